-- Acts that plans cite, with how many plans cite them and how many rest on them.
CREATE VIEW cited_acts AS
SELECT
    legal_acts.legal_id AS legal_id, -- Canonical identity of the act.
    legal_acts.doc_type AS doc_type, -- Type (Luật, Nghị định …).
    legal_acts.code AS code, -- Number and symbol.
    legal_acts.date AS date, -- Date of the act (EDTF).
    legal_acts.issuer AS issuer, -- Who issued it.
    legal_acts.title AS title, -- Its subject.
    COUNT(DISTINCT uses.document_id) AS plans, -- Plans that cite it.
    COUNT(DISTINCT CASE WHEN uses.basis = 1 THEN uses.document_id END) AS plans_resting_on_it, -- Plans that name it as a basis.
    COUNT(DISTINCT documents.issuer_id) AS issuers, -- Issuers of those plans.
    MIN(documents.year) AS first_year, -- First year in which it is cited.
    MAX(documents.year) AS last_year, -- Last year in which it is cited.
    legal_acts.id AS act_id -- Key of the act.
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
