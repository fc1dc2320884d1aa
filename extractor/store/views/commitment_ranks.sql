-- Commitments against each other: every target on a known indicator with its rank among the plans of the same level and year (1 is the highest value).
CREATE VIEW commitment_ranks AS
-- The plan is looked up one by one, so that the first hundred of an order are soon found.
SELECT
    targets.indicator_id AS indicator_id, -- Canonical indicator.
    indicators.label AS indicator, -- What is measured.
    targets.unit AS unit_of_measure, -- Unit of measure; only equal units are compared.
    targets.year AS year, -- Year of issue.
    targets.level AS level, -- Level of the issuer.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    targets.comparator AS comparator, -- How the value binds: =, >=, >, <= or <.
    targets.value AS value, -- The number.
    targets.due AS due, -- When it is to be reached (EDTF).
    target_ranks.place AS rank, -- Place among the targets compared, equal values sharing one.
    target_ranks.compared AS compared, -- Number of targets compared.
    (SELECT documents.code FROM documents WHERE documents.id = targets.document_id) AS document_code, -- Number and symbol of the plan.
    (SELECT documents.name FROM documents WHERE documents.id = targets.document_id) AS document_name, -- File of the plan.
    targets.document_id AS document_id -- Key of the plan.
FROM targets
JOIN indicators ON indicators.id = targets.indicator_id
LEFT JOIN target_ranks ON target_ranks.target_id = targets.id
LEFT JOIN issuers ON issuers.id = targets.issuer_id;
