package org.annals.documents;

/**
 * The model cannot be set as a document: a mandatory value is missing, the currency is not one of ISO 4217, the
 * figures are too wide for the page, or an address or the list of taxes is taller than a page.
 *
 * <p>Rendering the same model again fails the same way. The message names the value and holds no customer data, so it
 * may be logged and shown.
 */
public final class DocumentNotRenderable extends RuntimeException {

    DocumentNotRenderable(String message) {
        super(message);
    }
}
