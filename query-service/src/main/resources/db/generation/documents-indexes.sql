-- The indexes of one generation of the view "documents", made when its first rows are there. See documents.sql.

CREATE INDEX quote_by_creation ON quote (created_at, id);
CREATE INDEX quote_by_change ON quote (updated_at, id);
CREATE INDEX quote_by_validity ON quote (valid_until, id);
CREATE INDEX quote_by_issue ON quote ((coalesce(issued_on, '0001-01-01'::date)), id);
CREATE INDEX quote_by_status ON quote (status, created_at, id);
CREATE INDEX quote_of_company ON quote (company_id, created_at, id);
CREATE INDEX quote_of_contact ON quote (contact_id);
CREATE INDEX quote_by_number ON quote ((coalesce(number, '')), id);
CREATE INDEX delivery_by_request ON delivery (requested_at, id);
CREATE INDEX delivery_by_change ON delivery (updated_at, id);
CREATE INDEX delivery_by_state ON delivery (state, requested_at, id);
-- Deliveries that wait for somebody: by their state, or since their sender was told that the server is out of reach. Most
-- never do, so the index of those that do stays small.
CREATE INDEX delivery_needing_attention ON delivery (sender_id, state)
    WHERE sender_told OR state IN ('BLOCKED', 'FAILED', 'NEEDS_DECISION');
CREATE INDEX delivery_of_document ON delivery (document_id, requested_at, id);
CREATE INDEX delivery_of_sender ON delivery (sender_id, requested_at, id);
CREATE INDEX delivery_of_mailbox ON delivery (mailbox_id, requested_at, id);
CREATE INDEX delivery_of_type ON delivery (document_type, requested_at, id);
CREATE INDEX delivery_of_number ON delivery (document_number, requested_at, id);
CREATE INDEX delivery_by_class ON delivery (failure_class, requested_at, id) WHERE failure_class IS NOT NULL;
CREATE INDEX delivery_recipient_by_email ON delivery_recipient (lower(email), delivery_id);

-- What "contains" searches look up; a number is searched together with names, and so compared like them.
CALL read.index_contained('quote', 'number', 'COLLATE "und-x-icu"');
