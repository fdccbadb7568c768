package org.annals.command.mailbox;

import java.util.List;
import org.annals.platform.crypto.SealedColumn;

/** Where the secrets of mailboxes are stored, for those who seal them anew. */
public final class MailboxSecrets {

    private static final List<SealedColumn> COLUMNS = List.of(
            new SealedColumn("command.mailbox_account", "mailbox_id", "sealed_password", ""),
            new SealedColumn(
                    "command.mailbox_sign_in", "mailbox_id", "sealed_refresh_token", StoredRefreshToken.PLACE));

    private MailboxSecrets() {}

    public static List<SealedColumn> columns() {
        return COLUMNS;
    }
}
