-- Issuers under one key, one row for each name that plans give them.
CREATE VIEW issuer_names AS
SELECT
    issuers.canonical AS issuer, -- The same in every plan of the issuer (UBND|05833@2024).
    issuers.body AS body, -- Kind of body.
    issuers.level AS level, -- Level of administration.
    documents.issuer_name AS name, -- The name as plans give it.
    issuers.unit AS unit, -- The unit as it was called then.
    issuers.province AS province, -- Its province then.
    issuers.superior AS superior, -- Key of the body above.
    issuers.superior_name AS superior_name, -- Name of the body above.
    COUNT(documents.id) AS plans, -- Plans under that name.
    MIN(documents.year) AS first_year, -- First year of issue.
    MAX(documents.year) AS last_year -- Last year of issue.
FROM issuers
JOIN documents ON documents.issuer_id = issuers.id
WHERE issuers.canonical IS NOT NULL
GROUP BY
    issuers.canonical, issuers.body, issuers.level, documents.issuer_name, issuers.unit,
    issuers.province, issuers.superior, issuers.superior_name;
