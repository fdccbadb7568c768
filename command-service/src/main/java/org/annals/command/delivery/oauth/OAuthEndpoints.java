package org.annals.command.delivery.oauth;

import java.net.URI;
import org.annals.api.mailbox.SignInProvider;
import org.annals.platform.setting.SettingRefused;

/**
 * Where a provider's authorization server is and what to ask it for.
 *
 * @see <a href="https://developers.google.com/workspace/gmail/imap/xoauth2-protocol">Gmail: XOAUTH2</a>
 * @see <a href="https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth">
 *     Exchange Online: OAuth for IMAP and SMTP</a>
 */
record OAuthEndpoints(URI authorization, URI token, String scope) {

    private static final String GOOGLE_SCOPE = "https://mail.google.com/";
    private static final String MICROSOFT_SCOPE =
            "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access";

    /** @param tenant of Microsoft; blank for accounts of any organisation */
    static OAuthEndpoints of(SignInProvider provider, String tenant) {
        return switch (provider) {
            case GOOGLE ->
                new OAuthEndpoints(
                        URI.create("https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent"),
                        URI.create("https://oauth2.googleapis.com/token"),
                        GOOGLE_SCOPE);
            case MICROSOFT -> {
                if (!tenant.matches("[A-Za-z0-9.-]*")) {
                    throw new SettingRefused(provider.setting("TENANT"), "must be a tenant's id or domain");
                }
                yield under(
                        provider,
                        "https://login.microsoftonline.com/" + (tenant.isEmpty() ? "common" : tenant) + "/oauth2/v2.0");
            }
        };
    }

    /** Somewhere else, such as a server of one's own for trying things out. */
    static OAuthEndpoints under(SignInProvider provider, String base) {
        if (!base.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            throw new SettingRefused(provider.setting("ENDPOINTS"), "must be an http or https address");
        }
        String folder = base.replaceAll("/$", "");
        return new OAuthEndpoints(
                URI.create(folder + "/authorize"),
                URI.create(folder + "/token"),
                provider == SignInProvider.GOOGLE ? GOOGLE_SCOPE : MICROSOFT_SCOPE);
    }
}
