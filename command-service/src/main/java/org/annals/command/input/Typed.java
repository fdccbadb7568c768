package org.annals.command.input;

import org.jspecify.annotations.Nullable;

/** What people typed, without the blanks around it. */
public final class Typed {

    private Typed() {}

    /** The text without blanks at its ends; nothing left is nothing given. */
    public static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
