package org.annals.api.delivery;

/** What an attempt did for one recipient, with the server's words. */
public record RecipientOutcome(
        String email, RecipientState state, Integer replyCode, String enhancedCode, String reply) {}
