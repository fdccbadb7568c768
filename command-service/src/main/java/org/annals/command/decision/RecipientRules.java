package org.annals.command.decision;

import org.annals.api.RecipientRule;

/** Whether a document of a type goes to whoever the server accepts, or to everybody or nobody. */
public interface RecipientRules {

    /** @param documentType the slice's name, such as {@code quote} */
    RecipientRule of(String documentType);
}
