-- Acts that plans cite, with how many plans cite them and how many rest on them.
CREATE VIEW cited_acts AS
SELECT
    legal_acts.legal_id AS legal_id, -- Canonical identity of the act.
    legal_acts.doc_type AS doc_type, -- Type (Luật, Nghị định …).
    legal_acts.code AS code, -- Number and symbol.
    legal_acts.date AS date, -- Date of the act (EDTF).
    legal_acts.issuer AS issuer, -- Who issued it.
    legal_acts.title AS title, -- Its subject.
    act_uses.plans AS plans, -- Plans that cite it.
    act_uses.plans_resting_on_it AS plans_resting_on_it, -- Plans that name it as a basis.
    act_uses.issuers AS issuers, -- Issuers of those plans.
    act_uses.first_year AS first_year, -- First year in which it is cited.
    act_uses.last_year AS last_year, -- Last year in which it is cited.
    legal_acts.id AS act_id -- Key of the act.
FROM act_uses
JOIN legal_acts ON legal_acts.id = act_uses.act_id;
