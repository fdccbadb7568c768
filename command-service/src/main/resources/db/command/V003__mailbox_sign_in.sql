-- Sign-ins at mail providers. The refresh token is sealed; who renews it holds the row's lease, so that no two nodes spend
-- the same token. A new sign-in has a new id: what an earlier one still brings back counts no more.
CREATE TABLE command.mailbox_sign_in (
    mailbox_id           uuid NOT NULL PRIMARY KEY REFERENCES command.mailbox_account,
    sign_in_id           uuid NOT NULL,
    sealed_refresh_token text NOT NULL,
    renewing_until       timestamptz,
    renewed_by           uuid
);

-- Sign-ins that users have begun: by the SHA-256 of the state that comes back with the code.
CREATE TABLE command.mailbox_sign_in_begun (
    state_hash      text        NOT NULL PRIMARY KEY,
    mailbox_id      uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    provider        text        NOT NULL,
    sealed_verifier text        NOT NULL,
    expires_at      timestamptz NOT NULL
);
