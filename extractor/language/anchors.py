"""What speaks for a line to stand in a zone: fuzzy anchors, each a small additive score.

The anchors are the fixed words of Decree 30/2020 (Annex I) and of the party's, Front's and
unions' own forms, matched without accents and with a few wrong letters, as OCR leaves them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from extractor.knowledge.text import fold
from extractor.language.document import MarkerKind, Zone
from extractor.language.lines import TextItem
from extractor.language.markers import find_marker
from extractor.reading.document import Column

Scores = Mapping[Zone, float]

# Folded words that open the name of an issuing body in the head of a document.
_ISSUER = re.compile(
    r"(?:(?:uy|hoi dong|u ?y) ban|ubnd|u\.?b\.?n\.?d|hdnd|hoi dong|dang (?:bo|uy)|dang bo|huyen uy"
    r"|tinh uy|thanh uy|thi uy|quan uy|chi bo|chi uy|ban |bo |so |phong |chi cuc|cuc |tong cuc|truong"
    r"|benh vien|trung tam|tram |hoi |lien |mat tran|doan |bch |btv |ttyt|cong an|cong doan"
    r"|van phong|ngan hang|kho bac|vien |hoc vien|dai |toa an|thanh tra|thanh doan|tinh doan"
    r"|huyen doan|xa doan|ubmttq|bhxh|bao hiem|tong cong ty|cong ty|to cong tac)"
)
_PLACE_NAME = re.compile(
    r"(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu|tp\.?|tx\.?)\s+\S"
)
_NATIONAL = (
    "cong hoa xa hoi chu nghia viet nam",
    "doc lap-tu do-hanh phuc",
    "dang cong san viet nam",
    "doan tncs ho chi minh",
    "cong hoa xa hoi",
    "chu nghia viet nam",
)
_NUMBER = re.compile(
    r"[sS5][ốôồỏo0óơỐÔỒỎOÓƠ]\s*[:;.]?\s*"
    r"(?:[^\s,;]{0,8}\s*[-–]?\s*\d*\s*[/\-–]\s*[A-ZĐƯÐĨ]|(?<=[:;])\s*\S{0,12}$|\d{1,5}\s*$)"
)
_DATE = re.compile(r"ng[aà]y\b.{0,12}th[aá]ng\b.{0,9}n[aă]m", re.IGNORECASE)
# A piece of the date line that was broken in two.
_DATE_PART = re.compile(r"\bn[aă]m\s*\d{4}$|,\s*ng[aà]y\b|^th[aá]ng\s*\d|,$", re.IGNORECASE)
_TYPES = re.compile(
    r"(?:ke hoach(?: (?:lien tich|hanh dong|phoi hop|cong tac|thuc hien|hoat dong))?|quyet dinh|chi thi|thong bao|bao cao"
    r"|to trinh|cong dien|nghi quyet|chuong trinh(?: (?:hanh dong|cong tac|phoi hop))?|de an|phuong an|huong dan"
    r"|quy che|quy dinh|bien ban|ket luan|quy trinh|thong tri|giay moi|thong tu|nghi dinh|loi keu goi"
    r"|du an|hop dong|cong van|the le|noi quy)"
)
# Words that open a legal basis; the second group opens titles just as often.
_BASIS = re.compile(
    r"(?:can cu|xet |theo (?:de nghi|chi dao|tinh than|quyet dinh|ke hoach|cong van|huong dan)|tren co so|kinh gui"
    r"|(?:tiep tuc |de |nham )?(?:trien khai |thuc hien |thi hanh |theo ){1,2}.{0,60}\bso ?:? ?(?:\d|$))"
)
_OPENING = re.compile(
    r"(?:thuc hien|theo |tiep tuc thuc hien|trien khai|de (?:trien khai|tiep tuc|thuc hien|chu dong)|nham |thi hanh|phat huy"
    r"|uy ban nhan dan|ubnd|ban (?:thuong vu|chap hanh|chi dao)|so |phong |truong )"
)
_CLOSING = re.compile(
    r"(?:tren day\b|yeu cau (?:cac|thu truong|giam doc|chu tich|truong)|trong qua trinh (?:trien khai|thuc hien|to chuc)"
    r"|de nghi (?:cac (?:co quan|don vi|so)|thu truong)|nhan duoc (?:ke hoach|van ban))"
)
_TITLE_OF_OFFICE = re.compile(
    r"(?:q\. ?)?(?:pho |quyen )?(?:chu tich|bi thu|giam doc|truong (?:phong|ban|doan|tieu ban|thon)|hieu truong"
    r"|chanh van phong|chi cuc truong|cuc truong|chu nhiem|thu truong|vien truong|chi huy truong|tram truong"
    r"|tong giam doc|bo truong|thu tuong|uy vien|truong|chanh thanh tra|pho chanh van phong|pho bi thu thuong truc)\b"
)
_AUTHORITY = re.compile(
    r"(?:T\s?[.,/]?\s?M|K\s?[.,/]?\s?T|T\s?[.,/]?\s?L|TUQ|T\.U\.Q)(?:\s*[./,]\s*|\s+)\S|Q\s*[./,]\s*\S"
)
_RECIPIENTS = re.compile(r"n[oơ0ớợ]i\s*nh[aậâạặ]n\b", re.IGNORECASE)
_ANNEX = re.compile(
    r"(?:phu luc|bieu (?:mau|so|tong hop)|danh muc|bang (?:tong hop|phan cong)|lich (?:kiem tra|trien khai)|mau so)\b"
)
_ATTACHED = re.compile(
    r"\(?\s*(?:ban hanh )?(?:kem theo|dinh kem|kem)\b.{0,40}\b(?:so|quyet dinh|ke hoach|cong van|thong bao)"
)
_CLUTTER = re.compile(
    r"(?:https?://|www\.|luu tru$|ghi chu$|y kien$|facebook|email:|in lược đồ|lien quan ngon ngu|tai ve|xem them|ban quyen"
    r"|dang nhap|trang chu|nguoi ky:|thoi gian ky:)"
)
_PERSON = re.compile(r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]*\.?\s+){1,4}[A-ZĐÀ-Ỹ][a-zđà-ỹ]*")


def upper_share(text: str) -> float:
    """The share of capital letters among the letters, 0..1."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) / len(letters) if letters else 0.0


def score(item: TextItem) -> dict[Zone, float]:
    """What each zone gains (or loses) if the line stands in it; zones not named gain nothing."""
    text, folded = item.text, fold(item.text)
    capitals = upper_share(text)
    gains: dict[Zone, float] = {}
    _score_head(item, folded, capitals, gains)
    _score_opening(text, folded, capitals, gains)
    _score_body(text, folded, gains)
    _score_foot(item, folded, capitals, gains)
    if _CLUTTER.search(folded):
        gains[Zone.CLUTTER] = 5.0
    return gains


def _score_head(item: TextItem, folded: str, capitals: float, gains: dict[Zone, float]) -> None:
    short = len(folded) <= 70
    if short and max(fuzz.ratio(folded, motto) for motto in _NATIONAL) >= 78:
        gains[Zone.MOTTO] = 9.0
        gains[Zone.TITLE] = gains[Zone.BODY] = -4.0
    if _NUMBER.match(item.text) and len(folded) <= 45:
        gains[Zone.NUMBER] = 8.0
        gains[Zone.BODY] = gains.get(Zone.BODY, 0.0) - 3.0
    elif short and capitals > 0.7 and (_ISSUER.match(folded) or _PLACE_NAME.match(folded)):
        gains[Zone.ISSUER] = 5.0
    elif short and item.side is Column.LEFT and capitals > 0.7:
        gains[Zone.ISSUER] = 3.5
    elif short and capitals > 0.85:
        gains[Zone.ISSUER] = 0.5
    if _DATE.search(item.text) and len(folded) <= 75 and not _BASIS.match(folded):
        gains[Zone.PLACE_DATE] = 7.0 if item.side is Column.RIGHT or "," in item.text else 5.0
    elif item.side is Column.RIGHT and _DATE_PART.search(item.text):
        gains[Zone.PLACE_DATE] = 5.0
    if item.side is Column.RIGHT:
        gains[Zone.ISSUER] = gains.get(Zone.ISSUER, 0.0) - 4.0
        gains[Zone.PLACE_DATE] = gains.get(Zone.PLACE_DATE, 0.0) + 1.5
    elif item.side is Column.LEFT:
        gains[Zone.PLACE_DATE] = gains.get(Zone.PLACE_DATE, 0.0) - 3.0


def _score_opening(text: str, folded: str, capitals: float, gains: dict[Zone, float]) -> None:
    if capitals > 0.8 and len(folded) <= 40 and _TYPES.fullmatch(folded.strip(" .:*-")):
        gains[Zone.TYPE] = 9.0
    elif capitals > 0.8 and len(folded) <= 40 and fuzz.ratio(folded, "ke hoach") >= 80:
        gains[Zone.TYPE] = 7.0
    elif capitals > 0.6 and _TYPES.match(folded) and len(folded) <= 160:
        gains[Zone.TYPE] = 3.0
    if len(text) > 180:
        gains[Zone.TITLE] = gains.get(Zone.TITLE, 0.0) - 1.5
    if re.search(r"nh[uư] sau\s*[:.]?$", text):
        gains[Zone.PREAMBLE] = 3.0
    if folded.startswith(("v/v", "ve viec", "(v/v")):
        gains[Zone.TITLE] = 5.0
    if _ATTACHED.match(folded):
        gains[Zone.CARRIER] = 7.0
        gains[Zone.ANNEX_TITLE] = 4.0
    if capitals < 0.6 and _BASIS.match(folded):
        gains[Zone.PREAMBLE] = 5.0
        gains[Zone.TITLE] = gains.get(Zone.TITLE, 0.0) - 4.0
    elif capitals < 0.6 and _OPENING.match(folded):
        gains[Zone.PREAMBLE] = gains.get(Zone.PREAMBLE, 0.0) + 2.5
    if folded.startswith("kinh gui"):
        gains[Zone.PREAMBLE] = 7.0


def _score_body(text: str, folded: str, gains: dict[Zone, float]) -> None:
    marker = find_marker(text)
    if marker is not None and marker.kind in {MarkerKind.ROMAN, MarkerKind.PART, MarkerKind.UPPER}:
        first = marker.label in {"I", "A", "1"}
        gains[Zone.BODY] = gains.get(Zone.BODY, 0.0) + (6.0 if first else 4.0)
    elif marker is not None and marker.kind in {MarkerKind.NUMBER, MarkerKind.ARTICLE}:
        gains[Zone.BODY] = gains.get(Zone.BODY, 0.0) + (4.0 if marker.label in {"1", "01"} else 2.0)
    elif marker is not None:
        gains[Zone.BODY] = gains.get(Zone.BODY, 0.0) + 1.0
        gains[Zone.RECIPIENTS] = 1.0
        gains[Zone.TITLE] = gains.get(Zone.TITLE, 0.0) - 2.0
    if _CLOSING.match(folded):
        gains[Zone.CLOSING] = 3.0


def _score_foot(item: TextItem, folded: str, capitals: float, gains: dict[Zone, float]) -> None:
    text = item.text
    if len(folded) > 90 or find_marker(text) is not None:
        gains[Zone.SIGNATURE] = -6.0
    if item.side is Column.RIGHT:
        gains[Zone.RECIPIENTS] = -3.0
    elif item.side is Column.FULL and len(text) > 60 and find_marker(text) is None:
        gains[Zone.RECIPIENTS] = -2.0
    if _RECIPIENTS.match(text.lstrip("*+-_ ")):
        gains[Zone.RECIPIENTS] = 10.0
    elif item.side is Column.LEFT and capitals < 0.7:
        gains[Zone.RECIPIENTS] = gains.get(Zone.RECIPIENTS, 0.0) + 1.5
    if re.match(r"[-–]?\s*l[uư]u\b", text, re.IGNORECASE) and len(text) < 60:
        gains[Zone.RECIPIENTS] = 5.0
    if len(folded) <= 70 and capitals > 0.6 and _AUTHORITY.match(text):
        gains[Zone.SIGNATURE] = 8.0
    elif len(folded) <= 50 and capitals > 0.75 and _TITLE_OF_OFFICE.match(folded):
        gains[Zone.SIGNATURE] = 6.0
    elif len(folded) <= 40 and (_PERSON.fullmatch(text) or "da ky" in folded):
        gains[Zone.SIGNATURE] = 3.5 if item.side is not Column.LEFT else 1.0
    elif item.side is Column.RIGHT:
        gains[Zone.SIGNATURE] = gains.get(Zone.SIGNATURE, 0.0) + 2.0
    if capitals > 0.6 and len(folded) <= 120 and _ANNEX.match(folded):
        gains[Zone.ANNEX_TITLE] = 8.0 if folded.startswith(("phu luc", "mau so")) else 5.0
    elif re.fullmatch(r"phu luc(?: (?:so )?[ivx\d]{1,4})?\W*", folded):
        gains[Zone.ANNEX_TITLE] = 8.0
