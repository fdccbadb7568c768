-- The tables of one generation of the view "search", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now(). No extension either: words are taken apart in the code (ADR 0027).

-- A row per record that can be found. Lexemes: 'word' anywhere, '^word' in the title, '~abc' three characters of a script
-- without word breaks, '=whole value' of what people know by heart, '<first' and '>last' names of contacts.
CREATE TABLE search_record (
    id          uuid        NOT NULL PRIMARY KEY,
    type        text        NOT NULL,
    title       text,
    subtitle    text,
    -- what was found in, by the field's name
    fields      jsonb       NOT NULL,
    terms       tsvector    NOT NULL,
    line_terms  tsvector    NOT NULL,
    -- names of the company and the contact it is for, as those are called now
    party_terms tsvector    NOT NULL,
    -- what its own name adds to the party_terms of others
    name_terms  tsvector    NOT NULL,
    company_id  uuid,
    contact_id  uuid,
    -- the users who, besides admins, may see it; null for everybody
    visible_to  uuid[],
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint      NOT NULL,
    -- since when it has been true that it is there
    began_at    timestamptz NOT NULL,
    -- What it may have been found by at some time, besides what it is found by now: lexemes without positions (ADR 0035).
    -- Of its own texts, lines included ...
    past_terms       tsvector NOT NULL,
    -- ... of its own name, for the records that are or were for it ...
    past_name_terms  tsvector NOT NULL,
    -- ... and of whom it is or was for. Those it is not for any more, in order; null when there are none.
    past_party_terms tsvector NOT NULL,
    former_party_ids uuid[]
);

-- Every word of letters that was ever used, with its parts: '-' and the word without one of its letters, or whole, for what
-- was mistyped; '~' and three letters in a row for what is in the middle of words.
CREATE TABLE search_word (
    word  text   NOT NULL COLLATE "C" PRIMARY KEY,
    parts text[] NOT NULL COLLATE "C"
);
