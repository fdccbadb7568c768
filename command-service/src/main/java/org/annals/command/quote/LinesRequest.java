package org.annals.command.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.annals.api.quote.LineItem;

/** The lines of a draft, all of them. */
record LinesRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid LineRequest> lines) {

    List<LineItem> items() {
        return LineRequest.items(lines, null);
    }
}
