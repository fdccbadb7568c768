-- The tables of one generation of the view "figures", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().
--
-- One narrow row per record: what reports group, add up and filter by, and nothing else.

CREATE TABLE quote_fact (
    id              uuid        NOT NULL PRIMARY KEY,
    owner_id        uuid        NOT NULL,
    issuer_id       uuid        NOT NULL,
    company_id      uuid        NOT NULL,
    currency        text        NOT NULL,
    total           numeric     NOT NULL,
    status          text        NOT NULL,
    number          text,
    drafted_at      timestamptz NOT NULL,
    issued_on       date,
    sent_at         timestamptz,
    version         bigint      NOT NULL,
    -- Of moments, the day and month in UTC; the day of issue is the business's own and stands in the event.
    drafted_on      date   GENERATED ALWAYS AS ((drafted_at AT TIME ZONE 'UTC')::date) STORED,
    drafted_month   date   GENERATED ALWAYS AS (date_trunc('month', drafted_at AT TIME ZONE 'UTC')::date) STORED,
    issued_month    date   GENERATED ALWAYS AS (date_trunc('month', issued_on::timestamp)::date) STORED,
    sent_on         date   GENERATED ALWAYS AS ((sent_at AT TIME ZONE 'UTC')::date) STORED,
    sent_month      date   GENERATED ALWAYS AS (date_trunc('month', sent_at AT TIME ZONE 'UTC')::date) STORED,
    seconds_to_send bigint GENERATED ALWAYS AS (floor(extract(epoch FROM sent_at - drafted_at))::bigint) STORED
);

-- The facts of all quotes, added up per combination of values: kept by PostgreSQL itself in the statement that changes a
-- fact, so that no projection can forget it. A combination that nothing is left of has no row.
CREATE TABLE quote_total (
    status        text    NOT NULL,
    owner_id      uuid    NOT NULL,
    issuer_id     uuid    NOT NULL,
    currency      text    NOT NULL,
    drafted_month date    NOT NULL,
    issued_month  date,
    count         bigint  NOT NULL,
    total         numeric NOT NULL,
    UNIQUE NULLS NOT DISTINCT (drafted_month, status, owner_id, issuer_id, currency, issued_month)
);

CREATE FUNCTION add_to_quote_total(change quote_total) RETURNS void LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    MERGE INTO quote_total t USING (SELECT (change).*) c
       ON t.drafted_month = c.drafted_month AND t.status = c.status AND t.owner_id = c.owner_id
      AND t.issuer_id = c.issuer_id AND t.currency = c.currency
      AND t.issued_month IS NOT DISTINCT FROM c.issued_month
     WHEN MATCHED AND t.count + c.count = 0 THEN DELETE
     WHEN MATCHED THEN UPDATE SET count = t.count + c.count, total = t.total + c.total
     WHEN NOT MATCHED THEN INSERT VALUES ((change).*);
END
$$;
CREATE FUNCTION add_up_quotes() RETURNS trigger LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
BEGIN
    -- Segments of the view take turns here; readers do not wait.
    LOCK TABLE quote_total IN SHARE ROW EXCLUSIVE MODE;
    IF TG_OP = 'UPDATE' THEN
        PERFORM add_to_quote_total((status, owner_id, issuer_id, currency, drafted_month, issued_month,
                                    sum(sign), sum(sign * total))::quote_total)
           FROM (SELECT 1 AS sign, added.* FROM added UNION ALL SELECT -1, gone.* FROM gone) changed
          GROUP BY status, owner_id, issuer_id, currency, drafted_month, issued_month
         HAVING sum(sign) <> 0 OR sum(sign * total) <> 0;
    ELSE
        PERFORM add_to_quote_total((status, owner_id, issuer_id, currency, drafted_month, issued_month,
                                    count(*), sum(total))::quote_total)
           FROM added GROUP BY status, owner_id, issuer_id, currency, drafted_month, issued_month;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER quotes_added AFTER INSERT ON quote_fact
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_up_quotes();
CREATE TRIGGER quotes_changed AFTER UPDATE ON quote_fact
    REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_up_quotes();

CREATE TABLE delivery_fact (
    id              uuid        NOT NULL PRIMARY KEY,
    document_number text,
    sender_id       uuid        NOT NULL,
    mailbox_id      uuid,
    state           text        NOT NULL,
    failure_class   text,
    requested_at    timestamptz NOT NULL,
    version         bigint      NOT NULL,
    requested_on    date GENERATED ALWAYS AS ((requested_at AT TIME ZONE 'UTC')::date) STORED,
    requested_month date GENERATED ALWAYS AS (date_trunc('month', requested_at AT TIME ZONE 'UTC')::date) STORED
);
