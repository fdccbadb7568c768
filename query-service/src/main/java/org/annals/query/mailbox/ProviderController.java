package org.annals.query.mailbox;

import java.util.Arrays;
import java.util.List;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailProvider;
import org.annals.api.mailbox.SmtpServer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The providers that mailboxes are most often with, so that nobody has to look their servers up. */
@RestController
@RequestMapping("/api/v1/mailbox-providers")
class ProviderController {

    /**
     * A provider.
     *
     * @param smtp, imap its servers; null for any other provider
     * @param limits what it lets one mailbox send
     */
    record Provider(
            MailProvider id,
            String name,
            @Nullable Server smtp,
            @Nullable Server imap,
            Limits limits) {}

    /** @param security {@code none}, {@code starttls} or {@code tls} */
    record Server(String host, int port, String security) {}

    record Providers(List<Provider> items) {}

    @GetMapping
    Providers list() {
        return new Providers(Arrays.stream(MailProvider.values())
                .map(ProviderController::told)
                .toList());
    }

    private static Provider told(MailProvider provider) {
        SmtpServer smtp = provider.smtp();
        ImapServer imap = provider.imap();
        return new Provider(
                provider,
                provider.label(),
                smtp == null
                        ? null
                        : new Server(smtp.host(), smtp.port(), smtp.security().wireName()),
                imap == null
                        ? null
                        : new Server(imap.host(), imap.port(), imap.security().wireName()),
                Limits.of(provider.limits()));
    }
}
