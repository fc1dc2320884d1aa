-- Files that are the same plan, bear the same number, or are nearly alike, one row a pair.
CREATE VIEW duplicate_plans AS
SELECT
    document_links.link AS link, -- same, same_number or alike.
    document_links.likeness AS likeness, -- Share of runs of three syllables that both have.
    one.name AS document_name, -- Name of the first file.
    other.name AS other_name, -- Name of the second file.
    one.code AS document_code, -- Number and symbol of the first.
    other.code AS other_code, -- Number and symbol of the second.
    one.issued_on AS issued_on, -- Date of the first (EDTF).
    other.issued_on AS other_issued_on, -- Date of the second (EDTF).
    one.issuer_name AS issuer, -- Issuer of the first.
    other.issuer_name AS other_issuer, -- Issuer of the second.
    one.text_origin AS text_origin, -- How the text of the first was won.
    other.text_origin AS other_text_origin, -- How the text of the second was won.
    document_links.reasons AS reasons, -- JSON list of what speaks for the link.
    one.id AS document_id, -- Key of the first document.
    other.id AS other_id -- Key of the second document.
FROM document_links
JOIN documents AS one ON one.id = document_links.document_id
JOIN documents AS other ON other.id = document_links.other_id;
