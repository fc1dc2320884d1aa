-- New-rural criteria, one row each, with the status the plan gives it.
CREATE VIEW criteria_by_commune AS
SELECT
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    criteria.criteria_set AS criteria_set, -- The national set the number belongs to.
    criteria.number AS number, -- Number in the set.
    criteria.name AS name, -- Name of the criterion.
    criteria.status AS status, -- achieved, not_achieved or planned.
    criteria.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM criteria
JOIN documents ON documents.id = criteria.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;
