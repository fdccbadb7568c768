package org.annals.query.mailbox;

import java.util.UUID;

/** A user who may send from a mailbox of somebody else. */
record Grantee(UUID userId, String name) {}
