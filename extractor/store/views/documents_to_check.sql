-- What a person should look at, one row a flag.
CREATE VIEW documents_to_check AS
SELECT
    documents.name AS document_name, -- File of the plan.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.issuer_name AS issuer, -- Issuer as the plan has it.
    documents.issued_on AS issued_on, -- Date of issue (EDTF).
    flags.code AS flag, -- Kind of flag.
    flags.message AS message, -- What is the matter.
    evidence.page AS page, -- Page it concerns.
    evidence.text AS quote, -- The words it concerns.
    documents.text_origin AS text_origin, -- Where the text comes from: plain, text_layer, ocr or mixed.
    documents.sha256 AS sha256, -- SHA-256 of the file.
    documents.id AS document_id -- Key of the plan.
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'flag' AND evidence.owner_id = flags.id AND evidence.position = 0;
