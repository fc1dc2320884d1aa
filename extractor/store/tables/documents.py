"""Documents and what belongs to the document as a whole."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from extractor.records.model import Level, Signatory, Source
from extractor.store.tables import columns
from extractor.store.tables.columns import Base

HEADER_FIELDS = (
    "doc_type",
    "number",
    "symbol",
    "code",
    "place",
    "issued_on",
    "title",
    "period",
    "issuer",
    "signatory",
    "issued_with",
)
ITEM_OWNERS = (
    "legal_basis",
    "citation",
    "act_relation",
    "target",
    "criterion",
    "assignment",
    "deadline",
    "funding",
    "recipient",
    "flag",
)
TEXT_ORIGINS: tuple[str, ...] = get_args(Source.model_fields["text_origin"].annotation)
ENCODINGS: tuple[str, ...] = get_args(Source.model_fields["encoding"].annotation)
LEVELS: tuple[str, ...] = get_args(Level)
AUTHORITIES: tuple[str, ...] = tuple(
    value
    for option in get_args(Signatory.model_fields["authority"].annotation)
    for value in get_args(option)
)


class Issuer(Base, table=True):
    """An issuing body."""

    __tablename__ = "issuers"
    __table_args__ = (
        columns.one_of("level", LEVELS, optional=True),
        Index("ix_issuers_unit", "unit"),
        Index("ix_issuers_current_unit", "current_unit"),
        {"comment": "Bodies that issue plans, each once, however a plan spells them."},
    )

    id: int = columns.identity()
    key: str = columns.text("Canonical key: body or name, unit, district, province.", unique=True)
    canonical: str | None = columns.text(
        "The same for the same issuer in every plan, however named and whatever its year "
        "(UBND|05833@2024); null where its unit is not known.",
        default=None,
        index=True,
    )
    name: str | None = columns.text("Name of the body in full.", default=None)
    body: str | None = columns.text("Kind of body: UBND, HĐND, ĐU, MTTQ, SỞ …", default=None)
    level: str | None = columns.text("Level: central, province, district or commune.", default=None)
    unit: str | None = columns.text("Unit it governs, as it was then (xã Tân Lập).", default=None)
    unit_code: str | None = columns.text(
        "Code of the unit at the General Statistics Office.", default=None
    )
    unit_key: str | None = columns.text(
        "Code and era of the unit (05833@2024): codes were given out twice.",
        default=None,
        index=True,
    )
    district: str | None = columns.text("District of the unit at the time.", default=None)
    province: str | None = columns.text(
        "Province of the unit at the time.", default=None, index=True
    )
    current_unit: str | None = columns.text(
        "The one unit that covers the place today; null where several do.", default=None
    )
    current_code: str | None = columns.text("Code of the unit of today.", default=None)
    current_province: str | None = columns.text("Province of the unit of today.", default=None)
    current_units: str | None = columns.text(
        "Keys of all units that cover the place today, parted by semicolons.", default=None
    )
    superior_name: str | None = columns.text(
        "The body above it: as the head names it, else by law or statute.", default=None
    )
    superior_body: str | None = columns.text("Kind of the body above.", default=None)
    superior_level: str | None = columns.text("Level of the body above.", default=None)
    superior: str | None = columns.text("Canonical key of the body above.", default=None)


class Document(Base, table=True):
    """One file."""

    __tablename__ = "documents"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("bytes >= 0 AND pages >= 0", name="size"),
        columns.one_of("text_origin", TEXT_ORIGINS),
        columns.one_of("encoding", ENCODINGS),
        columns.one_of("signatory_authority", AUTHORITIES, optional=True),
        columns.share("ocr_confidence"),
        columns.date("issued_on"),
        columns.date("carrier_date"),
        Index("ix_documents_code_issued_on", "code", "issued_on"),
        {"comment": "One row a file: its identity, header and signature block."},
    )

    id: int = columns.identity()
    sha256: str = columns.text("SHA-256 of the bytes of the file, lower-case hex.", unique=True)
    name: str = columns.text("Name of the file.")
    media_type: str = columns.text("Media type of the file (application/pdf …).")
    bytes: int = columns.large("Size of the file in bytes.")
    pages: int = columns.plain("Number of pages.")
    text_origin: str = columns.text("Where the text comes from: plain, text_layer, ocr or mixed.")
    ocr_confidence: float | None = columns.plain(
        "Mean certainty of the text recognition.", default=None
    )
    encoding: str = columns.text("Encoding of the letters: unicode, tcvn3, vni or mixed.")
    doc_type: str | None = columns.text("Type as titled (Kế hoạch …).", default=None)
    number: int | None = columns.large(
        "Number of the document, null where left blank.", default=None
    )
    symbol: str | None = columns.text("Symbol after the number (KH-UBND).", default=None)
    code: str | None = columns.text("Number and symbol (66/KH-UBND).", default=None)
    place: str | None = columns.text("Place of issue from the place-and-date line.", default=None)
    issued_on: str | None = columns.text("Date of issue (EDTF).", default=None)
    year: int | None = columns.plain(
        "Year of issue; of the carrying decision where the plan has no date.",
        default=None,
        index=True,
    )
    title: str | None = columns.text("Subject of the document (trích yếu).", default=None)
    period_start: str | None = columns.text(
        "First day, month or year the plan covers.", default=None
    )
    period_end: str | None = columns.text("Last day, month or year the plan covers.", default=None)
    issuer_id: int | None = columns.plain(
        "The body that issued it.", default=None, foreign_key="issuers.id", index=True
    )
    issuer_name: str | None = columns.text(
        "Name of the issuer as this document has it.", default=None
    )
    signatory_name: str | None = columns.text("Who signed.", default=None)
    signatory_title: str | None = columns.text("Office of the signatory.", default=None)
    signatory_authority: str | None = columns.text("TM., KT., TL., TUQ. or Q.", default=None)
    carrier_type: str | None = columns.text(
        "Type of the document that carries the plan.", default=None
    )
    carrier_code: str | None = columns.text(
        "Code of the document that carries the plan.", default=None
    )
    carrier_date: str | None = columns.text("Date of the document that carries it.", default=None)
    record_version: str = columns.text("Version of the record form.")
    extractor_version: str = columns.text("Version of the program that read it.")
    run_id: int | None = columns.plain(
        "The run that wrote it.", default=None, foreign_key="runs.id", ondelete="SET NULL"
    )


class DocumentText(Base, table=True):
    """The canonical text."""

    __tablename__ = "documents_text"
    __table_args__ = ({"comment": "The canonical text that all offsets of a document refer to."},)

    document_id: int = columns.of_document(primary_key=True, index=False)
    text: str = columns.text("The whole text, Unicode NFC.")


class Page(Base, table=True):
    """How a page was read."""

    __tablename__ = "pages"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.share(),
        {"comment": "How each page was read."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    page: int = columns.plain("Page number, from 1.")
    origin: str = columns.text("Where its text comes from.")
    reason: str = columns.text("Why this way of reading was taken.")
    confidence: float | None = columns.confidence()


class EmbeddedSignature(Base, table=True):
    """A digital signature inside the file."""

    __tablename__ = "embedded_signatures"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        {"comment": "What digital signatures in the file say of themselves; nothing is verified."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    organisation: str | None = columns.text("Organisation of the signer.", default=None)
    signer: str | None = columns.text("Name of the signer.", default=None)
    signed_at: str | None = columns.text("Time of signing.", default=None)


class Reading(Base, table=True):
    """How sure a header field is."""

    __tablename__ = "readings"
    __table_args__ = (
        UniqueConstraint("document_id", "field"),
        columns.one_of("field", HEADER_FIELDS),
        columns.share(),
        {"comment": "How each header field of a document was read and how sure it is."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    field: str = columns.text("The header field.")
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Recipient(Base, table=True):
    """An entry of Nơi nhận."""

    __tablename__ = "recipients"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.share(),
        {"comment": "Recipients (Nơi nhận) as written."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    name: str | None = columns.text("The recipient as written.", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Flag(Base, table=True):
    """Something to look at."""

    __tablename__ = "flags"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        {"comment": "What a person should look at."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    code: str = columns.text("Kind of flag (number-blank …).", index=True)
    message: str = columns.text("What is the matter, in words.")


class Evidence(Base, table=True):
    """Words a value was read from."""

    __tablename__ = "evidence"
    __table_args__ = (
        UniqueConstraint("owner_kind", "owner_id", "position"),
        columns.one_of("owner_kind", HEADER_FIELDS + ITEM_OWNERS),
        CheckConstraint("page >= 1", name="page"),
        CheckConstraint("0 <= start_offset AND start_offset <= end_offset", name="offsets"),
        {"comment": "Where each value stands: page, place in the text, words and boxes."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document()
    owner_kind: str = columns.text("A header field, or the kind of row (target, assignment …).")
    owner_id: int = columns.plain("Key of that row; for a header field, of the document.")
    position: int = columns.position()
    page: int = columns.plain("Page number, from 1.")
    start_offset: int = columns.plain("First character in the text of the document, from 0.")
    end_offset: int = columns.plain("Character after the last.")
    text: str = columns.text("The words themselves.")
    boxes: list[list[float]] = columns.json("JSON list of boxes [x0, top, x1, bottom] in points.")
