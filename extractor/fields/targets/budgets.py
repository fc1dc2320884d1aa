"""Money that is allotted, granted or shared out between those who pay, rather than aimed at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.model import Quantity

_FUNDS = re.compile(
    r"(?<!\w)(?:kinh phí|dự toán|tổng (?:số |nguồn |nhu cầu |mức )?vốn(?! (?:đầu tư )?đăng ký)"
    r"|khái toán|vốn vay|ngân sách|tiền thưởng|trị giá|mức chi(?! tiêu)"
    r"|định mức|mức hỗ trợ|mức phạt|giá(?! trị)|phạt tiền|tổng mức đầu tư|kinh phí thực hiện)(?!\w)"
)
_REVENUE = re.compile(r"(?<!\w)(?:thu ngân sách|thu nội địa|tổng thu|doanh thu|thu cân đối)(?!\w)")
_GRANTED_TO_EACH = re.compile(
    r"(?<!\w)(?:hỗ trợ|cho vay|trợ cấp|thưởng)\s+(?:cho\s+)?(?:mỗi|từng|một|01)\s+"
    r"(?:[^\W\d_]+\s+){1,3}\Z|(?<!\w)mỗi (?:suất|phần|xuất|phần quà|suất quà|giải)\s+\Z"
)
_CALLED_UPON = re.compile(r"(?<!\w)(?:vận động|huy động|kêu gọi)(?!\w)[^;.:\d]{0,40}\Z")
_PAYS = re.compile(
    r"(?<!\w)(?:(?:nhà nước|ngân sách(?: [^\W\d_]+){0,2}|trung ương|tỉnh|huyện|xã|thành phố)"
    r" (?:hỗ trợ|đầu tư|cấp|chi|đối ứng)"
    r"|(?:nhân dân|người dân|dân) (?:đóng góp|đối ứng|tự lo))\s+\Z"
)
# "còn lại 60% do ngân sách tỉnh hỗ trợ", "30% từ nguồn đóng góp"
_PAID_BY = re.compile(
    r"\s*(?:còn lại )?(?:do|từ|bằng|lấy từ) (?:nguồn )?(?:vốn )?(?:nhà nước|ngân sách|trung ương"
    r"|ngân sách (?:tỉnh|huyện|xã)|đóng góp|đối ứng|xã hội hóa|quỹ)(?!\w)"
)
# "Chi 8% số thu (5% cho người thu; 3% cho kế toán)": how a share of money is divided again.
_SHARE_AGAIN = re.compile(r"\d\s?%[^()]{0,80}\([^()]*\Z")
_FOR_WHOM = re.compile(r"\s*(?:chi )?cho\s")
_COUNTED_BEFORE = re.compile(
    r"\d\s+[^()\d;.]{2,60}\((?:(?:mức|giá|trị giá|bình quân|khoảng|tối thiểu|ít nhất|từ)\s+)*\Z"
)
_TIMES = frozenset({"năm", "tháng", "quý", "tuần", "ngày"})
_SPENT = re.compile(r"(?<!\w)(?:kinh phí|trích|chi|số thu|thù lao|bồi dưỡng|tiền)(?!\w)")


def budget_signals(left: str, right: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """Reasons with their weights against a sum or share of funds, by the words around it."""
    if quantity.kind is Kind.MONEY and _is_of_a_budget(left):
        yield "budget-words", -0.45
    if quantity.kind is Kind.MONEY and _is_price_of_one(left, quantity):
        yield "price-of-one", -0.4
    if quantity.kind is Kind.PERCENT and _tells_who_pays(left, right):
        yield "who-pays", -0.4
    if quantity.kind is Kind.PERCENT and _divides_money(left, right):
        yield "who-is-paid", -0.5


def _is_price_of_one(left: str, quantity: Quantity) -> bool:
    """Whether a bracket says what each of those counted costs: "05 nhà (60 triệu đồng/căn)"."""
    each = quantity.unit.removeprefix("đồng/")
    priced = each != quantity.unit and each.split("/")[0] not in _TIMES
    return priced and _COUNTED_BEFORE.search(left) is not None


def _tells_who_pays(left: str, right: str) -> bool:
    if _PAID_BY.match(right):
        return True
    return _PAYS.search(left) is not None and not _CALLED_UPON.search(left)


def _divides_money(left: str, right: str) -> bool:
    again = _SHARE_AGAIN.search(left) is not None and _FOR_WHOM.match(right) is not None
    return again and _SPENT.search(left) is not None


def _is_of_a_budget(left: str) -> bool:
    funds = _FUNDS.search(left) is not None and _REVENUE.search(left) is None
    return funds or _GRANTED_TO_EACH.search(left) is not None
