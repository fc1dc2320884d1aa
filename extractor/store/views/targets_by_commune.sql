-- Targets of plans, one row each, with the unit that issued the plan, as it was then and as it is today.
CREATE VIEW targets_by_commune AS
-- The plan and the words are looked up one by one, so that a pivot, which needs neither, is fast.
SELECT
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.level AS level, -- Level: central, province, district or commune.
    issuers.unit_code AS unit_code, -- Code of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_code AS current_code, -- Code of the unit of today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    (SELECT documents.issuer_name FROM documents WHERE documents.id = targets.document_id) AS issuer, -- Name of the issuer as the plan has it.
    targets.year AS year, -- Year of issue.
    COALESCE(
        (SELECT indicators.label FROM indicators WHERE indicators.id = targets.indicator_id),
        targets.indicator
    ) AS indicator, -- What is measured.
    targets.indicator AS indicator_as_written, -- The words that say what is measured.
    targets.indicator_id AS indicator_id, -- Canonical indicator, where known.
    targets.comparator AS comparator, -- How the value binds: =, >=, >, <= or <.
    targets.value AS value, -- The number.
    targets.value_max AS value_max, -- Upper end of a range.
    targets.unit AS unit_of_measure, -- Unit of measure.
    targets.out_of AS out_of, -- The whole it counts against.
    targets.baseline AS baseline, -- Where it stood before.
    targets.scope AS scope, -- Whom it binds.
    targets.due AS due, -- When it is to be reached (EDTF).
    targets.criterion AS criterion, -- Number of the new-rural criterion.
    targets.confidence AS confidence, -- How sure the program is.
    (SELECT documents.code FROM documents WHERE documents.id = targets.document_id) AS document_code, -- Number and symbol of the plan.
    (SELECT documents.name FROM documents WHERE documents.id = targets.document_id) AS document_name, -- File of the plan.
    targets.document_id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM targets
LEFT JOIN issuers ON issuers.id = targets.issuer_id;
