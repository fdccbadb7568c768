-- One row per event with what it changed, and what is known of each record after its last one. The sentences are shorter
-- than the application's; what had to be read, compared and written for them is the same.
CREATE TEMPORARY TABLE told_event ON COMMIT DROP AS
SELECT entity_id, version, event_id, at, meta, action, kind, told,
       CASE WHEN kind = 'delivery' THEN jsonb_build_object('state', action)
            WHEN kind = 'quote' AND told ? 'totals' THEN coalesce(told->'terms', '{}') - 'lines'
                 || jsonb_build_object('lines', told->'lines', 'total', told#>'{totals,total}')
            ELSE told->'details' END AS details
  FROM (SELECT aggregate_identifier AS entity_id, sequence_number + 1 AS version, event_identifier AS event_id,
               time_stamp::timestamptz AS at, convert_from(meta_data, 'UTF8')::jsonb AS meta,
               regexp_replace(payload_type, '.*\.', '') AS action, lower(type) AS kind,
               convert_from(payload, 'UTF8')::jsonb AS told
          FROM store.domain_event) event;

INSERT INTO audit_entry (entity_id, version, event_id, at, actor_id, action, summary, entity_type, reason, correlation_id,
                         changes)
SELECT entity_id, version, event_id, at, meta->>'actor', action,
       CASE action WHEN 'QuoteIssued' THEN 'Issued as ' || (told->>'number')
                   WHEN 'CompanyCreated' THEN 'Created ' || (told#>>'{details,name}')
                   WHEN 'AttemptStarted' THEN 'Attempt ' || (told->>'number') || ' at ' || (told->>'host')
                   ELSE action END,
       kind, coalesce(meta->>'reason', told->>'reason'), meta->>'correlationId',
       CASE WHEN before IS NULL THEN '[]'
            ELSE coalesce((SELECT jsonb_agg(jsonb_build_object('field', key, 'from', before->key, 'to', value))
                             FROM jsonb_each(details) WHERE before->key IS DISTINCT FROM value), '[]') END
  FROM (SELECT *, CASE WHEN details IS NOT NULL THEN lag(details) OVER (
                           PARTITION BY entity_id, details IS NOT NULL ORDER BY version) END AS before
          FROM told_event) event;

INSERT INTO audit_subject (entity_id, version, details)
SELECT DISTINCT ON (entity_id) entity_id, version, details
  FROM told_event WHERE details IS NOT NULL ORDER BY entity_id, version DESC;
