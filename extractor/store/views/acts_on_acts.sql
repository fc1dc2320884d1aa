-- What acts do to one another, by what plans say or is known, one row a pair of acts.
CREATE VIEW acts_on_acts AS
SELECT
    source.legal_id AS legal_id, -- The act that does it; null where plans themselves do.
    source.code AS code, -- Its number and symbol.
    source.title AS title, -- Its subject.
    act_relations.relation AS relation, -- amends, replaces, details, implements …
    target.legal_id AS of_legal_id, -- The act it is done to.
    target.code AS of_code, -- Its number and symbol.
    target.title AS of_title, -- Its subject.
    COUNT(DISTINCT act_relations.document_id) AS plans, -- Plans that bring the two together.
    SUM(CASE WHEN act_relations.inferred THEN 0 ELSE 1 END) AS plans_saying_so, -- Of them, those that say it.
    MIN(documents.year) AS first_year, -- First year in which it is said.
    MAX(documents.year) AS last_year -- Last year in which it is said.
FROM act_relations
JOIN legal_acts AS target ON target.id = act_relations.to_act_id
JOIN documents ON documents.id = act_relations.document_id
LEFT JOIN legal_acts AS source ON source.id = act_relations.from_act_id
GROUP BY
    source.legal_id, source.code, source.title, act_relations.relation,
    target.legal_id, target.code, target.title;
