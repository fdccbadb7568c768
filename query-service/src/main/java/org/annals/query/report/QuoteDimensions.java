package org.annals.query.report;

import java.util.List;

/** What reports on quotes group and filter by. */
final class QuoteDimensions {
    static final Dimension STATUS =
            Dimension.word("status", "status", List.of("Draft", "Issued", "Sending", "Sent", "Void"));
    static final Dimension OWNER = Dimension.user("owner", "owner_id");
    static final Dimension ISSUER = Dimension.id("issuer", "issuer_id", "SELECT name FROM issuer WHERE id = %s");
    static final Dimension COMPANY = Dimension.id("company", "company_id", "SELECT name FROM company WHERE id = %s");

    private QuoteDimensions() {}
}
