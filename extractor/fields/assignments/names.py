"""Where the name of a unit ends: at the first verb of duty that is no part of the name.

Table ``predicates`` lists the verbs.  *Strong* ones end a name wherever they stand; *weak* ones
("xây dựng", "quản lý") are also parts of names (Sở Xây dựng, Ban Quản lý) and end it only where
nothing speaks for a name; *last* ones only where no other verb follows.  Words of kind *name*
look like verbs and are none ("trật tự", "các cấp").  Diacritics count throughout: "địa bàn" is
not "ban".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.knowledge import bodies
from extractor.knowledge.actors import actors
from extractor.knowledge.letters import CAPITAL, SMALL
from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold_aligned, unify_tones
from extractor.knowledge.word_pairs import normal, word_pairs

_KINDS = ("name", "strong", "weak", "last")
_TEAM = re.compile(
    r"(?<!\w)(?<!các )(?:ban|tiểu ban|tổ|đội|đoàn|nhóm|phòng|văn phòng|hội đồng|bộ phận|sở|bộ"
    r"|trung tâm|cục|chi cục|ủy ban|trạm|viện)\s*$"
)
# No team is named after these.
_NO_FUNCTIONS = frozenset({"gửi", "chuẩn bị", "bố trí", "trình", "ban hành", "phát hành", "họp"})
_STAFF = re.compile(
    r"(?<!\w)(?<!các )(?:cán bộ|công chức|viên chức|nhân viên|người|đơn vị|cơ quan|tổ chức"
    r"|lực lượng|thành viên|ngành)\s*$"
)
_STAFF_WORK = re.compile(
    r"(?:chủ trì|phối hợp|thực hiện|quản lý|sử dụng|tham mưu|tham gia|cung cấp|làm|kiểm tra"
    r"|thẩm định|bảo vệ|tư vấn|giám sát|đăng ký|tuyên truyền|tổ chức|tiếp nhận|vận hành|thu"
    r"|khai thác|thi công|thanh tra|kiểm soát|lãnh đạo|chỉ đạo|đầu tư)(?!\w)"
)
_TEAMS = re.compile(r"các (?:ban|tổ|đội|đoàn|nhóm|tiểu ban|đơn vị|cơ quan|thành viên|tổ chức)\s*$")
_TEAM_WORK = re.compile(
    r"(?:kiểm tra|thanh tra|giám sát|chỉ đạo|quản lý|tuyên truyền|vận động|bảo vệ|chủ trì"
    r"|phối hợp|sử dụng|tham mưu|cung cấp)(?!\w)"
)
# "Ban Chỉ đạo xây dựng nông thôn mới", but "Ban Chỉ đạo xây dựng kế hoạch".
_STEERED = re.compile(
    r"ban (?:chỉ đạo|chỉ huy|quản lý|vận động|điều phối|điều hành)\s+(?:phổ cập|giảm|phát triển"
    r"|bảo vệ|đào tạo|quản lý|chuyển đổi|vận động|giải phóng|thu|khắc phục|bồi thường"
    r"|xây dựng(?! (?:kế|chương trình c|phương|báo|quy|nội))"
    r"|thực hiện(?= (?:chương|quy chế|nghị|đề án|công tác|phong)))(?!\w)"
)
_INSIDE_NAME = re.compile(
    r"(?<!\w)(?:và|&|các|những|(?<!ủy )(?<!tiểu )ban|tổ|(?<!bộ )(?<!xã )đội|nhóm|(?<!văn )phòng"
    r"|(?:trưởng|phó|thành viên|thư ký|ủy viên) đoàn|hội đồng|phụ trách|công tác|liên quan đến"
    r"|thuộc|được|là|dự án|chủ|chương trình|hoạt động|lĩnh vực|nhiệm vụ"
    r"|sự nghiệp|quản lý|trung tâm|hội bảo vệ|(?<!giúp )việc|-)\s*$"
)
_LEVEL = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp)\s+$"
)
_JOINT_DUTY = re.compile(
    r"(?:chủ trì,? )?phối hợp (?:với|cùng|chặt)|chủ trì,? (?:tham|tổ|xây|triển)"
)
_RELATED = re.compile(
    r"(?:cơ quan|đơn vị|được giao|được phân công|nhiệm vụ|bộ phận|chủ trì(?:,| và))\s*$"
)
_PASSIVE = re.compile(
    r"(?<!\w)(?:được(?! (?:giao|phân|chỉ định|ủy quyền|chọn|lựa chọn|mời|thụ hưởng|kiểm tra|"
    r"thanh tra|giám sát|phê duyệt|cấp|hỗ trợ|hưởng|thành lập|điều động|trưng tập))"
    r"|bị|đã|đang|đạt)(?!\w)"
)
_PLURAL = re.compile(r"(?<!\w)(?:các|những|mọi|người|tổ chức|toàn thể|chủ)(?!\w)")
_PLACE = re.compile(
    r"(?:[ ](?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|khu vực|địa phương"
    rf"|cơ sở|trung ương|nhà trường))?(?:[ ](?:{CAPITAL}[^\W\d_]*|\d+))*"
)
_CONNECTIVES = frozenset(
    [
        *("và", "các", "cùng", "của", "thuộc", "tại", "trên", "có", "ở"),
        *("được", "đã", "bị", "hoặc", "hay", "là", "với", "theo", "về"),
        *("trong", "đến", "mới", "xã", "phường", "huyện", "tỉnh", "thôn", "xóm"),
        *("ấp", "bản", "khu", "cấp", "địa", "đóng", "liên", "phụ", "không"),
        *("chuyên"),
    ]
)
_LONG_LIST = 25
# "Các đơn vị chịu sự giám sát" says which; "Tổ giúp việc chịu sự chỉ đạo của …" says what to do.
_SUBJECT_TO = re.compile(
    r"(?:(?<=cơ quan )|(?<=đơn vị )|(?<=cá nhân )|(?<=tổ chức )|(?<=cơ sở ))chịu sự"
    r"(?:,?(?: và)? (?:giám sát|kiểm tra|thanh tra|kiểm toán|quản lý|điều hành|chỉ đạo))+"
)
# "Các cơ quan tham mưu, giúp việc Đảng ủy" are so called; "Văn phòng tham mưu, giúp việc" works.
_ADVISERS = re.compile(
    r"(?:(?<=các cơ quan )|(?<=các ban )|(?<=các đơn vị )|(?<=các phòng ))"
    r"(?:chuyên môn |chuyên trách )?tham mưu(?:,| và)? giúp việc"
)
# "Ban Chỉ huy gồm 15 đồng chí do Giám đốc làm trưởng ban …"
_MADE_UP = re.compile(
    r",?\s(?:có|(?:bao )?gồm(?: có)?)\s+"
    r"(?=\d{1,3}\s+(?:đồng chí|đ/c|người|thành viên|ủy viên|cán bộ))"
)
# "Đoàn Thanh niên mỗi tháng ra quân một buổi"
_HOW_OFTEN = re.compile(
    r",?\s(?:mỗi|hằng|hàng|từng)\s(?:ngày|tuần|tháng|quý|năm|học kỳ|kỳ|đợt|vụ)"
    r"(?:\s[^\s,;:]+){0,3}\s*$"
)


@dataclass(frozen=True, slots=True)
class NameEnd:
    """``hard`` is where a verb surely ends the name, ``soft`` where one may; None where none does.

    ``passive`` says that the words are the subject of a passive or of a report ("được", "đạt").
    """

    hard: int | None
    soft: int | None
    passive: bool


@cache
def _verbs() -> re.Pattern[str]:
    by_kind: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for row in rows("predicates"):
        by_kind[row["kind"]].add(unify_tones(row["word"]).lower())
    groups = (
        f"(?P<{kind}>{'|'.join(map(re.escape, sorted(by_kind[kind], key=len, reverse=True)))})"
        for kind in _KINDS
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


def opening_duty(text: str) -> int:
    """The length of the verb of duty that opens ``text``, or 0."""
    match = _verbs().match(unify_tones(text).lower())
    return match.end() if match and match["weak"] else 0


_BLANK = re.compile(r"\s+")


def duty_follows(text: str, place: int) -> bool:
    """Whether the word behind ``place`` is a verb of duty, weak or strong: "phụ trách"."""
    match = _BLANK.match(text, place)
    verb = _verbs().match(unify_tones(text).lower(), match.end()) if match else None
    return verb is not None and not verb["name"]


def name_end(text: str, start: int, head_end: int) -> NameEnd:
    """Where the name ends that opens at ``start`` with head words up to ``head_end``."""
    toned = unify_tones(text).lower()
    toned = toned if len(toned) == len(text) else text.lower()
    closed = [re.finditer(r"\([^()]*\)?", text), _SUBJECT_TO.finditer(toned)]
    closed.append(_ADVISERS.finditer(toned))
    inside = [match.span() for matches in closed for match in matches]
    hard = soft = last = None
    known = start + known_name(text[start:])
    for match in _verbs().finditer(toned, head_end):
        place = match.start()
        if match["name"] or place < known or any(begin <= place < end for begin, end in inside):
            continue
        if match["last"]:
            last = last if last is not None else place
        elif _ends_name(match, text, toned, start, head_end):
            made_up = _MADE_UP.search(toned, head_end, place)
            how_often = _HOW_OFTEN.search(toned, head_end, place)
            hard = next((found.start() for found in (made_up, how_often) if found), place)
            break
        elif soft is None and not text[place].isupper() and not _names_team(match, toned, start):
            soft = place
    soft = min((place for place in (soft, last) if place is not None), default=None)
    stop = _PASSIVE.search(toned, head_end, hard if hard is not None else len(text))
    plural = bool(_PLURAL.search(toned[start : stop.start()])) if stop else False
    return NameEnd(hard, soft, bool(stop) and not plural)


def _names_team(match: re.Match[str], toned: str, start: int) -> bool:
    """Whether the verb says what the teams before it are for: "các Ban quản lý rừng"."""
    before = toned[start : match.start()]
    return bool(_TEAMS.search(before) and _TEAM_WORK.match(toned, match.start()))


def _ends_name(match: re.Match[str], text: str, toned: str, start: int, head_end: int) -> bool:
    place = match.start()
    before = toned[start:place]
    if match["strong"]:
        related = match[0] in {"chủ trì", "phối hợp", "chịu trách nhiệm"}
        related = related and bool(_RELATED.search(before))
        return not related or bool(_JOINT_DUTY.match(toned, place))
    if text[place].isupper():
        return _opens_line(match, text, before)
    if _TEAMS.search(before):
        return not _TEAM_WORK.match(toned, place)
    if any(steered.end() > place for steered in _STEERED.finditer(toned, start, match.end() + 20)):
        return False
    if place - head_end <= 1 and _TEAM.search(before):
        return match[0] in _NO_FUNCTIONS
    if _STAFF.search(before):
        work = _TEAM_WORK if "các " in before else _STAFF_WORK
        return not work.match(toned, place)
    if before.rstrip().endswith(","):
        # A list of units goes on behind a comma; behind a long one it is a list of duties.
        return place - head_end > _LONG_LIST
    return not _INSIDE_NAME.search(before)


def _opens_line(match: re.Match[str], text: str, before: str) -> bool:
    """Whether a verb in a capital opened the line below the name, which was joined to it.

    "Hội Nông dân xã Vận động hội viên …": "Sở Xây dựng" has no level before its verb.
    """
    written = text[slice(*match.span())]
    return " " in written and written[1:].islower() and _LEVEL.search(before) is not None


def known_name(text: str) -> int:
    """The length of the known name that opens ``text`` ("Ban Chỉ đạo xây dựng …"), or 0."""
    folded = fold_aligned(text)
    opened = bodies.opening(text)
    actor = _actor_names().match(folded)
    return max(opened[1] if opened else 0, actor.end() if actor else 0)


@cache
def _actor_names() -> re.Pattern[str]:
    names = {fold_aligned(name) for actor in actors() for name in (actor.name, *actor.aliases)}
    long = sorted((name for name in names if len(name.split()) > 1), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, long))})(?!\w)")


def end_behind_known(text: str, start: int) -> int | None:
    """The end of a known name and its place, where an ordinary word (a verb, then) follows."""
    known = known_name(text[start:])
    place = _PLACE.match(text, start + known) if known else None
    if place is None:
        return None
    following = re.match(rf"\s+({SMALL}+)\b", text[place.end() :])
    if following is None or following[1] in _CONNECTIVES:
        return None
    if _ADVISERS.match(text, place.end() + following.start(1)):
        return None
    last = place[0].split()[-1:]
    if last and (normal(last[0]), normal(following[1])) in word_pairs().known:
        return None  # "Cục Quản lý Dược": the name goes on in lower case
    return place.end()
