package org.annals.command.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over HTTP (RFC 6750 bearer tokens). Nothing here says whether a username exists. */
@RestController
@RequestMapping("/api/v1/auth")
class SignInController {
    private final SignIn signIn;
    private final RefreshTokens refreshTokens;

    SignInController(SignIn signIn, RefreshTokens refreshTokens) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
    }

    record LoginRequest(
            @NotNull @Size(max = 200) String username,
            @NotNull @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "LoginRequest";
        }
    }

    record RefreshRequest(@NotNull @Size(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest";
        }
    }

    /** Tokens and whose they are. */
    record SignedIn(String accessToken, String refreshToken, long expiresInSeconds, SignedInUser user) {
        @Override
        public String toString() {
            return "SignedIn[" + user + "]";
        }
    }

    record SignedInUser(UUID id, String username, String displayName, String role) {}

    @PostMapping("/login")
    SignedIn login(@Valid @RequestBody LoginRequest request) {
        return signIn.withPassword(request.username(), request.password());
    }

    @PostMapping("/refresh")
    SignedIn refresh(@Valid @RequestBody RefreshRequest request) {
        return signIn.withRefreshToken(request.refreshToken());
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(@Valid @RequestBody RefreshRequest request) {
        refreshTokens.end(request.refreshToken());
        return ResponseEntity.noContent().build();
    }
}
