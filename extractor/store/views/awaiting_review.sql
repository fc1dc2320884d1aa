-- What awaits a person, one row a matter: flags, header values the program is unsure of (below 0.8), and corrections whose place is read no more.
CREATE VIEW awaiting_review AS
SELECT
    'unsure' AS matter, -- flag, unsure or lost-correction.
    readings.field AS field, -- Kind of flag, header field, or path of the correction.
    readings.reason AS message, -- What is the matter.
    readings.confidence AS confidence, -- How sure the program is of the value.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM readings
JOIN documents ON documents.id = readings.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE readings.confidence < 0.8
UNION ALL
SELECT
    'flag' AS matter,
    flags.code AS field,
    flags.message AS message,
    NULL AS confidence,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.current_unit AS current_unit,
    issuers.current_province AS current_province,
    documents.year AS year,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
UNION ALL
SELECT
    'lost-correction' AS matter,
    corrections.field AS field,
    corrections.note AS message,
    NULL AS confidence,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.current_unit AS current_unit,
    issuers.current_province AS current_province,
    documents.year AS year,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id
FROM corrections
JOIN documents ON documents.id = corrections.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE corrections.state = 'lost';
