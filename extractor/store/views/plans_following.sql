-- Which plan follows which: plans that cite another plan of this database (same number, symbol and date, and the same issuer where it is named).
CREATE VIEW plans_following AS
SELECT
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
    (
        SELECT MIN(legal_bases.relation)
        FROM legal_bases
        WHERE legal_bases.document_id = plan_links.document_id
            AND legal_bases.act_id = plan_links.act_id
    ) AS relation -- The verb where it is a basis (Căn cứ, Thực hiện …), else null.
FROM plan_links
JOIN documents AS later ON later.id = plan_links.document_id
JOIN documents AS earlier ON earlier.id = plan_links.followed_id;
