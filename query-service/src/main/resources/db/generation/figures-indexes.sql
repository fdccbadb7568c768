-- The indexes of one generation of the view "figures", made when its first rows are there. See figures.sql.

CREATE INDEX quote_fact_by_draft ON quote_fact (drafted_on, id);
CREATE INDEX quote_fact_by_issue ON quote_fact (issued_on, id) WHERE issued_on IS NOT NULL;
CREATE INDEX quote_fact_by_sending ON quote_fact (sent_on, id) WHERE sent_on IS NOT NULL;
CREATE INDEX quote_fact_of_owner ON quote_fact (owner_id);
CREATE INDEX quote_fact_of_company ON quote_fact (company_id);
CREATE INDEX delivery_fact_by_request ON delivery_fact (requested_on, id);
CREATE INDEX delivery_fact_of_sender ON delivery_fact (sender_id);
