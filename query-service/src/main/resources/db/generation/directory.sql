-- The tables of one generation of the view "directory", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().

CREATE TABLE issuer (
    id               uuid        NOT NULL PRIMARY KEY,
    name             text        NOT NULL COLLATE "und-x-icu",
    address          text,
    country          text        NOT NULL,
    tax_id           text,
    default_currency text        NOT NULL,
    email            text,
    phone            text,
    quote_prefix     text,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint      NOT NULL
);

CREATE TABLE company (
    id         uuid        NOT NULL PRIMARY KEY,
    name       text        NOT NULL COLLATE "und-x-icu",
    country    text        NOT NULL,
    email      text,
    phone      text,
    address    text,
    tax_id     text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);

CREATE TABLE contact (
    id         uuid        NOT NULL PRIMARY KEY,
    company_id uuid,
    first_name text        NOT NULL,
    last_name  text        NOT NULL COLLATE "und-x-icu",
    full_name  text        NOT NULL COLLATE "und-x-icu",
    email      text        NOT NULL,
    phone      text,
    language   text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);

CREATE TABLE mailbox (
    id           uuid        NOT NULL PRIMARY KEY,
    owner_id     uuid        NOT NULL,
    address      text        NOT NULL,
    display_name text,
    host         text        NOT NULL,
    port         integer     NOT NULL,
    security     text        NOT NULL,
    username     text,
    has_password boolean     NOT NULL,
    imap_host    text,
    imap_port    integer,
    imap_security text,
    -- The owner's default is the mailbox that was made default last, so no row has to change when another one is.
    default_since timestamptz,
    hold_cause   text,
    held_until   timestamptz,
    hold_advice  text,
    verified     boolean     NOT NULL DEFAULT true,
    verification_step   text,
    verification_reply  text,
    verification_advice text,
    per_minute   integer,
    per_day      integer,
    -- whom its owner signs in with instead of entering a password, and whether they have
    provider     text,
    signed_in    boolean     NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);

CREATE TABLE mailbox_grant (
    mailbox_id uuid NOT NULL,
    user_id    uuid NOT NULL,
    PRIMARY KEY (mailbox_id, user_id)
);

CREATE TABLE user_account (
    id           uuid        NOT NULL PRIMARY KEY,
    username     text        NOT NULL,
    display_name text        NOT NULL COLLATE "und-x-icu",
    email        text,
    role         text        NOT NULL,
    status       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);

-- What templates said and say, a row per save; filled by the view "directory". Without a row, a template is the one the
-- product comes with.
CREATE TABLE email_template_version (
    template_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    built_in    boolean     NOT NULL,
    saved_at    timestamptz NOT NULL,
    actor_id    text        NOT NULL,
    reason      text,
    PRIMARY KEY (template_id, version)
);
