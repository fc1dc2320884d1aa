-- Which plan follows which: plans that cite another plan of this database (same number, symbol and date, and the same issuer where it is named).
CREATE VIEW plans_following AS
SELECT DISTINCT
    later.id AS document_id, -- Key of the plan that cites.
    later.code AS code, -- Its number and symbol.
    later.issued_on AS issued_on, -- Its date.
    later.issuer_name AS issuer, -- Its issuer.
    later.name AS document_name, -- Its file.
    earlier.id AS followed_id, -- Key of the plan that is cited.
    earlier.code AS followed_code, -- Its number and symbol.
    earlier.issued_on AS followed_issued_on, -- Its date.
    earlier.issuer_name AS followed_issuer, -- Its issuer.
    earlier.name AS followed_name, -- Its file.
    uses.relation AS relation -- The verb where it is a basis (Căn cứ, Thực hiện …), else null.
FROM (
    SELECT document_id, code, date, issuer, relation FROM legal_bases
    UNION ALL
    SELECT document_id, code, date, issuer, NULL AS relation FROM citations
) AS uses
JOIN documents AS earlier
    ON earlier.code = uses.code
    AND earlier.issued_on = uses.date
    AND (uses.issuer IS NULL OR uses.issuer = earlier.issuer_name)
JOIN documents AS later ON later.id = uses.document_id
WHERE earlier.id <> later.id;
