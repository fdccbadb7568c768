package org.annals.api.delivery;

import java.util.UUID;

/** The document a delivery carries. {@code type} is the slice's name, such as {@code quote}. */
public record DocumentRef(String type, UUID id, String number) {}
