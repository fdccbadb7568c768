package org.annals.command.input;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done that others will want to understand later. */
public record ReasonRequest(
        @NotBlank @TextBlock @Size(max = 500) String reason) {}
