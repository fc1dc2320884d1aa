-- Commitments against each other: lowest, middle and highest target on each indicator, by year and level.
CREATE VIEW commitment_summary AS
SELECT
    target_groups.indicator_id AS indicator_id, -- Canonical indicator.
    indicators.label AS indicator, -- What is measured.
    target_groups.unit AS unit_of_measure, -- Unit of measure; only equal units are compared.
    target_groups.year AS year, -- Year of issue.
    target_groups.level AS level, -- Level of the issuers.
    target_groups.targets AS targets, -- Number of targets.
    target_groups.issuers AS issuers, -- Number of issuers.
    target_groups.lowest AS lowest, -- The lowest value.
    target_groups.median AS median, -- The value in the middle.
    target_groups.highest AS highest -- The highest value.
FROM target_groups
JOIN indicators ON indicators.id = target_groups.indicator_id;
