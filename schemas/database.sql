-- Plans read from an archive, in normalised tables (SQLite).
-- Dates are EDTF (ISO 8601-2): 2024, 2024-03 or 2024-03-30.

PRAGMA application_id = 1263031886;

PRAGMA user_version = 2;

CREATE TABLE actors (
    -- Units given work: the name as written and what it stands for.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Entry, type, name and canonical key together.
    "key" TEXT NOT NULL,
    -- Name as written.
    name TEXT NOT NULL,
    -- Its entry in the table of actors.
    unit_id TEXT,
    -- Kind of unit.
    type TEXT,
    -- The same for the same actor in every plan; of a body, as issuers.canonical.
    canonical TEXT,
    -- Its level of administration in the plan.
    level TEXT,
    -- one; class (all of a kind, as UBND các xã); or group (several together, or people).
    extent TEXT,
    -- Canonical keys of those that a group names, parted by semicolons.
    members TEXT,
    CONSTRAINT pk_actors PRIMARY KEY (id),
    CONSTRAINT ck_actors_extent CHECK (extent IS NULL OR extent IN ('one', 'class', 'group')),
    CONSTRAINT uq_actors_key UNIQUE ("key")
);

CREATE INDEX ix_actors_canonical ON actors (canonical);

CREATE INDEX ix_actors_unit_id ON actors (unit_id);

CREATE TABLE indicators (
    -- Canonical indicators, so that targets of many plans compare.

    -- Canonical id (eco.income_per_capita).
    id TEXT NOT NULL,
    -- Its name in Vietnamese, where known.
    label TEXT,
    CONSTRAINT pk_indicators PRIMARY KEY (id),
    CONSTRAINT ck_indicators_id CHECK (id <> '')
);

CREATE TABLE issuers (
    -- Bodies that issue plans, each once, however a plan spells them.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Canonical key: body or name, unit, district, province.
    "key" TEXT NOT NULL,
    -- The same for the same issuer in every plan, however named and whatever its year (UBND|05833@2024); null where its unit is not known.
    canonical TEXT,
    -- Name of the body in full.
    name TEXT,
    -- Kind of body: UBND, HĐND, ĐU, MTTQ, SỞ …
    body TEXT,
    -- Level: central, province, district or commune.
    level TEXT,
    -- Unit it governs, as it was then (xã Tân Lập).
    unit TEXT,
    -- Code of the unit at the General Statistics Office.
    unit_code TEXT,
    -- Code and era of the unit (05833@2024): codes were given out twice.
    unit_key TEXT,
    -- District of the unit at the time.
    district TEXT,
    -- Province of the unit at the time.
    province TEXT,
    -- The one unit that covers the place today; null where several do.
    current_unit TEXT,
    -- Code of the unit of today.
    current_code TEXT,
    -- Province of the unit of today.
    current_province TEXT,
    -- Keys of all units that cover the place today, parted by semicolons.
    current_units TEXT,
    -- The body above it: as the head names it, else by law or statute.
    superior_name TEXT,
    -- Kind of the body above.
    superior_body TEXT,
    -- Level of the body above.
    superior_level TEXT,
    -- Canonical key of the body above.
    superior TEXT,
    CONSTRAINT pk_issuers PRIMARY KEY (id),
    CONSTRAINT ck_issuers_level CHECK (level IS NULL OR level IN ('central', 'province', 'district', 'commune')),
    CONSTRAINT uq_issuers_key UNIQUE ("key")
);

CREATE INDEX ix_issuers_canonical ON issuers (canonical);

CREATE INDEX ix_issuers_current_unit ON issuers (current_unit);

CREATE INDEX ix_issuers_province ON issuers (province);

CREATE INDEX ix_issuers_unit ON issuers (unit);

CREATE INDEX ix_issuers_unit_key ON issuers (unit_key);

CREATE TABLE legal_acts (
    -- Documents that plans cite, each once where its identity is known.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The legal id, or type, code, date, issuer and title as cited.
    "key" TEXT NOT NULL,
    -- Canonical identity of the act.
    legal_id TEXT,
    -- Type (Luật, Nghị định …).
    doc_type TEXT,
    -- Number and symbol.
    code TEXT,
    -- Date of the act (EDTF).
    date TEXT,
    -- Who issued it.
    issuer TEXT,
    -- Its subject.
    title TEXT,
    CONSTRAINT pk_legal_acts PRIMARY KEY (id),
    CONSTRAINT ck_legal_acts_date CHECK (length(date) IN (4, 7, 10)),
    CONSTRAINT uq_legal_acts_key UNIQUE ("key"),
    CONSTRAINT uq_legal_acts_legal_id UNIQUE (legal_id)
);

CREATE INDEX ix_legal_acts_code_date ON legal_acts (code, date);

CREATE TABLE runs (
    -- Runs of the program over files.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Start, UTC (2024-03-30T08:00:00Z).
    started_at TEXT NOT NULL,
    -- End, UTC; null while it runs or where it broke off.
    finished_at TEXT,
    -- Version of the program.
    extractor_version TEXT NOT NULL,
    -- JSON object: number of files of each outcome.
    counts JSON NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id)
);

CREATE TABLE act_uses (
    -- Derived: how many plans cite each act, and when.

    -- The act.
    act_id INTEGER NOT NULL,
    -- Plans that cite it.
    plans INTEGER NOT NULL,
    -- Plans that name it as a basis.
    plans_resting_on_it INTEGER NOT NULL,
    -- Issuers of those plans.
    issuers INTEGER NOT NULL,
    -- First year in which it is cited.
    first_year INTEGER,
    -- Last year in which it is cited.
    last_year INTEGER,
    CONSTRAINT pk_act_uses PRIMARY KEY (act_id),
    CONSTRAINT fk_act_uses_act_id FOREIGN KEY(act_id) REFERENCES legal_acts (id) ON DELETE CASCADE
);

CREATE TABLE batches (
    -- How each run over many files is going, or went.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The run.
    run_id INTEGER NOT NULL,
    -- The machine it runs on.
    host TEXT NOT NULL,
    -- Number of the process there.
    process INTEGER NOT NULL,
    -- What reads the documents: local or dask.
    engine TEXT NOT NULL,
    -- How many files it has to account for.
    files INTEGER NOT NULL,
    -- When it last gave a sign of life, UTC.
    beat_at TEXT NOT NULL,
    -- JSON list: what each worker was doing then (path, since, pages).
    working JSON NOT NULL,
    -- finished, or stopped by a person; null while it runs or where it broke off.
    ending TEXT,
    CONSTRAINT pk_batches PRIMARY KEY (id),
    CONSTRAINT uq_batches_run_id UNIQUE (run_id),
    CONSTRAINT ck_batches_ending CHECK (ending IS NULL OR ending IN ('finished', 'stopped')),
    CONSTRAINT fk_batches_run_id FOREIGN KEY(run_id) REFERENCES runs (id) ON DELETE CASCADE
);

CREATE TABLE documents (
    -- One row a file: its identity, header and signature block.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- SHA-256 of the bytes of the file, lower-case hex.
    sha256 TEXT NOT NULL,
    -- Name of the file.
    name TEXT NOT NULL,
    -- Media type of the file (application/pdf …).
    media_type TEXT NOT NULL,
    -- Size of the file in bytes.
    bytes INTEGER NOT NULL,
    -- Number of pages.
    pages INTEGER NOT NULL,
    -- Where the text comes from: plain, text_layer, ocr or mixed.
    text_origin TEXT NOT NULL,
    -- Mean certainty of the text recognition.
    ocr_confidence FLOAT,
    -- Encoding of the letters: unicode, tcvn3, vni or mixed.
    encoding TEXT NOT NULL,
    -- Type as titled (Kế hoạch …).
    doc_type TEXT,
    -- Number of the document, null where left blank.
    number INTEGER,
    -- Symbol after the number (KH-UBND).
    symbol TEXT,
    -- Number and symbol (66/KH-UBND).
    code TEXT,
    -- Place of issue from the place-and-date line.
    place TEXT,
    -- Date of issue (EDTF).
    issued_on TEXT,
    -- Year of issue; of the carrying decision where the plan has no date.
    year INTEGER,
    -- Subject of the document (trích yếu).
    title TEXT,
    -- First day, month or year the plan covers.
    period_start TEXT,
    -- Last day, month or year the plan covers.
    period_end TEXT,
    -- The body that issued it.
    issuer_id INTEGER,
    -- Name of the issuer as this document has it.
    issuer_name TEXT,
    -- Who signed.
    signatory_name TEXT,
    -- Office of the signatory.
    signatory_title TEXT,
    -- TM., KT., TL., TUQ. or Q.
    signatory_authority TEXT,
    -- Type of the document that carries the plan.
    carrier_type TEXT,
    -- Code of the document that carries the plan.
    carrier_code TEXT,
    -- Date of the document that carries it.
    carrier_date TEXT,
    -- Version of the record form.
    record_version TEXT NOT NULL,
    -- Version of the program that read it.
    extractor_version TEXT NOT NULL,
    -- The run that wrote it.
    run_id INTEGER,
    CONSTRAINT pk_documents PRIMARY KEY (id),
    CONSTRAINT ck_documents_sha256 CHECK (length(sha256) = 64),
    CONSTRAINT ck_documents_size CHECK (bytes >= 0 AND pages >= 0),
    CONSTRAINT ck_documents_text_origin CHECK (text_origin IN ('plain', 'text_layer', 'ocr', 'mixed')),
    CONSTRAINT ck_documents_encoding CHECK (encoding IN ('unicode', 'tcvn3', 'vni', 'mixed')),
    CONSTRAINT ck_documents_signatory_authority CHECK (signatory_authority IS NULL OR signatory_authority IN ('TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
    CONSTRAINT ck_documents_ocr_confidence CHECK (ocr_confidence BETWEEN 0 AND 1),
    CONSTRAINT ck_documents_issued_on CHECK (length(issued_on) IN (4, 7, 10)),
    CONSTRAINT ck_documents_carrier_date CHECK (length(carrier_date) IN (4, 7, 10)),
    CONSTRAINT uq_documents_sha256 UNIQUE (sha256),
    CONSTRAINT fk_documents_issuer_id FOREIGN KEY(issuer_id) REFERENCES issuers (id),
    CONSTRAINT fk_documents_run_id FOREIGN KEY(run_id) REFERENCES runs (id) ON DELETE SET NULL
);

CREATE INDEX ix_documents_code_issued_on ON documents (code, issued_on);

CREATE INDEX ix_documents_issuer_id ON documents (issuer_id);

CREATE INDEX ix_documents_year ON documents (year);

CREATE TABLE ledger (
    -- Every file that was ever read, once, with what became of it last.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Full path of the file, or its address in a store.
    path TEXT NOT NULL,
    -- SHA-256 of the file, where it could be read.
    sha256 TEXT,
    -- What a store says of the state of the file (tag, or size and time).
    stamp TEXT,
    -- done, needs-review (stored, but a person should look), failed, or quarantined (failed so often that it is left alone).
    outcome TEXT NOT NULL,
    -- read, or the kind of trouble.
    reason TEXT NOT NULL,
    -- What happened.
    message TEXT NOT NULL,
    -- What to do next.
    advice TEXT NOT NULL,
    -- How often these bytes were tried.
    tries INTEGER NOT NULL,
    -- Number of pages, 0 where not known.
    pages INTEGER NOT NULL,
    -- How long the last try took.
    seconds FLOAT NOT NULL,
    -- Version of the program.
    extractor_version TEXT NOT NULL,
    -- The run that found it so.
    run_id INTEGER,
    -- The last run that had to account for it; where that is another, it left the file alone.
    met_run_id INTEGER,
    -- When, UTC (2024-03-30T08:00:00Z).
    noted_at TEXT NOT NULL,
    CONSTRAINT pk_ledger PRIMARY KEY (id),
    CONSTRAINT uq_ledger_path UNIQUE (path),
    CONSTRAINT ck_ledger_outcome CHECK (outcome IN ('done', 'needs-review', 'failed', 'quarantined')),
    CONSTRAINT fk_ledger_run_id FOREIGN KEY(run_id) REFERENCES runs (id) ON DELETE SET NULL,
    CONSTRAINT fk_ledger_met_run_id FOREIGN KEY(met_run_id) REFERENCES runs (id) ON DELETE SET NULL
);

CREATE INDEX ix_ledger_met_run_id ON ledger (met_run_id);

CREATE INDEX ix_ledger_outcome ON ledger (outcome);

CREATE INDEX ix_ledger_run_id ON ledger (run_id);

CREATE INDEX ix_ledger_sha256 ON ledger (sha256);

CREATE TABLE target_groups (
    -- Derived: lowest, middle and highest of the targets on an indicator that have one unit of measure, year and level.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Canonical indicator.
    indicator_id TEXT NOT NULL,
    -- Unit of measure.
    unit TEXT NOT NULL,
    -- Year of the plans.
    year INTEGER,
    -- Level of the issuers.
    level TEXT,
    -- Number of targets.
    targets INTEGER NOT NULL,
    -- Number of issuers.
    issuers INTEGER NOT NULL,
    -- Lowest value.
    lowest FLOAT NOT NULL,
    -- Value in the middle.
    median FLOAT NOT NULL,
    -- Highest value.
    highest FLOAT NOT NULL,
    CONSTRAINT pk_target_groups PRIMARY KEY (id),
    CONSTRAINT fk_target_groups_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicators (id)
);

CREATE INDEX ix_target_groups_indicator_id ON target_groups (indicator_id, year);

CREATE TABLE act_relations (
    -- What cited acts, or a plan itself, do to other acts, as the plan says or as is known (inferred).

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The act that does it; null where it is the plan itself.
    from_act_id INTEGER,
    -- The act it is done to.
    to_act_id INTEGER NOT NULL,
    -- amends, replaces, repeals, corrects, extends, details, implements, reviews or attached_to.
    relation TEXT NOT NULL,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_act_relations PRIMARY KEY (id),
    CONSTRAINT uq_act_relations_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_act_relations_relation CHECK (relation IN ('amends', 'replaces', 'repeals', 'corrects', 'extends', 'details', 'implements', 'reviews', 'attached_to')),
    CONSTRAINT ck_act_relations_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_act_relations_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_act_relations_from_act_id FOREIGN KEY(from_act_id) REFERENCES legal_acts (id),
    CONSTRAINT fk_act_relations_to_act_id FOREIGN KEY(to_act_id) REFERENCES legal_acts (id)
);

CREATE INDEX ix_act_relations_from_act_id ON act_relations (from_act_id);

CREATE INDEX ix_act_relations_to_act_id ON act_relations (to_act_id);

CREATE TABLE assignments (
    -- Tasks, one row for each task of each unit.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The unit given the task.
    actor_id INTEGER NOT NULL,
    -- lead, coordinate, advise, request or implement.
    role TEXT NOT NULL,
    -- The task as written.
    task TEXT NOT NULL,
    -- What is to come out of it.
    product TEXT,
    -- When it is to be done (EDTF).
    due TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_assignments PRIMARY KEY (id),
    CONSTRAINT uq_assignments_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_assignments_role CHECK (role IN ('lead', 'coordinate', 'advise', 'request', 'implement')),
    CONSTRAINT ck_assignments_due CHECK (length(due) IN (4, 7, 10)),
    CONSTRAINT ck_assignments_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_assignments_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignments_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id)
);

CREATE INDEX ix_assignments_actor_id ON assignments (actor_id);

CREATE TABLE citations (
    -- All acts cited anywhere in a plan, each once a plan.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The act cited.
    act_id INTEGER NOT NULL,
    -- Type as cited.
    doc_type TEXT,
    -- Code as cited.
    code TEXT,
    -- Date as cited (EDTF).
    date TEXT,
    -- Issuer as cited.
    issuer TEXT,
    -- Title as cited.
    title TEXT,
    -- Article of the act (Điều).
    article TEXT,
    -- Clause of the article (khoản).
    clause TEXT,
    -- Point of the clause (điểm).
    point TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_citations PRIMARY KEY (id),
    CONSTRAINT uq_citations_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_citations_date CHECK (length(date) IN (4, 7, 10)),
    CONSTRAINT ck_citations_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_citations_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_citations_act_id FOREIGN KEY(act_id) REFERENCES legal_acts (id)
);

CREATE INDEX ix_citations_act_id ON citations (act_id);

CREATE TABLE corrections (
    -- What people corrected; the other tables hold the corrected values, and a new reading of the file leaves them so.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document corrected.
    document_id INTEGER NOT NULL,
    -- Path of the field in the record (issued_on, issuer.unit.name, targets.2.value), as it was when it was corrected.
    field TEXT NOT NULL,
    -- set a value, add an item or remove an item.
    action TEXT NOT NULL,
    -- JSON: the right value; null where there is none.
    value JSON,
    -- JSON: the value or item that the program reads there, with its evidence.
    read JSON,
    -- JSON: the words by which the item is found again when the file is read anew.
    anchor JSON,
    -- Who corrected it.
    made_by TEXT NOT NULL,
    -- When, UTC (2024-03-30T08:00:00Z).
    made_at TEXT NOT NULL,
    -- Why, or from what source.
    note TEXT,
    -- active; replaced by a later one; withdrawn; or lost, where the item is read no more.
    state TEXT NOT NULL,
    CONSTRAINT pk_corrections PRIMARY KEY (id),
    CONSTRAINT ck_corrections_action CHECK (action IN ('set', 'add', 'remove')),
    CONSTRAINT ck_corrections_state CHECK (state IN ('active', 'replaced', 'withdrawn', 'lost')),
    CONSTRAINT ck_corrections_named CHECK (field <> '' AND made_by <> ''),
    CONSTRAINT fk_corrections_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE INDEX ix_corrections_document_id_state ON corrections (document_id, state);

CREATE TABLE criteria (
    -- Numbered criteria of a national new-rural set and their status.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Number in the set.
    number INTEGER NOT NULL,
    -- Name of the criterion.
    name TEXT NOT NULL,
    -- achieved, not_achieved or planned.
    status TEXT NOT NULL,
    -- The national set the number belongs to.
    criteria_set TEXT,
    -- Level of the units that the set judges.
    set_level TEXT,
    -- Decision by which the province lays down its own set, where cited.
    provincial_set TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_criteria PRIMARY KEY (id),
    CONSTRAINT uq_criteria_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_criteria_status CHECK (status IN ('achieved', 'not_achieved', 'planned')),
    CONSTRAINT ck_criteria_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_criteria_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE deadlines (
    -- Times that bind an action.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The time as written.
    text TEXT NOT NULL,
    -- by, before, on, during, recurring or event.
    kind TEXT NOT NULL,
    -- First day (EDTF).
    starts_on TEXT,
    -- Last day (EDTF).
    ends_on TEXT,
    -- Rule of RFC 5545 (FREQ=MONTHLY), or PERIODIC.
    recurrence TEXT,
    -- What is to be done.
    action TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_deadlines PRIMARY KEY (id),
    CONSTRAINT uq_deadlines_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_deadlines_kind CHECK (kind IN ('by', 'before', 'on', 'during', 'recurring', 'event')),
    CONSTRAINT ck_deadlines_starts_on CHECK (length(starts_on) IN (4, 7, 10)),
    CONSTRAINT ck_deadlines_ends_on CHECK (length(ends_on) IN (4, 7, 10)),
    CONSTRAINT ck_deadlines_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_deadlines_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_deadlines_ends_on ON deadlines (ends_on);

CREATE TABLE document_links (
    -- Pairs of files that are the same plan, bear the same number, or are nearly alike; none is ever removed for it.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- The other document.
    other_id INTEGER NOT NULL,
    -- same (one plan in two files), same_number (one number over different texts) or alike (different plans, nearly one text).
    link TEXT NOT NULL,
    -- Share of runs of three syllables that both have, 0 to 1.
    likeness FLOAT NOT NULL,
    -- JSON list of what speaks for the link.
    reasons JSON NOT NULL,
    CONSTRAINT pk_document_links PRIMARY KEY (id),
    CONSTRAINT uq_document_links_document_id_other_id UNIQUE (document_id, other_id),
    CONSTRAINT ck_document_links_order CHECK (document_id < other_id),
    CONSTRAINT ck_document_links_link CHECK (link IN ('same', 'same_number', 'alike')),
    CONSTRAINT ck_document_links_likeness CHECK (likeness BETWEEN 0 AND 1),
    CONSTRAINT fk_document_links_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_document_links_other_id FOREIGN KEY(other_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_document_links_other_id ON document_links (other_id);

CREATE TABLE documents_text (
    -- The canonical text that all offsets of a document refer to.

    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- The whole text, Unicode NFC.
    text TEXT NOT NULL,
    CONSTRAINT pk_documents_text PRIMARY KEY (document_id),
    CONSTRAINT fk_documents_text_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE embedded_signatures (
    -- What digital signatures in the file say of themselves; nothing is verified.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Organisation of the signer.
    organisation TEXT,
    -- Name of the signer.
    signer TEXT,
    -- Time of signing.
    signed_at TEXT,
    CONSTRAINT pk_embedded_signatures PRIMARY KEY (id),
    CONSTRAINT uq_embedded_signatures_document_id_position UNIQUE (document_id, position),
    CONSTRAINT fk_embedded_signatures_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE evidence (
    -- Where each value stands: page, place in the text, words and boxes.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- A header field, or the kind of row (target, assignment …).
    owner_kind TEXT NOT NULL,
    -- Key of that row; for a header field, of the document.
    owner_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Page number, from 1.
    page INTEGER NOT NULL,
    -- First character in the text of the document, from 0.
    start_offset INTEGER NOT NULL,
    -- Character after the last.
    end_offset INTEGER NOT NULL,
    -- The words themselves.
    text TEXT NOT NULL,
    -- JSON list of boxes [x0, top, x1, bottom] in points.
    boxes JSON NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT uq_evidence_owner_kind_owner_id_position UNIQUE (owner_kind, owner_id, position),
    CONSTRAINT ck_evidence_owner_kind CHECK (owner_kind IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with', 'legal_basis', 'citation', 'act_relation', 'target', 'criterion', 'assignment', 'deadline', 'funding', 'recipient', 'flag')),
    CONSTRAINT ck_evidence_page CHECK (page >= 1),
    CONSTRAINT ck_evidence_offsets CHECK (0 <= start_offset AND start_offset <= end_offset),
    CONSTRAINT fk_evidence_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_evidence_document_id ON evidence (document_id);

CREATE TABLE flags (
    -- What a person should look at.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Kind of flag (number-blank …).
    code TEXT NOT NULL,
    -- What is the matter, in words.
    message TEXT NOT NULL,
    CONSTRAINT pk_flags PRIMARY KEY (id),
    CONSTRAINT uq_flags_document_id_position UNIQUE (document_id, position),
    CONSTRAINT fk_flags_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_flags_code ON flags (code);

CREATE TABLE funding (
    -- What a plan says on money.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The sentence as written.
    text TEXT NOT NULL,
    -- Amount in đồng.
    amount FLOAT,
    -- Source of the money as written.
    source TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_funding PRIMARY KEY (id),
    CONSTRAINT uq_funding_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_funding_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_funding_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE legal_bases (
    -- The acts a plan rests on, in its opening, as the plan cites them.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The act cited.
    act_id INTEGER NOT NULL,
    -- The verb that opens it: Căn cứ, Thực hiện, Theo or Xét.
    relation TEXT NOT NULL,
    -- Type as cited.
    doc_type TEXT,
    -- Code as cited.
    code TEXT,
    -- Date as cited (EDTF).
    date TEXT,
    -- Issuer as cited.
    issuer TEXT,
    -- Title as cited.
    title TEXT,
    -- Article of the act (Điều).
    article TEXT,
    -- Clause of the article (khoản).
    clause TEXT,
    -- Point of the clause (điểm).
    point TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_legal_bases PRIMARY KEY (id),
    CONSTRAINT uq_legal_bases_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_legal_bases_relation CHECK (relation IN ('Căn cứ', 'Thực hiện', 'Theo', 'Xét')),
    CONSTRAINT ck_legal_bases_date CHECK (length(date) IN (4, 7, 10)),
    CONSTRAINT ck_legal_bases_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_legal_bases_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_legal_bases_act_id FOREIGN KEY(act_id) REFERENCES legal_acts (id)
);

CREATE INDEX ix_legal_bases_act_id ON legal_bases (act_id);

CREATE TABLE outcomes (
    -- What became of each file of a run.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The run.
    run_id INTEGER NOT NULL,
    -- Path of the file as the run found it.
    path TEXT NOT NULL,
    -- SHA-256 of the file, where it could be read.
    sha256 TEXT,
    -- Class: read, unchanged, or the kind of trouble.
    outcome TEXT NOT NULL,
    -- What happened.
    message TEXT NOT NULL,
    -- What to do next.
    advice TEXT NOT NULL,
    -- The document it gave.
    document_id INTEGER,
    CONSTRAINT pk_outcomes PRIMARY KEY (id),
    CONSTRAINT uq_outcomes_run_id_path UNIQUE (run_id, path),
    CONSTRAINT ck_outcomes_outcome CHECK (outcome <> ''),
    CONSTRAINT fk_outcomes_run_id FOREIGN KEY(run_id) REFERENCES runs (id) ON DELETE CASCADE,
    CONSTRAINT fk_outcomes_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE SET NULL
);

CREATE INDEX ix_outcomes_document_id ON outcomes (document_id);

CREATE INDEX ix_outcomes_outcome ON outcomes (outcome);

CREATE TABLE pages (
    -- How each page was read.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Page number, from 1.
    page INTEGER NOT NULL,
    -- Where its text comes from.
    origin TEXT NOT NULL,
    -- Why this way of reading was taken.
    reason TEXT NOT NULL,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    CONSTRAINT pk_pages PRIMARY KEY (id),
    CONSTRAINT uq_pages_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_pages_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_pages_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE plan_links (
    -- Derived: plans that cite another plan of this database, told by number, symbol and date, and by the issuer where it is named.

    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- The plan it cites.
    followed_id INTEGER NOT NULL,
    -- The act as which it is cited.
    act_id INTEGER NOT NULL,
    CONSTRAINT pk_plan_links PRIMARY KEY (document_id, followed_id),
    CONSTRAINT fk_plan_links_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_plan_links_followed_id FOREIGN KEY(followed_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_plan_links_act_id FOREIGN KEY(act_id) REFERENCES legal_acts (id) ON DELETE CASCADE
);

CREATE INDEX ix_plan_links_act_id ON plan_links (act_id);

CREATE INDEX ix_plan_links_followed_id ON plan_links (followed_id);

CREATE TABLE readings (
    -- How each header field of a document was read and how sure it is.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- The header field.
    field TEXT NOT NULL,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_readings PRIMARY KEY (id),
    CONSTRAINT uq_readings_document_id_field UNIQUE (document_id, field),
    CONSTRAINT ck_readings_field CHECK (field IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with')),
    CONSTRAINT ck_readings_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_readings_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE recipients (
    -- Recipients (Nơi nhận) as written.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The recipient as written.
    name TEXT,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_recipients PRIMARY KEY (id),
    CONSTRAINT uq_recipients_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_recipients_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_recipients_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE search_texts (
    -- Texts as the search sees them: in lower case, without diacritics, đ as d.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- title, target, task, or body (the whole text).
    kind TEXT NOT NULL,
    -- Key of the row it belongs to: of targets or assignments, else of documents.
    owner_id INTEGER NOT NULL,
    -- Where it begins in that text; 0 unless a body is in parts.
    start_offset INTEGER NOT NULL,
    -- The folded text, a letter for each letter of the text.
    folded TEXT NOT NULL,
    CONSTRAINT pk_search_texts PRIMARY KEY (id),
    CONSTRAINT uq_search_texts_document_id_kind_owner_id_start_offset UNIQUE (document_id, kind, owner_id, start_offset),
    CONSTRAINT ck_search_texts_kind CHECK (kind IN ('title', 'target', 'task', 'body')),
    CONSTRAINT fk_search_texts_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE targets (
    -- Quantities that a plan commits someone to reach.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- The words that say what is measured.
    indicator TEXT,
    -- Canonical indicator.
    indicator_id TEXT,
    -- Who issued the plan, as in documents.
    issuer_id INTEGER,
    -- Year of the plan, as in documents.
    year INTEGER,
    -- Level of the issuer, as this plan has it.
    level TEXT,
    -- How the value binds: =, >=, >, <= or <.
    comparator TEXT NOT NULL,
    -- The number, in plain units (134 triệu đồng is 134000000 đồng).
    value FLOAT NOT NULL,
    -- Upper end of a range.
    value_max FLOAT,
    -- Unit of measure.
    unit TEXT NOT NULL,
    -- The whole it counts against (19 of 14/19).
    out_of FLOAT,
    -- Where it stood before, if stated.
    baseline FLOAT,
    -- Which way what is measured is to move: up or down.
    direction TEXT,
    -- Whom it binds.
    scope TEXT,
    -- When it is to be reached (EDTF).
    due TEXT,
    -- Number of the new-rural criterion.
    criterion INTEGER,
    -- How sure the program is, from 0 to 1; null where it does not say.
    confidence FLOAT,
    -- True where the value was concluded and not read.
    inferred BOOLEAN NOT NULL,
    -- Why the value was concluded.
    reason TEXT,
    -- JSON list of what raised or lowered the confidence.
    reasons JSON NOT NULL,
    CONSTRAINT pk_targets PRIMARY KEY (id),
    CONSTRAINT uq_targets_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_targets_comparator CHECK (comparator IN ('=', '>=', '>', '<=', '<')),
    CONSTRAINT ck_targets_due CHECK (length(due) IN (4, 7, 10)),
    CONSTRAINT ck_targets_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_targets_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_targets_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicators (id),
    CONSTRAINT fk_targets_issuer_id FOREIGN KEY(issuer_id) REFERENCES issuers (id)
);

CREATE INDEX ix_targets_compared ON targets (indicator_id, unit, year, level, value, issuer_id);

CREATE INDEX ix_targets_of_issuer ON targets (issuer_id, indicator_id, unit, due, value);

CREATE TABLE text_sketches (
    -- The least hashes of the runs of syllables of each text, by which texts that may be alike are found.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Hash of three syllables on end.
    hash INTEGER NOT NULL,
    CONSTRAINT pk_text_sketches PRIMARY KEY (id),
    CONSTRAINT uq_text_sketches_document_id_position UNIQUE (document_id, position),
    CONSTRAINT fk_text_sketches_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_text_sketches_hash ON text_sketches (hash);

CREATE TABLE assignment_partners (
    -- Units that the unit of a task works with.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- The document it was read from.
    document_id INTEGER NOT NULL,
    -- The task.
    assignment_id INTEGER NOT NULL,
    -- Place among its kind in the document, from 0.
    position INTEGER NOT NULL,
    -- Name of the partner as written.
    name TEXT NOT NULL,
    CONSTRAINT pk_assignment_partners PRIMARY KEY (id),
    CONSTRAINT uq_assignment_partners_assignment_id_position UNIQUE (assignment_id, position),
    CONSTRAINT fk_assignment_partners_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignment_partners_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignments (id) ON DELETE CASCADE
);

CREATE INDEX ix_assignment_partners_document_id ON assignment_partners (document_id);

CREATE TABLE target_ranks (
    -- Derived: the place of each target on a known indicator among those of the same unit of measure, year and level.

    -- The target.
    target_id INTEGER NOT NULL,
    -- Place from the highest value, equal values sharing one.
    place INTEGER NOT NULL,
    -- Number of targets compared.
    compared INTEGER NOT NULL,
    CONSTRAINT pk_target_ranks PRIMARY KEY (target_id),
    CONSTRAINT fk_target_ranks_target_id FOREIGN KEY(target_id) REFERENCES targets (id) ON DELETE CASCADE
);

CREATE TABLE schema_version (
    -- The form of the tables, for upgrades.

    -- Number of the form.
    version_num VARCHAR(32) NOT NULL CONSTRAINT pk_schema_version PRIMARY KEY
);

INSERT INTO schema_version (version_num) VALUES ('0002');

-- The words of search_texts, for SELECT … WHERE search_index MATCH '"nong thon moi"'.
CREATE VIRTUAL TABLE search_index USING fts5(
    folded, content='search_texts', content_rowid='id', tokenize='unicode61'
);

CREATE TRIGGER search_texts_inserted AFTER INSERT ON search_texts BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER search_texts_deleted AFTER DELETE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded)
    VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER search_texts_updated AFTER UPDATE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded)
    VALUES ('delete', old.id, old.folded);
    INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE VIEW acts_on_acts AS
-- What acts do to one another, by what plans say or is known, one row a pair of acts.
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

CREATE VIEW awaiting_review AS
-- What awaits a person, one row a matter: flags, header values the program is unsure of (below 0.8), and corrections whose place is read no more.
SELECT
    'unsure' AS matter, -- flag, unsure or lost-correction.
    readings.field AS field, -- Kind of flag, header field, or path of the correction.
    readings.reason AS message, -- What is the matter.
    readings.confidence AS confidence, -- How sure the program is of the value.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM readings
JOIN documents ON documents.id = readings.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE readings.confidence < 0.8
UNION ALL
SELECT
    'flag' AS matter,
    flags.code AS field,
    flags.message AS message,
    NULL AS confidence,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.current_unit AS current_unit,
    issuers.current_province AS current_province,
    documents.year AS year,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
UNION ALL
SELECT
    'lost-correction' AS matter,
    corrections.field AS field,
    corrections.note AS message,
    NULL AS confidence,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.current_unit AS current_unit,
    issuers.current_province AS current_province,
    documents.year AS year,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id
FROM corrections
JOIN documents ON documents.id = corrections.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE corrections.state = 'lost';

CREATE VIEW cited_acts AS
-- Acts that plans cite, with how many plans cite them and how many rest on them.
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

CREATE VIEW commitment_ranks AS
-- Commitments against each other: every target on a known indicator with its rank among the plans of the same level and year (1 is the highest value).
-- The plan is looked up one by one, so that the first hundred of an order are soon found.
SELECT
    targets.indicator_id AS indicator_id, -- Canonical indicator.
    indicators.label AS indicator, -- What is measured.
    targets.unit AS unit_of_measure, -- Unit of measure; only equal units are compared.
    targets.year AS year, -- Year of issue.
    targets.level AS level, -- Level of the issuer.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    targets.comparator AS comparator, -- How the value binds: =, >=, >, <= or <.
    targets.value AS value, -- The number.
    targets.due AS due, -- When it is to be reached (EDTF).
    target_ranks.place AS rank, -- Place among the targets compared, equal values sharing one.
    target_ranks.compared AS compared, -- Number of targets compared.
    (SELECT documents.code FROM documents WHERE documents.id = targets.document_id) AS document_code, -- Number and symbol of the plan.
    (SELECT documents.name FROM documents WHERE documents.id = targets.document_id) AS document_name, -- File of the plan.
    targets.document_id AS document_id -- Key of the plan.
FROM targets
JOIN indicators ON indicators.id = targets.indicator_id
LEFT JOIN target_ranks ON target_ranks.target_id = targets.id
LEFT JOIN issuers ON issuers.id = targets.issuer_id;

CREATE VIEW commitment_summary AS
-- Commitments against each other: lowest, middle and highest target on each indicator, by year and level.
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

CREATE VIEW contradicting_values AS
-- Targets that cannot both hold: the same issuer, indicator, unit of measure, scope and date, but another value.
SELECT
    issuers.unit AS unit, -- Unit that issued the plans, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    one.indicator_id AS indicator_id, -- Canonical indicator.
    one.indicator AS indicator, -- What is measured, as written.
    one.unit AS unit_of_measure, -- Unit of measure.
    one.due AS due, -- When both are to be reached (EDTF).
    one.comparator AS comparator, -- How the first value binds.
    one.value AS value, -- The first value.
    other.comparator AS other_comparator, -- How the other value binds.
    other.value AS other_value, -- The other value.
    first.name AS document_name, -- File of the plan with the first value.
    first.id AS document_id, -- Key of that plan.
    second.name AS other_document_name, -- File of the plan with the other value.
    second.id AS other_document_id -- Key of that plan.
FROM targets AS one
JOIN targets AS other
    ON other.issuer_id = one.issuer_id
    AND other.indicator_id = one.indicator_id
    AND other.unit = one.unit
    AND other.due = one.due
    AND other.id > one.id
    AND other.value <> one.value
    AND COALESCE(other.scope, '') = COALESCE(one.scope, '')
    AND COALESCE(other.value_max, 0) = COALESCE(one.value_max, 0)
JOIN documents AS first ON first.id = one.document_id
JOIN documents AS second ON second.id = other.document_id
JOIN issuers ON issuers.id = one.issuer_id;

CREATE VIEW criteria_by_commune AS
-- New-rural criteria, one row each, with the status the plan gives it.
SELECT
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    criteria.criteria_set AS criteria_set, -- The national set the number belongs to.
    criteria.number AS number, -- Number in the set.
    criteria.name AS name, -- Name of the criterion.
    criteria.status AS status, -- achieved, not_achieved or planned.
    criteria.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM criteria
JOIN documents ON documents.id = criteria.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;

CREATE VIEW criteria_matrix AS
-- New-rural criteria: a row for each unit, year and set, a column for each criterion (3 achieved, 2 planned, 1 not achieved; the best that the unit's plans of the year say).
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

CREATE VIEW deadline_calendar AS
-- Deadlines of plans, to be sorted by starts_on or ends_on.
SELECT
    deadlines.starts_on AS starts_on, -- First day (EDTF).
    deadlines.ends_on AS ends_on, -- Last day (EDTF).
    deadlines.kind AS kind, -- by, before, on, during, recurring or event.
    deadlines.recurrence AS recurrence, -- Rule of RFC 5545, or PERIODIC.
    deadlines.text AS as_written, -- The time as written.
    deadlines.action AS action, -- What is to be done.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.level AS level, -- Level of the issuer.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    deadlines.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'deadline' AND evidence.owner_id = deadlines.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'deadline' AND evidence.owner_id = deadlines.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM deadlines
JOIN documents ON documents.id = deadlines.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;

CREATE VIEW documents_to_check AS
-- What a person should look at, one row a flag.
SELECT
    documents.name AS document_name, -- File of the plan.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.issuer_name AS issuer, -- Issuer as the plan has it.
    documents.issued_on AS issued_on, -- Date of issue (EDTF).
    flags.code AS flag, -- Kind of flag.
    flags.message AS message, -- What is the matter.
    evidence.page AS page, -- Page it concerns.
    evidence.text AS quote, -- The words it concerns.
    documents.text_origin AS text_origin, -- Where the text comes from: plain, text_layer, ocr or mixed.
    documents.sha256 AS sha256, -- SHA-256 of the file.
    documents.id AS document_id -- Key of the plan.
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'flag' AND evidence.owner_id = flags.id AND evidence.position = 0;

CREATE VIEW duplicate_plans AS
-- Files that are the same plan, bear the same number, or are nearly alike, one row a pair.
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

CREATE VIEW issuer_names AS
-- Issuers under one key, one row for each name that plans give them.
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

CREATE VIEW plans_following AS
-- Which plan follows which: plans that cite another plan of this database (same number, symbol and date, and the same issuer where it is named).
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

CREATE VIEW plans_without_number_or_date AS
-- Plans whose number or date is missing, with the decision that carries them, if any.
SELECT
    documents.name AS document_name, -- File of the plan.
    documents.doc_type AS doc_type, -- Type as titled.
    documents.code AS code, -- Number and symbol, as far as there is one.
    documents.number AS number, -- Number, null where left blank.
    documents.issued_on AS issued_on, -- Date of issue (EDTF), null where there is none.
    documents.carrier_code AS carrier_code, -- Number and symbol of the decision that carries it.
    documents.carrier_date AS carrier_date, -- Date of that decision.
    documents.title AS title, -- Subject of the plan.
    issuers.unit AS unit, -- Unit that issued it, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue, as far as known.
    documents.id AS document_id -- Key of the plan.
FROM documents
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE documents.number IS NULL OR documents.issued_on IS NULL;

CREATE VIEW targets_by_commune AS
-- Targets of plans, one row each, with the unit that issued the plan, as it was then and as it is today.
-- The plan and the words are looked up one by one, so that a pivot, which needs neither, is fast.
SELECT
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of the unit then.
    issuers.province AS province, -- Province of the unit then.
    issuers.level AS level, -- Level: central, province, district or commune.
    issuers.unit_code AS unit_code, -- Code of the unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_code AS current_code, -- Code of the unit of today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    (SELECT documents.issuer_name FROM documents WHERE documents.id = targets.document_id) AS issuer, -- Name of the issuer as the plan has it.
    targets.year AS year, -- Year of issue.
    COALESCE(
        (SELECT indicators.label FROM indicators WHERE indicators.id = targets.indicator_id),
        targets.indicator
    ) AS indicator, -- What is measured.
    targets.indicator AS indicator_as_written, -- The words that say what is measured.
    targets.indicator_id AS indicator_id, -- Canonical indicator, where known.
    targets.comparator AS comparator, -- How the value binds: =, >=, >, <= or <.
    targets.value AS value, -- The number.
    targets.value_max AS value_max, -- Upper end of a range.
    targets.unit AS unit_of_measure, -- Unit of measure.
    targets.out_of AS out_of, -- The whole it counts against.
    targets.baseline AS baseline, -- Where it stood before.
    targets.scope AS scope, -- Whom it binds.
    targets.due AS due, -- When it is to be reached (EDTF).
    targets.criterion AS criterion, -- Number of the new-rural criterion.
    targets.confidence AS confidence, -- How sure the program is.
    (SELECT documents.code FROM documents WHERE documents.id = targets.document_id) AS document_code, -- Number and symbol of the plan.
    (SELECT documents.name FROM documents WHERE documents.id = targets.document_id) AS document_name, -- File of the plan.
    targets.document_id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM targets
LEFT JOIN issuers ON issuers.id = targets.issuer_id;

CREATE VIEW tasks_by_unit AS
-- Who is responsible for what: tasks of plans, one row each, with the unit that must do it and its partners.
SELECT
    actors.name AS actor, -- Unit that must do it, as written.
    actors.unit_id AS actor_id, -- Canonical id of that unit, where known.
    actors.type AS actor_type, -- Kind of that unit.
    assignments.role AS role, -- lead, coordinate, advise, request or implement.
    assignments.task AS task, -- The task as written.
    assignments.product AS product, -- What is to come out of it.
    assignments.due AS due, -- When it is to be done (EDTF).
    (
        SELECT group_concat(listed.name, '; ')
        FROM (
            SELECT assignment_partners.name AS name
            FROM assignment_partners
            WHERE assignment_partners.assignment_id = assignments.id
            ORDER BY assignment_partners.position
        ) AS listed
    ) AS partners, -- Units it works with, parted by semicolons.
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of that unit then.
    issuers.province AS province, -- Province of that unit then.
    issuers.level AS level, -- Level of the issuer.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    assignments.confidence AS confidence, -- How sure the program is.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id, -- Key of the plan.
    (
        SELECT evidence.page
        FROM evidence
        WHERE evidence.owner_kind = 'assignment' AND evidence.owner_id = assignments.id AND evidence.position = 0
    ) AS page, -- Page it was read from.
    (
        SELECT evidence.text
        FROM evidence
        WHERE evidence.owner_kind = 'assignment' AND evidence.owner_id = assignments.id AND evidence.position = 0
    ) AS quote -- The words it was read from.
FROM assignments
JOIN actors ON actors.id = assignments.actor_id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id;

CREATE VIEW tasks_without_unit AS
-- Tasks whose unit is not named, or is named so that it is not known which one is meant.
SELECT
    actors.name AS actor, -- The name as written, if any.
    assignments.role AS role, -- lead, coordinate, advise, request or implement.
    assignments.task AS task, -- The task as written.
    assignments.due AS due, -- When it is to be done (EDTF).
    issuers.unit AS unit, -- Unit that issued the plan, as it was then.
    issuers.district AS district, -- District of that unit then.
    issuers.province AS province, -- Province of that unit then.
    issuers.current_unit AS current_unit, -- Unit that covers the place today.
    issuers.current_province AS current_province, -- Province of the unit of today.
    documents.year AS year, -- Year of issue.
    documents.code AS document_code, -- Number and symbol of the plan.
    documents.name AS document_name, -- File of the plan.
    documents.id AS document_id -- Key of the plan.
FROM actors
JOIN assignments ON assignments.actor_id = actors.id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
WHERE actors.unit_id IS NULL;
