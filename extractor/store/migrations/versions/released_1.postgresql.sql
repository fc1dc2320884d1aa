CREATE TABLE actors (
    id SERIAL NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    unit_id TEXT,
    type TEXT,
    CONSTRAINT pk_actors PRIMARY KEY (id),
    CONSTRAINT uq_actors_key UNIQUE (key)
);

CREATE INDEX ix_actors_unit_id ON actors (unit_id);

CREATE TABLE indicators (
    id TEXT NOT NULL,
    label TEXT,
    CONSTRAINT pk_indicators PRIMARY KEY (id),
    CONSTRAINT ck_indicators_id CHECK (id <> '')
);

CREATE TABLE issuers (
    id SERIAL NOT NULL,
    key TEXT NOT NULL,
    name TEXT,
    body TEXT,
    level TEXT,
    unit TEXT,
    unit_code TEXT,
    district TEXT,
    province TEXT,
    current_unit TEXT,
    current_code TEXT,
    current_province TEXT,
    CONSTRAINT pk_issuers PRIMARY KEY (id),
    CONSTRAINT ck_issuers_level CHECK (level IS NULL OR level IN ('central', 'province', 'district', 'commune')),
    CONSTRAINT uq_issuers_key UNIQUE (key)
);

CREATE INDEX ix_issuers_province ON issuers (province);

CREATE TABLE legal_acts (
    id SERIAL NOT NULL,
    key TEXT NOT NULL,
    legal_id TEXT,
    doc_type TEXT,
    code TEXT,
    date TEXT,
    issuer TEXT,
    title TEXT,
    CONSTRAINT pk_legal_acts PRIMARY KEY (id),
    CONSTRAINT ck_legal_acts_date CHECK (length(date) IN (4, 7, 10)),
    CONSTRAINT uq_legal_acts_key UNIQUE (key),
    CONSTRAINT uq_legal_acts_legal_id UNIQUE (legal_id)
);

CREATE INDEX ix_legal_acts_code ON legal_acts (code);

CREATE TABLE runs (
    id SERIAL NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    extractor_version TEXT NOT NULL,
    counts JSONB NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id)
);

CREATE TABLE documents (
    id SERIAL NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    pages INTEGER NOT NULL,
    text_origin TEXT NOT NULL,
    ocr_confidence FLOAT,
    encoding TEXT NOT NULL,
    doc_type TEXT,
    number BIGINT,
    symbol TEXT,
    code TEXT,
    place TEXT,
    issued_on TEXT,
    year INTEGER,
    title TEXT,
    period_start TEXT,
    period_end TEXT,
    issuer_id INTEGER,
    issuer_name TEXT,
    signatory_name TEXT,
    signatory_title TEXT,
    signatory_authority TEXT,
    carrier_type TEXT,
    carrier_code TEXT,
    carrier_date TEXT,
    record_version TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
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

CREATE TABLE assignments (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    task TEXT NOT NULL,
    product TEXT,
    due TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
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
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    act_id INTEGER NOT NULL,
    doc_type TEXT,
    code TEXT,
    date TEXT,
    issuer TEXT,
    title TEXT,
    article TEXT,
    clause TEXT,
    point TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_citations PRIMARY KEY (id),
    CONSTRAINT uq_citations_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_citations_date CHECK (length(date) IN (4, 7, 10)),
    CONSTRAINT ck_citations_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_citations_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_citations_act_id FOREIGN KEY(act_id) REFERENCES legal_acts (id)
);

CREATE INDEX ix_citations_act_id ON citations (act_id);

CREATE TABLE criteria (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    criteria_set TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_criteria PRIMARY KEY (id),
    CONSTRAINT uq_criteria_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_criteria_status CHECK (status IN ('achieved', 'not_achieved', 'planned')),
    CONSTRAINT ck_criteria_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_criteria_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE deadlines (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    recurrence TEXT,
    action TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
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
    document_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_documents_text PRIMARY KEY (document_id),
    CONSTRAINT fk_documents_text_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE embedded_signatures (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    organisation TEXT,
    signer TEXT,
    signed_at TEXT,
    CONSTRAINT pk_embedded_signatures PRIMARY KEY (id),
    CONSTRAINT uq_embedded_signatures_document_id_position UNIQUE (document_id, position),
    CONSTRAINT fk_embedded_signatures_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE evidence (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    page INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text TEXT NOT NULL,
    boxes JSONB NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT uq_evidence_owner_kind_owner_id_position UNIQUE (owner_kind, owner_id, position),
    CONSTRAINT ck_evidence_owner_kind CHECK (owner_kind IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with', 'legal_basis', 'citation', 'target', 'criterion', 'assignment', 'deadline', 'funding', 'recipient', 'flag')),
    CONSTRAINT ck_evidence_page CHECK (page >= 1),
    CONSTRAINT ck_evidence_offsets CHECK (0 <= start_offset AND start_offset <= end_offset),
    CONSTRAINT fk_evidence_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_evidence_document_id ON evidence (document_id);

CREATE TABLE flags (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    CONSTRAINT pk_flags PRIMARY KEY (id),
    CONSTRAINT uq_flags_document_id_position UNIQUE (document_id, position),
    CONSTRAINT fk_flags_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_flags_code ON flags (code);

CREATE TABLE funding (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    amount FLOAT,
    source TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_funding PRIMARY KEY (id),
    CONSTRAINT uq_funding_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_funding_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_funding_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE legal_bases (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    act_id INTEGER NOT NULL,
    relation TEXT NOT NULL,
    doc_type TEXT,
    code TEXT,
    date TEXT,
    issuer TEXT,
    title TEXT,
    article TEXT,
    clause TEXT,
    point TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
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
    id SERIAL NOT NULL,
    run_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT,
    outcome TEXT NOT NULL,
    message TEXT NOT NULL,
    advice TEXT NOT NULL,
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
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    page INTEGER NOT NULL,
    origin TEXT NOT NULL,
    reason TEXT NOT NULL,
    confidence FLOAT,
    CONSTRAINT pk_pages PRIMARY KEY (id),
    CONSTRAINT uq_pages_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_pages_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_pages_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE readings (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_readings PRIMARY KEY (id),
    CONSTRAINT uq_readings_document_id_field UNIQUE (document_id, field),
    CONSTRAINT ck_readings_field CHECK (field IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with')),
    CONSTRAINT ck_readings_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_readings_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE recipients (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_recipients PRIMARY KEY (id),
    CONSTRAINT uq_recipients_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_recipients_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT fk_recipients_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE targets (
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    indicator TEXT,
    indicator_id TEXT,
    comparator TEXT NOT NULL,
    value FLOAT NOT NULL,
    value_max FLOAT,
    unit TEXT NOT NULL,
    out_of FLOAT,
    baseline FLOAT,
    scope TEXT,
    due TEXT,
    criterion INTEGER,
    confidence FLOAT,
    inferred BOOLEAN NOT NULL,
    reason TEXT,
    reasons JSONB NOT NULL,
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
    id SERIAL NOT NULL,
    document_id INTEGER NOT NULL,
    assignment_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_assignment_partners PRIMARY KEY (id),
    CONSTRAINT uq_assignment_partners_assignment_id_position UNIQUE (assignment_id, position),
    CONSTRAINT fk_assignment_partners_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignment_partners_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignments (id) ON DELETE CASCADE
);

CREATE INDEX ix_assignment_partners_document_id ON assignment_partners (document_id);
