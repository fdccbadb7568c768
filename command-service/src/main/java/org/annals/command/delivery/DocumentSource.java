package org.annals.command.delivery;

import java.util.UUID;

/** Gives the PDF of one kind of document. Each document slice contributes one. */
public interface DocumentSource {

    /** The slice's name, as in {@link DocumentRef#type()}. */
    String type();

    /** The frozen PDF: the same bytes every time. */
    Attachment attachment(UUID documentId);

    /** A file that goes with a message. */
    record Attachment(String fileName, byte[] pdf) {}
}
