-- Plans whose number or date is missing, with the decision that carries them, if any.
CREATE VIEW plans_without_number_or_date AS
SELECT
    documents.name AS document_name, -- File of the plan.
    documents.doc_type AS doc_type, -- Type as titled.
    documents.code AS code, -- Number and symbol, as far as there is one.
    documents.number AS number, -- Number, null where left blank.
    documents.issued_on AS issued_on, -- Date of issue (EDTF), null where there is none.
    documents.carrier_code AS carrier_code, -- Number and symbol of the decision that carries it.
    documents.carrier_date AS carrier_date, -- Date of that decision.
    documents.title AS title, -- Subject of the plan.
    issuers.unit AS unit, -- Unit that issued it, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue, as far as known.
    documents.id AS document_id -- Key of the plan.
FROM documents
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE documents.number IS NULL OR documents.issued_on IS NULL;
