-- Tasks whose unit is not named, or is named so that it is not known which one is meant.
CREATE VIEW tasks_without_unit AS
SELECT
    actors.name AS actor, -- The name as written, if any.
    assignments.role AS role, -- lead, coordinate, advise, request or implement.
    assignments.task AS task, -- The task as written.
    assignments.due AS due, -- When it is to be done (EDTF).
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of that unit then.
    issuers.province AS province, -- Province of that unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM actors
JOIN assignments ON assignments.actor_id = actors.id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE actors.unit_id IS NULL;
