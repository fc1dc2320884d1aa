-- Deadlines of plans, to be sorted by starts_on or ends_on.
CREATE VIEW deadline_calendar AS
SELECT
    deadlines.starts_on AS starts_on, -- First day (EDTF).
    deadlines.ends_on AS ends_on, -- Last day (EDTF).
    deadlines.kind AS kind, -- by, before, on, during, recurring or event.
    deadlines.recurrence AS recurrence, -- Rule of RFC 5545, or PERIODIC.
    deadlines.text AS as_written, -- The time as written.
    deadlines.action AS action, -- What is to be done.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.level AS level, -- Level of the issuer.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    deadlines.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'deadline' AND evidence.owner_id = deadlines.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'deadline' AND evidence.owner_id = deadlines.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM deadlines
JOIN documents ON documents.id = deadlines.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;
