"""The plan record, version 1: what the extractor gives for one document.

The models are the contract: ``schemas/plan-record.schema.json`` is generated from them and the
database is their normalised form.  Dates are EDTF strings (ISO 8601-2): ``2024-01-22``,
``2024-03``, ``2024``; intervals are ``start/end``.
"""

from __future__ import annotations

from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from extractor.records.edtf import check_date, check_interval

Date = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(check_date)]
Interval = Annotated[
    str,
    Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?|\.\.)/(\d{4}(-\d{2}(-\d{2})?)?|\.\.)$"),
    AfterValidator(check_interval),
]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
Coordinates = tuple[float, float, float, float]


T = TypeVar("T")


class Model(BaseModel):
    """Base of all record models: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid")


class Span(Model):
    """Where a value stands: ``text`` is exactly ``canonical_text[start:end]``.

    ``page`` counts from 1; ``boxes`` are points from the page's top left, one a line, and empty
    where the source has no geometry.
    """

    page: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    boxes: list[Coordinates] = []


class Grounded(Model):
    """A value or item with the words it was read from.

    ``confidence`` is the probability that it is right, unless ``reasons``, which name what raised
    or lowered it, hold "uncalibrated".
    """

    evidence: list[Span] = []
    confidence: Confidence | None = None
    inferred: bool = False
    reason: str | None = None
    reasons: list[str] = []


class Extracted(Grounded, Generic[T]):
    """One value: absent is None; present needs evidence unless it is marked as inferred."""

    value: T | None = None

    @model_validator(mode="after")
    def _is_grounded(self) -> Self:
        if self.value is not None and not self.evidence and not (self.inferred and self.reason):
            raise ValueError("a value needs evidence, or inferred=true with a reason")
        return self


class PageReading(Model):
    """How one page was read."""

    page: int
    origin: str
    reason: str = ""
    confidence: Confidence | None = None


class Signature(Model):
    """What an embedded digital signature says of itself (not verified)."""

    organisation: str | None = None
    signer: str | None = None
    signed_at: str | None = None


class Source(Model):
    """The file the record was read from."""

    name: str
    sha256: str
    media_type: str
    bytes: int
    pages: int
    text_origin: Literal["plain", "text_layer", "ocr", "mixed"]
    ocr_confidence: Confidence | None = None
    encoding: Literal["unicode", "tcvn3", "vni", "mixed"] = "unicode"
    page_reading: list[PageReading] = []
    signatures: list[Signature] = []


class CurrentUnit(Model):
    """The administrative unit that covers a place today."""

    name: str
    code: str | None = None
    province: str | None = None
    key: str | None = None


class AdministrativeUnit(Model):
    """A unit at the date of issue; ``code`` is that of the General Statistics Office.

    ``key`` (``05833@2024``) is the same in every plan of the unit, whatever its year, and tells
    codes apart that were given out twice.  ``current_units`` are all units that cover the place
    today, those that took it whole first; ``current`` is the one, where there is only one.
    """

    name: str
    code: str | None = None
    key: str | None = None
    district: str | None = None
    province: str | None = None
    current: CurrentUnit | None = None
    current_units: list[CurrentUnit] = []


Level = Literal["central", "province", "district", "commune"]


class SuperiorBody(Model):
    """The body above the issuer, as the head names it, or else by law or statute."""

    name: str
    body: str | None = None
    level: Level | None = None
    key: str | None = None


class Issuer(Grounded):
    """The body that issued the document.

    ``key`` (``UBND|05833@2024``) is the same however a plan spells the issuer and whatever its
    year; None where its unit is not known.
    """

    name: str | None = None
    key: str | None = None
    body: str | None = None
    level: Level | None = None
    unit: AdministrativeUnit | None = None
    province: str | None = None
    superior: SuperiorBody | None = None


class IssuedWith(Grounded):
    """The decision or letter that carries the plan."""

    doc_type: str | None = None
    code: str | None = None
    date: Date | None = None


class Signatory(Grounded):
    """Who signed, in which office and by what authority."""

    name: str | None = None
    title: str | None = None
    authority: Literal["TM.", "KT.", "TL.", "TUQ.", "Q."] | None = None


class Pin(Model):
    """The place inside a cited act."""

    article: str | None = None
    clause: str | None = None
    point: str | None = None


class Citation(Grounded):
    """A cited document; ``legal_id`` is the same in every plan that cites it."""

    doc_type: str | None = None
    code: str | None = None
    date: Date | None = None
    issuer: str | None = None
    title: str | None = None
    legal_id: str | None = None
    pin: Pin | None = None


class LegalBasis(Citation):
    """A document the plan rests on, with the verb that opens it."""

    relation: Literal["Căn cứ", "Thực hiện", "Theo", "Xét"] = "Căn cứ"


class ActReference(Model):
    """An act by its ``legal_id``, with what else is known of it."""

    legal_id: str
    doc_type: str | None = None
    code: str | None = None
    date: Date | None = None
    issuer: str | None = None
    title: str | None = None


ActDeed = Literal[
    "amends",
    "replaces",
    "repeals",
    "corrects",
    "extends",
    "details",
    "implements",
    "reviews",
    "attached_to",
]


class ActRelation(Grounded):
    """What one act does to another: ``act`` (null: the plan itself) does ``relation`` to ``of``."""

    act: ActReference | None = None
    relation: ActDeed
    of: ActReference


Comparator = Literal["=", ">=", ">", "<=", "<"]


class Target(Grounded):
    """A quantity the plan commits someone to reach; ``value`` is in the plain ``unit``."""

    indicator: str | None = None
    indicator_id: str | None = None
    comparator: Comparator = "="
    value: float
    value_max: float | None = None
    unit: str = ""
    of: float | None = None
    baseline: float | None = None
    direction: Literal["up", "down"] | None = None
    scope: str | None = None
    due: Date | None = None
    criterion: int | None = None


class Criterion(Grounded):
    """A numbered criterion of a national new-rural set with the status the plan gives it.

    The number has a meaning only with its set, whose ``level`` is that of the unit it judges;
    ``provincial_set`` is the province's own version, where the plan cites one.
    """

    number: int
    name: str
    status: Literal["achieved", "not_achieved", "planned"]
    set: str | None = None
    level: Literal["commune", "district", "province"] | None = None
    provincial_set: str | None = None


class Actor(Model):
    """A unit given work: ``name`` as written, ``unit_id`` its entry in the table of actors.

    ``key`` names the same actor in every plan (``PHÒNG:phong-noi-vu|171@2024``), as the key of an
    issuer where it is a body.  ``extent`` tells one actor from a class ("UBND các xã") and from a
    group of several named together, whose keys are the ``members``.
    """

    name: str
    unit_id: str | None = None
    type: str | None = None
    level: Literal["central", "province", "district", "commune", "hamlet"] | None = None
    extent: Literal["one", "class", "group"] = "one"
    key: str | None = None
    members: list[str] = []


Role = Literal["lead", "coordinate", "advise", "request", "implement"]


class Assignment(Grounded):
    """One task given to one unit."""

    unit: Actor
    role: Role = "implement"
    with_: list[str] = Field(default=[], alias="with")
    task: str
    product: str | None = None
    due: Date | None = None

    model_config = ConfigDict(extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Deadline(Grounded):
    """A time expression that binds an action; ``recurrence`` is an RFC 5545 rule or PERIODIC."""

    text: str
    kind: Literal["by", "before", "on", "during", "recurring", "event"]
    start: Date | None = None
    end: Date | None = None
    recurrence: str | None = None
    action: str | None = None


class Funding(Grounded):
    """A sentence on money: ``amount`` in đồng, ``source`` as written."""

    text: str
    amount: float | None = None
    source: str | None = None


class Flag(Model):
    """Something a person should look at."""

    code: str
    message: str
    evidence: list[Span] = []


class PlanRecord(Model):
    """Everything read from one document; offsets refer to ``text``."""

    schema_version: Literal["1"] = "1"
    extractor_version: str
    text: str | None = None
    source: Source
    doc_type: Extracted[str] = Extracted[str]()
    number: Extracted[int] = Extracted[int]()
    symbol: Extracted[str] = Extracted[str]()
    code: Extracted[str] = Extracted[str]()
    place: Extracted[str] = Extracted[str]()
    issued_on: Extracted[Date] = Extracted[Date]()
    title: Extracted[str] = Extracted[str]()
    period: Extracted[Interval] = Extracted[Interval]()
    issuer: Issuer = Issuer()
    issued_with: IssuedWith | None = None
    signatory: Signatory = Signatory()
    recipients: list[Extracted[str]] = []
    legal_bases: list[LegalBasis] = []
    citations: list[Citation] = []
    act_relations: list[ActRelation] = []
    targets: list[Target] = []
    criteria: list[Criterion] = []
    assignments: list[Assignment] = []
    deadlines: list[Deadline] = []
    funding: list[Funding] = []
    flags: list[Flag] = []
