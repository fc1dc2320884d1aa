-- Who is responsible for what: tasks of plans, one row each, with the unit that must do it and its partners.
CREATE VIEW tasks_by_unit AS
SELECT
    actors.name AS actor, -- Unit that must do it, as written.
    actors.unit_id AS actor_id, -- Canonical id of that unit, where known.
    actors.type AS actor_type, -- Kind of that unit.
    assignments.role AS role, -- lead, coordinate, advise, request or implement.
    assignments.task AS task, -- The task as written.
    assignments.product AS product, -- What is to come out of it.
    assignments.due AS due, -- When it is to be done (EDTF).
    (
        SELECT group_concat(listed.name, '; ')
        FROM (
            SELECT assignment_partners.name AS name
            FROM assignment_partners
            WHERE assignment_partners.assignment_id = assignments.id
            ORDER BY assignment_partners.position
        ) AS listed
    ) AS partners, -- Units it works with, parted by semicolons.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of that unit then.
    issuers.province AS province, -- Province of that unit then.
    issuers.level AS level, -- Level of the issuer.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    assignments.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'assignment' AND evidence.owner_id = assignments.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'assignment' AND evidence.owner_id = assignments.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM assignments
JOIN actors ON actors.id = assignments.actor_id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;
