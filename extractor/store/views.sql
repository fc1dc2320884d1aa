-- Targets of plans, one row each, with the unit that issued the plan.
CREATE VIEW targets_by_commune AS
SELECT
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    issuers.unit_code AS unit_code,
    issuers.current_unit AS current_unit,
    issuers.current_code AS current_code,
    issuers.current_province AS current_province,
    documents.issuer_name AS issuer,
    documents.year AS year,
    COALESCE(indicators.label, targets.indicator) AS indicator,
    targets.indicator AS indicator_as_written,
    targets.indicator_id AS indicator_id,
    targets.comparator AS comparator,
    targets.value AS value,
    targets.value_max AS value_max,
    targets.unit AS unit_of_measure,
    targets.out_of AS out_of,
    targets.baseline AS baseline,
    targets.scope AS scope,
    targets.due AS due,
    targets.criterion AS criterion,
    targets.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM targets
JOIN documents ON documents.id = targets.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN indicators ON indicators.id = targets.indicator_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0;

-- Tasks of plans, one row each, with the unit that must do it and its partners.
CREATE VIEW tasks_by_unit AS
SELECT
    actors.name AS actor,
    actors.unit_id AS actor_id,
    actors.type AS actor_type,
    assignments.role AS role,
    assignments.task AS task,
    assignments.product AS product,
    assignments.due AS due,
    (
        SELECT group_concat(listed.name, '; ')
        FROM (
            SELECT assignment_partners.name AS name
            FROM assignment_partners
            WHERE assignment_partners.assignment_id = assignments.id
            ORDER BY assignment_partners.position
        ) AS listed
    ) AS partners,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    documents.year AS year,
    assignments.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM assignments
JOIN actors ON actors.id = assignments.actor_id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'assignment'
    AND evidence.owner_id = assignments.id
    AND evidence.position = 0;

-- Deadlines of plans, to be sorted by starts_on or ends_on.
CREATE VIEW deadline_calendar AS
SELECT
    deadlines.starts_on AS starts_on,
    deadlines.ends_on AS ends_on,
    deadlines.kind AS kind,
    deadlines.recurrence AS recurrence,
    deadlines.text AS as_written,
    deadlines.action AS action,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    documents.year AS year,
    deadlines.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM deadlines
JOIN documents ON documents.id = deadlines.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'deadline'
    AND evidence.owner_id = deadlines.id
    AND evidence.position = 0;

-- Acts that plans cite, with how many plans cite them and how many rest on them.
CREATE VIEW cited_acts AS
SELECT
    legal_acts.legal_id AS legal_id,
    legal_acts.doc_type AS doc_type,
    legal_acts.code AS code,
    legal_acts.date AS date,
    legal_acts.issuer AS issuer,
    legal_acts.title AS title,
    COUNT(DISTINCT uses.document_id) AS plans,
    COUNT(DISTINCT CASE WHEN uses.basis = 1 THEN uses.document_id END) AS plans_resting_on_it,
    COUNT(DISTINCT documents.issuer_id) AS issuers,
    MIN(documents.year) AS first_year,
    MAX(documents.year) AS last_year,
    legal_acts.id AS act_id
FROM legal_acts
JOIN (
    SELECT act_id, document_id, 1 AS basis FROM legal_bases
    UNION ALL
    SELECT act_id, document_id, 0 AS basis FROM citations
) AS uses ON uses.act_id = legal_acts.id
JOIN documents ON documents.id = uses.document_id
GROUP BY
    legal_acts.id,
    legal_acts.legal_id,
    legal_acts.doc_type,
    legal_acts.code,
    legal_acts.date,
    legal_acts.issuer,
    legal_acts.title;

-- What a person should look at, one row a flag.
CREATE VIEW documents_to_check AS
SELECT
    documents.name AS document_name,
    documents.code AS document_code,
    documents.issuer_name AS issuer,
    documents.issued_on AS issued_on,
    flags.code AS flag,
    flags.message AS message,
    evidence.page AS page,
    evidence.text AS quote,
    documents.text_origin AS text_origin,
    documents.sha256 AS sha256,
    documents.id AS document_id
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'flag' AND evidence.owner_id = flags.id AND evidence.position = 0;
