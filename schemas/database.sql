-- Plans read from an archive, in normalised tables (SQLite).
-- Dates are EDTF (ISO 8601-2): 2024, 2024-03 or 2024-03-30.

PRAGMA application_id = 1263031886;

PRAGMA user_version = 2;

CREATE TABLE actors (
    -- Units given work: the name as written and what it stands for.

    -- Key of the row.
    id INTEGER NOT NULL,
    -- Canonical id, type and name together.
    "key" TEXT NOT NULL,
    -- Name as written.
    name TEXT NOT NULL,
    -- Canonical id of the unit.
    unit_id TEXT,
    -- Kind of unit.
    type TEXT,
    CONSTRAINT pk_actors PRIMARY KEY (id),
    CONSTRAINT uq_actors_key UNIQUE ("key")
);

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
    -- District of the unit at the time.
    district TEXT,
    -- Province of the unit at the time.
    province TEXT,
    -- Unit that covers the place today.
    current_unit TEXT,
    -- Code of the unit of today.
    current_code TEXT,
    -- Province of the unit of today.
    current_province TEXT,
    CONSTRAINT pk_issuers PRIMARY KEY (id),
    CONSTRAINT ck_issuers_level CHECK (level IS NULL OR level IN ('central', 'province', 'district', 'commune')),
    CONSTRAINT uq_issuers_key UNIQUE ("key")
);

CREATE INDEX ix_issuers_province ON issuers (province);

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

CREATE INDEX ix_legal_acts_code ON legal_acts (code);

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

CREATE INDEX ix_documents_code ON documents (code);

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
    CONSTRAINT ck_evidence_owner_kind CHECK (owner_kind IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with', 'legal_basis', 'citation', 'target', 'criterion', 'assignment', 'deadline', 'funding', 'recipient', 'flag')),
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
    CONSTRAINT fk_targets_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicators (id)
);

CREATE INDEX ix_targets_indicator_id ON targets (indicator_id);

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

-- Targets of plans, one row each, with the unit that issued the plan.
CREATE VIEW targets_by_commune AS
SELECT
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    issuers.unit_code AS unit_code,
    issuers.current_unit AS current_unit,
    issuers.current_code AS current_code,
    issuers.current_province AS current_province,
    documents.issuer_name AS issuer,
    documents.year AS year,
    COALESCE(indicators.label, targets.indicator) AS indicator,
    targets.indicator AS indicator_as_written,
    targets.indicator_id AS indicator_id,
    targets.comparator AS comparator,
    targets.value AS value,
    targets.value_max AS value_max,
    targets.unit AS unit_of_measure,
    targets.out_of AS out_of,
    targets.baseline AS baseline,
    targets.scope AS scope,
    targets.due AS due,
    targets.criterion AS criterion,
    targets.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM targets
JOIN documents ON documents.id = targets.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN indicators ON indicators.id = targets.indicator_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'target' AND evidence.owner_id = targets.id AND evidence.position = 0;

-- Tasks of plans, one row each, with the unit that must do it and its partners.
CREATE VIEW tasks_by_unit AS
SELECT
    actors.name AS actor,
    actors.unit_id AS actor_id,
    actors.type AS actor_type,
    assignments.role AS role,
    assignments.task AS task,
    assignments.product AS product,
    assignments.due AS due,
    (
        SELECT group_concat(listed.name, '; ')
        FROM (
            SELECT assignment_partners.name AS name
            FROM assignment_partners
            WHERE assignment_partners.assignment_id = assignments.id
            ORDER BY assignment_partners.position
        ) AS listed
    ) AS partners,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    documents.year AS year,
    assignments.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM assignments
JOIN actors ON actors.id = assignments.actor_id
JOIN documents ON documents.id = assignments.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'assignment'
    AND evidence.owner_id = assignments.id
    AND evidence.position = 0;

-- Deadlines of plans, to be sorted by starts_on or ends_on.
CREATE VIEW deadline_calendar AS
SELECT
    deadlines.starts_on AS starts_on,
    deadlines.ends_on AS ends_on,
    deadlines.kind AS kind,
    deadlines.recurrence AS recurrence,
    deadlines.text AS as_written,
    deadlines.action AS action,
    issuers.unit AS unit,
    issuers.district AS district,
    issuers.province AS province,
    issuers.level AS level,
    documents.year AS year,
    deadlines.confidence AS confidence,
    documents.code AS document_code,
    documents.name AS document_name,
    documents.id AS document_id,
    evidence.page AS page,
    evidence.text AS quote
FROM deadlines
JOIN documents ON documents.id = deadlines.document_id
LEFT JOIN issuers ON issuers.id = documents.issuer_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'deadline'
    AND evidence.owner_id = deadlines.id
    AND evidence.position = 0;

-- Acts that plans cite, with how many plans cite them and how many rest on them.
CREATE VIEW cited_acts AS
SELECT
    legal_acts.legal_id AS legal_id,
    legal_acts.doc_type AS doc_type,
    legal_acts.code AS code,
    legal_acts.date AS date,
    legal_acts.issuer AS issuer,
    legal_acts.title AS title,
    COUNT(DISTINCT uses.document_id) AS plans,
    COUNT(DISTINCT CASE WHEN uses.basis = 1 THEN uses.document_id END) AS plans_resting_on_it,
    COUNT(DISTINCT documents.issuer_id) AS issuers,
    MIN(documents.year) AS first_year,
    MAX(documents.year) AS last_year,
    legal_acts.id AS act_id
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

-- What a person should look at, one row a flag.
CREATE VIEW documents_to_check AS
SELECT
    documents.name AS document_name,
    documents.code AS document_code,
    documents.issuer_name AS issuer,
    documents.issued_on AS issued_on,
    flags.code AS flag,
    flags.message AS message,
    evidence.page AS page,
    evidence.text AS quote,
    documents.text_origin AS text_origin,
    documents.sha256 AS sha256,
    documents.id AS document_id
FROM flags
JOIN documents ON documents.id = flags.document_id
LEFT JOIN evidence
    ON evidence.owner_kind = 'flag' AND evidence.owner_id = flags.id AND evidence.position = 0;
