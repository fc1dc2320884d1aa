-- What awaits a person, one row a matter: flags, header values the program is unsure of (below 0.8), and corrections whose place is read no more.
CREATE VIEW awaiting_review AS
SELECT
    matters.matter AS matter, -- flag, unsure or lost-correction.
    matters.field AS field, -- Kind of flag, header field, or path of the correction.
    matters.message AS message, -- What is the matter.
    matters.confidence AS confidence, -- How sure the program is of the value.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    documents.year AS year, -- Year of issue.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM (
    SELECT flags.document_id, 'flag' AS matter, flags.code AS field, flags.message, NULL AS confidence
    FROM flags
    UNION ALL
    SELECT readings.document_id, 'unsure', readings.field, readings.reason, readings.confidence
    FROM readings
    WHERE readings.confidence < 0.8
    UNION ALL
    SELECT corrections.document_id, 'lost-correction', corrections.field, corrections.note, NULL
    FROM corrections
    WHERE corrections.state = 'lost'
) AS matters
JOIN documents ON documents.id = matters.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;
