"""The issuer of a plan whose head is missing: as its text names itself, or its carrier's issuer."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.evidence import Evidence, finding, locate_in
from extractor.fields.issuer.full_names import spelled_out
from extractor.fields.issuer.naming import cased_place
from extractor.fields.issuer.witnesses import NO_VERB, SelfNaming, best_self_naming
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.place_names import read_name
from extractor.knowledge.text import fold, fold_aligned

_UNIT_NAMED = re.compile(
    r"(?P<unit>(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|TP\.?)\s+"
    rf"{NO_VERB}(?:{CAPITAL}[^\W\d_]*|\d{{1,2}})(?:(?: | ?- ?|['’]){CAPITAL}[^\W\d_]*){{0,4}})"
)
_CARRIER = 0.5
_ORGAN_WORDS = 3  # of "Ban Chấp hành"
_HAMLET_BODY = (
    r"(?<!\w)(?P<lead>(?:ban|bql|bdh|bpt|chi bo|chi uy|hoi dong)"
    r"(?: (?!(?:cua|do|va)\b)\w+){0,5}?)"
)
_PLANS = r"(?:xay dung|ban hanh|lap|trien khai|to chuc|thong nhat|de ra|phat dong)(?!\w)"
_HAMLET_BODIES = {
    "BQL": "Ban Quản lý",
    "BĐH": "Ban Điều hành",
    "BPT": "Ban Phát triển",
}


def from_text(namings: list[SelfNaming], evidence: Evidence) -> IssuerFinding | None:
    """The issuer as the opening and the closing of the plan name it; None where they do not."""
    (filed,) = evidence.filed if len(evidence.filed) == 1 else (None,)
    naming = best_self_naming(namings, evidence.key or filed)
    if naming is None or not _speaks(naming, evidence):
        return None
    place, reasons, confidence = naming.place, ["named-in-text"], 0.6
    if not naming.written and " " not in place and not re.search(r"\d", place):
        place = _complete_place(place, evidence)
    if naming.issues:
        reasons.append("says-it-issues")
        confidence += 0.1
    if evidence.key == naming.body.key:
        reasons.append("fits-notation")
        confidence += 0.1
    if naming.body.key in evidence.filed:
        reasons.append("filed-so")
        confidence += 0.05
    return _named(naming, place, confidence, reasons, evidence)


def _speaks(naming: SelfNaming, evidence: Evidence) -> bool:
    """Whether the naming tells an issuer: "Ban Tổ chức" of a contest, named in passing, does not.

    Nor does the "Bộ" of "Bộ trưởng".
    """
    fits = naming.body.key == evidence.key or naming.body.key in evidence.filed
    return naming.issues or bool(naming.place or naming.written) or fits


def from_carrier(namings: list[SelfNaming], evidence: Evidence) -> IssuerFinding | None:
    """The body whose decision the plan is issued with: "(Kèm theo Quyết định … của UBND huyện …)".

    An annex that is a plan bears no head of its own.
    """
    naming = next((one for one in namings if " " in one.place), None)
    if naming is None:
        return None
    found = _named(naming, naming.place, _CARRIER, ["issues-carrier"], evidence)
    return replace(found, inferred=True, reason="the carrier's issuer")


def body_of_hamlet(hamlet: str, text: str) -> str | None:
    """The body of a hamlet that says it plans: "Ban quản lý thôn …" under a bare "THÔN …"."""
    name = r"\s+".join(map(re.escape, fold(hamlet).split()))
    found = re.search(rf"{_HAMLET_BODY}\s+{name}\s+{_PLANS}", fold_aligned(text))
    if found is None:
        return None
    led = " ".join(text[found.start("lead") : found.end("lead")].split())
    return f"{_HAMLET_BODIES.get(led, led)} {hamlet[:1].lower()}{hamlet[1:]}"


def as_text_calls(joined: str, place: str, text: str) -> str | None:
    """The committee of a union as the text calls it, where the head sets its name in two parts.

    "Ban Chấp hành Đoàn xã …" for "BCH XÃ …" below "ĐOÀN TNCS HỒ CHÍ MINH".
    """
    organ = " ".join(joined.split()[:_ORGAN_WORDS])
    short = "".join(word[0] for word in fold(organ).split())
    unit = r"\s+".join(map(re.escape, fold(place).split()))
    found = re.search(
        rf"(?<!\w)(?:{fold(organ)}|{short})(?P<union>(?: (?!(?:cua|do|va)\b)\w+){{1,9}}? {unit})"
        rf"\s+{_PLANS}",
        fold_aligned(text),
    )
    return f"{organ}{text[found.start('union') : found.end('union')]}" if found else None


def _named(
    naming: SelfNaming, place: str, confidence: float, reasons: list[str], evidence: Evidence
) -> IssuerFinding:
    located = locate_in(place, evidence)
    cased = cased_place(place, located, evidence.text) if place else ""
    called = f"{naming.organ} {naming.body.name}".strip()
    name = spelled_out(naming.written or f"{called} {cased}".strip(), evidence.text)
    return finding(name, naming.body, located, [naming.span], confidence, reasons, place)


def _complete_place(kind: str, evidence: Evidence) -> str:
    """Complete "UBND xã" by the place line, or by the unit that the text names most."""
    line = evidence.place_line or ""
    if line and (not kind or read_name(line).kind is None):
        candidate = f"{kind} {line}".strip()
        if fold(candidate) in fold(evidence.text) or locate_in(candidate, evidence):
            return candidate
    named = (match["unit"] for match in _UNIT_NAMED.finditer(evidence.text))
    fitting = Counter(unit for unit in named if fold(unit).startswith(fold(kind)))
    return fitting.most_common(1)[0][0] if fitting else kind
