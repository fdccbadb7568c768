package org.annals.command.decision;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values are put back.
 *
 * @param version whose change of the fields is undone: they get the values from before it
 * @param evenThough the record's version, from somebody who has seen that the fields were changed again since
 */
public record PutBackRequest(
        @NotNull @Min(2) Long version,
        @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 50) String> fields,
        @Nullable Long evenThough) {}
