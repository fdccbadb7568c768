package org.annals.command.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.annals.platform.problem.BadCredentials;
import org.annals.platform.problem.TooManyRequests;
import org.annals.platform.request.RequestActor;
import org.annals.platform.security.AccessTokens;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Decides who may come in. Five wrong passwords in a row make the account wait, whoever asks. */
@Component
class SignIn {
    private static final int TRIES = 5;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final AccountRows accounts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            AccountRows accounts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    SignInController.SignedIn withPassword(String username, String password) {
        Optional<Account> account = accounts.byUsername(username);
        account.ifPresent(tried -> RequestActor.isCurrently(tried.userId().toString()));
        account.ifPresent(this::mustNotWait);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty() || !account.get().active()) {
            account.ifPresent(tried -> accounts.recordFailure(tried.userId(), clock.instant()));
            throw new BadCredentials();
        }
        accounts.recordSuccess(account.get().userId());
        return tokens(account.get(), refreshTokens.begin(account.get().userId()));
    }

    SignInController.SignedIn withRefreshToken(String token) {
        return refreshTokens
                .renew(token)
                .flatMap(renewal -> accounts.byId(renewal.userId())
                        .filter(Account::active)
                        .map(account -> tokens(account, renewal.token())))
                .orElseThrow(BadCredentials::new);
    }

    private void mustNotWait(Account account) {
        if (account.failedSignIns() < TRIES || account.lastFailureAt() == null) {
            return;
        }
        Duration left =
                Duration.between(clock.instant(), account.lastFailureAt().plus(WAIT));
        if (left.isPositive()) {
            throw new TooManyRequests(left);
        }
    }

    private SignInController.SignedIn tokens(Account account, String refreshToken) {
        String role = account.role().wireName();
        return new SignInController.SignedIn(
                accessTokens.issue(account.userId(), account.username(), account.displayName(), role),
                refreshToken,
                AccessTokens.LIFETIME.toSeconds(),
                new SignInController.SignedInUser(account.userId(), account.username(), account.displayName(), role));
    }
}
