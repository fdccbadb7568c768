package org.annals.query.mailbox;

import java.util.Arrays;
import java.util.List;
import org.annals.api.mailbox.SignInProvider;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the providers that owners of mailboxes can sign in with here: those we are registered with. */
@RestController
class SignInProviderController {
    private final SignInProviders offered;

    SignInProviderController(Environment environment) {
        this.offered = new SignInProviders(Arrays.stream(SignInProvider.values())
                .filter(provider -> !environment
                        .getProperty(provider.setting("CLIENT_ID"), "")
                        .isBlank())
                .map(SignInProvider::wireName)
                .toList());
    }

    /** The list as an object, so that it can grow. */
    record SignInProviders(List<String> items) {}

    @GetMapping("/api/v1/mailbox-sign-in-providers")
    SignInProviders offered() {
        return offered;
    }
}
