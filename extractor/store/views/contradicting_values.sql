-- Targets that cannot both hold: the same issuer, indicator, unit of measure, scope and date, but another value.
CREATE VIEW contradicting_values AS
SELECT
    issuers.unit AS unit, -- Unit that issued the plans, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    one.indicator_id AS indicator_id, -- Canonical indicator.
    one.indicator AS indicator, -- What is measured, as written.
    one.unit AS unit_of_measure, -- Unit of measure.
    one.due AS due, -- When both are to be reached (EDTF).
    one.comparator AS comparator, -- How the first value binds.
    one.value AS value, -- The first value.
    other.comparator AS other_comparator, -- How the other value binds.
    other.value AS other_value, -- The other value.
    first.name AS document_name, -- File of the plan with the first value.
    first.id AS document_id, -- Key of that plan.
    second.name AS other_document_name, -- File of the plan with the other value.
    second.id AS other_document_id -- Key of that plan.
FROM targets AS one
JOIN targets AS other
    ON other.issuer_id = one.issuer_id
    AND other.indicator_id = one.indicator_id
    AND other.unit = one.unit
    AND other.due = one.due
    AND other.id > one.id
    AND other.value <> one.value
    AND COALESCE(other.scope, '') = COALESCE(one.scope, '')
    AND COALESCE(other.value_max, 0) = COALESCE(one.value_max, 0)
JOIN documents AS first ON first.id = one.document_id
JOIN documents AS second ON second.id = other.document_id
JOIN issuers ON issuers.id = one.issuer_id;
