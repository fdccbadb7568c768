package org.annals.command.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.annals.api.identity.RegisterUser;
import org.annals.api.identity.Role;
import org.annals.platform.request.RequestContext;
import org.annals.platform.setting.SettingRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can sign in to a new store: {@code admin}, whose password is printed once unless it was given. */
@Component
class FirstUser implements ApplicationRunner {
    private static final String SETTING = "CRM_ADMIN_PASSWORD";
    private static final UUID ADMIN = UUID.nameUUIDFromBytes("user:admin".getBytes(StandardCharsets.UTF_8));

    private final AccountRows accounts;
    private final CommandGateway commands;
    private final PasswordEncoder passwords;
    private final String given;

    FirstUser(AccountRows accounts, CommandGateway commands, PasswordEncoder passwords, Environment environment) {
        this.accounts = accounts;
        this.commands = commands;
        this.passwords = passwords;
        this.given = environment.getProperty(SETTING);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.nobodyIsThere()) {
            return;
        }
        String password = given == null || given.isBlank() ? generate() : acceptable(given);
        if (!password.equals(given)) {
            System.out.println("First start: sign in as 'admin' with the password " + password + " (shown only now)");
        }
        RequestContext.asSystem("system:first-start", () -> {
            commands.sendAndWait(new RegisterUser(
                    ADMIN,
                    "admin",
                    "Administrator",
                    "admin@localhost.localdomain",
                    Role.ADMIN,
                    passwords.encode(password)));
        });
    }

    private static String acceptable(String password) {
        PasswordRule.objection(password, "admin").ifPresent(why -> {
            throw new SettingRefused(SETTING, why);
        });
        return password;
    }

    private static String generate() {
        byte[] bits = new byte[15];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
