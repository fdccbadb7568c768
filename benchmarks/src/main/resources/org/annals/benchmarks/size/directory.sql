-- company, contact, issuer and user_account from the events, as somebody would write it who needs them once.
INSERT INTO company (id, name, country, email, phone, address, tax_id, created_at, updated_at, version)
SELECT DISTINCT ON (id) id::uuid, details->>'name', details->>'country', details->>'email', details->>'phone',
       details->>'address', details->>'taxId', min(at) OVER (PARTITION BY id), at, version
  FROM (SELECT aggregate_identifier AS id, sequence_number + 1 AS version, time_stamp::timestamptz AS at,
               convert_from(payload, 'UTF8')::jsonb->'details' AS details
          FROM store.domain_event WHERE type = 'Company') event
 ORDER BY id, version DESC;

INSERT INTO contact (id, company_id, first_name, last_name, full_name, email, phone, language, created_at, updated_at,
                     version)
SELECT DISTINCT ON (id) id::uuid, (details->>'companyId')::uuid, details->>'firstName', details->>'lastName',
       btrim((details->>'firstName') || ' ' || (details->>'lastName')), details->>'email', details->>'phone',
       details->>'language', min(at) OVER (PARTITION BY id), at, version
  FROM (SELECT aggregate_identifier AS id, sequence_number + 1 AS version, time_stamp::timestamptz AS at,
               convert_from(payload, 'UTF8')::jsonb->'details' AS details
          FROM store.domain_event WHERE type = 'Contact') event
 ORDER BY id, version DESC;

INSERT INTO issuer (id, name, address, country, tax_id, default_currency, email, phone, quote_prefix, created_at,
                    updated_at, version)
SELECT DISTINCT ON (id) id::uuid, details->>'name', details->>'address', details->>'country', details->>'taxId',
       details->>'defaultCurrency', details->>'email', details->>'phone', details->>'quotePrefix',
       min(at) OVER (PARTITION BY id), at, version
  FROM (SELECT aggregate_identifier AS id, sequence_number + 1 AS version, time_stamp::timestamptz AS at,
               convert_from(payload, 'UTF8')::jsonb->'details' AS details
          FROM store.domain_event WHERE type = 'Issuer') event
 ORDER BY id, version DESC;

INSERT INTO user_account (id, username, display_name, email, role, status, created_at, updated_at, version)
SELECT id::uuid, told->>'username', told->>'displayName', told->>'email', lower(told->>'role'), 'Active', at, at, version
  FROM (SELECT aggregate_identifier AS id, sequence_number + 1 AS version, time_stamp::timestamptz AS at,
               convert_from(payload, 'UTF8')::jsonb AS told
          FROM store.domain_event WHERE payload_type = 'org.annals.api.identity.UserRegistered') event;
