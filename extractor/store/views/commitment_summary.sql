-- Commitments against each other: lowest, middle and highest target on each indicator, by year and level.
CREATE VIEW commitment_summary AS
WITH placed AS (
    SELECT
        targets.indicator_id AS indicator_id,
        targets.unit AS unit_of_measure,
        targets.year AS year,
        targets.level AS level,
        targets.value AS value,
        ROW_NUMBER() OVER (
            PARTITION BY targets.indicator_id, targets.unit, targets.year, targets.level
            ORDER BY targets.value
        ) AS place,
        COUNT(*) OVER (
            PARTITION BY targets.indicator_id, targets.unit, targets.year, targets.level
        ) AS total
    FROM targets
    WHERE targets.indicator_id IS NOT NULL
)
SELECT
    placed.indicator_id AS indicator_id, -- Canonical indicator.
    indicators.label AS indicator, -- What is measured.
    placed.unit_of_measure AS unit_of_measure, -- Unit of measure; only equal units are compared.
    placed.year AS year, -- Year of issue.
    placed.level AS level, -- Level of the issuers.
    COUNT(*) AS targets, -- Number of targets.
    MIN(placed.value) AS lowest, -- The lowest value.
    AVG(CASE WHEN 2 * placed.place BETWEEN placed.total AND placed.total + 2 THEN placed.value END) AS median, -- The value in the middle.
    MAX(placed.value) AS highest -- The highest value.
FROM placed
JOIN indicators ON indicators.id = placed.indicator_id
GROUP BY placed.indicator_id, indicators.label, placed.unit_of_measure, placed.year, placed.level;
