-- New-rural criteria: a row for each unit, year and set, a column for each criterion (3 achieved, 2 planned, 1 not achieved; the best that the unit's plans of the year say).
CREATE VIEW criteria_matrix AS
SELECT
    issuers.unit AS unit, -- Unit that issued the plans, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    criteria.criteria_set AS criteria_set, -- The national set the numbers belong to.
    COUNT(DISTINCT documents.id) AS plans, -- Number of plans that speak of criteria.
    MAX(CASE WHEN criteria.number = 1 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_1, -- Criterion 1.
    MAX(CASE WHEN criteria.number = 2 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_2, -- Criterion 2.
    MAX(CASE WHEN criteria.number = 3 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_3, -- Criterion 3.
    MAX(CASE WHEN criteria.number = 4 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_4, -- Criterion 4.
    MAX(CASE WHEN criteria.number = 5 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_5, -- Criterion 5.
    MAX(CASE WHEN criteria.number = 6 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_6, -- Criterion 6.
    MAX(CASE WHEN criteria.number = 7 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_7, -- Criterion 7.
    MAX(CASE WHEN criteria.number = 8 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_8, -- Criterion 8.
    MAX(CASE WHEN criteria.number = 9 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_9, -- Criterion 9.
    MAX(CASE WHEN criteria.number = 10 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_10, -- Criterion 10.
    MAX(CASE WHEN criteria.number = 11 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_11, -- Criterion 11.
    MAX(CASE WHEN criteria.number = 12 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_12, -- Criterion 12.
    MAX(CASE WHEN criteria.number = 13 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_13, -- Criterion 13.
    MAX(CASE WHEN criteria.number = 14 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_14, -- Criterion 14.
    MAX(CASE WHEN criteria.number = 15 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_15, -- Criterion 15.
    MAX(CASE WHEN criteria.number = 16 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_16, -- Criterion 16.
    MAX(CASE WHEN criteria.number = 17 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_17, -- Criterion 17.
    MAX(CASE WHEN criteria.number = 18 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_18, -- Criterion 18.
    MAX(CASE WHEN criteria.number = 19 THEN CASE criteria.status WHEN 'achieved' THEN 3 WHEN 'planned' THEN 2 ELSE 1 END END) AS criterion_19 -- Criterion 19.
FROM criteria
JOIN documents ON documents.id = criteria.document_id
JOIN issuers ON issuers.id = documents.issuer_id
GROUP BY
    issuers.id,
    issuers.unit,
    issuers.district,
    issuers.province,
    issuers.current_unit,
    issuers.current_province,
    documents.year,
    criteria.criteria_set;
