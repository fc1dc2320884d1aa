"""Limits that hang on an event and that no date can be given to: "sau khi họp 03 ngày"."""

from __future__ import annotations

import re

from extractor.fields.deadlines.leads import HOUR, SESSION
from extractor.fields.deadlines.point_forms import GAP, SPACE

LEAD = (
    r"(?:(?:trong|sau|chậm nhất|muộn nhất|trễ nhất|không (?:muộn hơn|chậm hơn|quá)|tối đa|quá)"
    r"(?: (?:vòng|thời hạn|thời gian|là|sau|trong|không quá))*\s?)?"
)
SINCE = (
    rf"{GAP},?{GAP}\(?(?:(?:kể|tính|bắt{GAP}đầu)(?:{GAP}kể)?{GAP}từ"
    rf"|bắt{GAP}đầu(?={GAP}ngày{GAP}\d)|từ(?={GAP}(?:khi|lúc|thời{GAP}điểm){GAP}[^\W\d_]"
    rf"|{GAP}ngày{GAP}(?:ký|ban|nhận|có|được|phát|tiếp|kết|hoàn|khai|xảy|công|bàn|nộp|trình|hết"
    r"|bắt|mở|họp)\b)"
    # "chậm nhất 30 ngày sau ngày Kế hoạch này được ban hành"
    rf"|sau(?={GAP}(?:khi|ngày){GAP}(?:(?:bản{GAP})?kế{GAP}hoạch(?:{GAP}này)?{GAP})?"
    rf"(?:được{GAP})?(?:ký(?!{GAP}(?:kết|hợp|nhận|giao|cam))|ban{GAP}hành(?!{GAP}(?!(?:kế|bản){GAP})[^\W\d_])|phát{GAP}hành)\b))"
)
"""How a span is said to be counted from something: "kể từ ngày …", "từ khi …"."""

# Words that make a span before "sau khi" (after) a limit, not a delay.
_OBLIGING = (
    r"(?:trong|chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không quá|tối đa)"
    r"(?: (?:vòng|thời hạn|thời gian|là|sau|trong|không quá))* "
)
_WORKING = rf"(?:{GAP}làm{GAP}việc)?"
_NUMBER = rf"\d{{1,3}}(?:{GAP}\([^()\d\n]{{1,30}}\))?"
_SHORT = rf"{_NUMBER}{GAP}(?:phút|giờ|ngày|tuần|tháng){_WORKING}"
_DAYS = rf"{_NUMBER}{GAP}(?:giờ|ngày|tuần){_WORKING}"
_WORDS = r"[^,.;:()\n]"
_CLOSED = (
    rf"(?={GAP}(?:$|[.;,\n)]|phải\b|bằng\b|theo\b|để\b|tiếp{GAP}theo\b|kế{GAP}tiếp\b|sau{GAP}đó\b"
    rf"|đầu{GAP}(?:tiên\b|năm{GAP}học\b|học{GAP}kỳ\b|khóa{GAP}học\b)"
    rf"|(?:qua|trên){GAP}(?:số|điện|đường|hệ|cổng|thư|hộp|zalo|phần|email|trang)\b))"
)
# What an office does by a limit; "tập huấn trong 03 ngày" says how long, not by when.
_DUE = (
    r"\b(?:gửi|nộp|trình(?! bày)|trả|báo cáo|thông báo|phản hồi|phúc đáp|giải quyết|xử l[ýí]"
    r"|khắc phục|hoàn thành|hoàn tất|xong|khử trùng|phê duyệt|thẩm định|cấp|chuyển|công bố|bàn giao"
    r"|cung cấp|xác minh|sửa chữa|khôi phục|thu gom|dập tắt|khoanh vùng|bổ sung|điều tra"
    r"|khử khuẩn|tiêu độc|tiêm vét|hoàn thiện|thu hồi|nghiệm thu|đăng tải"
    r"|thanh toán|quyết toán|tham mưu|kết luận|di dời|tháo dỡ)\b"
)
# "thời gian giải quyết còn không quá 1 ngày" is a target, "20 câu hỏi trong 15 phút" a length.
_NOT_LENGTH = (
    r"(?:(?!\b(?:thời gian|thời lượng|rút ngắn|còn|xuống|kéo dài|diễn ra|niêm yết|câu hỏi|bài|phần"
    r"|nghỉ|học|lưu trữ|theo dõi|cách ly|điều trị)\b)[^.;:()\n]){0,90}?"
)
_BEFORE_WHAT = (
    rf"(?:khi|ngày(?!{GAP}(?:m[ùồ]ng{GAP})?\d)|thời{GAP}điểm|lễ|hội{GAP}(?:nghị|thi|thao|thảo|diễn|trại)"
    rf"|(?:cuộc|kỳ|phiên|buổi){GAP}(?:họp|thi|kiểm{GAP}tra|giám{GAP}sát)|mỗi|từng|đợt|đại{GAP}hội"
    rf"|sinh{GAP}hoạt|buổi|vòng|chung{GAP}kết|lớp|khóa|tết|khai{GAP}(?:giảng|mạc)|bầu{GAP}cử|chuyến"
    rf"|giao{GAP}quân|diễn{GAP}tập|phiên|kỳ|cuộc|mùa|vụ|tổ{GAP}chức)"
)
_AFTER_WHAT = (
    rf"(?:mỗi|từng|đợt|cuộc|hội{GAP}(?:nghị|thi|thảo)|phiên|buổi|lễ|đại{GAP}hội"
    rf"|ngày{GAP}(?:bầu|khai|bế|kết|họp|hội|ra|tổ)|(?:kiểm|thanh){GAP}tra|giám{GAP}sát|nghiệm{GAP}thu|tập{GAP}huấn"
    rf"|chuyến|diễn{GAP}tập|thu{GAP}hoạch|tổng{GAP}kết|sơ{GAP}kết|phúc{GAP}tra|khi(?:{SPACE}[^\W\d_]+){{1,3}}{GAP}xong"
    rf"|khi{GAP}(?:kết{GAP}thúc|hoàn{GAP}thành|nhận|có|ban{GAP}hành|bế{GAP}mạc|tổ{GAP}chức|họp|kiểm{GAP}tra"
    rf"|giám{GAP}sát|thanh{GAP}tra|nghiệm{GAP}thu|phê{GAP}duyệt|được|ký|tổng{GAP}kết|công{GAP}bố))"
)

FROM_EVENT = tuple(
    re.compile(form)
    for form in (
        # trong vòng 24 giờ kể từ khi phát hiện
        rf"(?<![\d/.,])\b{LEAD}(?<!\d)(?:\d{{1,3}}{GAP}(?:phút|giờ)){SINCE}{GAP}{_WORDS}{{2,80}}",
        # chậm nhất 02 ngày sau khi kết thúc, trong 10 ngày làm việc sau mỗi đợt
        rf"\b{_OBLIGING}{_SHORT}{GAP},?{GAP}(?:kể{GAP}từ{GAP})?sau"
        rf"{GAP}(?:khi|ngày|mỗi|từng|hội|cuộc|đợt|kỳ){GAP}{_WORDS}{{2,80}}",
        # 10 ngày sau mỗi lớp, 03 ngày sau khi kết thúc đợt kiểm tra
        rf"(?<![\w/.,])(?<!trong )(?<!nhất )(?<!quá ){_DAYS}{GAP},?{GAP}(?:kể{GAP}từ{GAP})?sau{GAP}"
        rf"{_AFTER_WHAT}\b{GAP}{_WORDS}{{2,80}}",
        # trước ngày giao quân 15 ngày, trước khi kiểm tra 03 ngày, trước vòng bán kết 5 ngày
        rf"\btrước{GAP}{_BEFORE_WHAT}\b{GAP}[^,.;:()\d\n]{{0,60}}?{_SHORT}(?!\w)(?!{GAP}(?:\d|tháng|/))",
        # sau mỗi điểm 02 ngày, sau khi kết thúc hội nghị 03 ngày
        rf"\bsau{GAP}{_AFTER_WHAT}\b[^,.;:()\d\n]{{0,60}}?"
        rf"(?:,{GAP}(?:chậm|muộn){GAP}nhất{GAP})?(?<!trong ){_DAYS}"
        rf"(?!\w)(?!{GAP}(?:\d|tháng|/|đầu\b|một{GAP}lần|1{GAP}lần|lần))",
        # đối chiếu, gửi lại sau 03 ngày nhận danh sách
        rf"\bsau{GAP}{_DAYS}{GAP}(?:nhận|có|được|kết{GAP}thúc|hoàn{GAP}thành|phát{GAP}hiện|tiếp{GAP}nhận|ban{GAP}hành|bế{GAP}mạc"
        rf"|xảy{GAP}ra|họp|tổ{GAP}chức|bàn{GAP}giao|ký|phê{GAP}duyệt|công{GAP}bố)\b{_WORDS}{{0,60}}",
        # báo cáo trong vòng 24 giờ, chậm nhất không quá 02 ngày làm việc
        rf"\b(?:trong{GAP}(?:vòng|thời{GAP}hạn)|chậm{GAP}nhất(?:{GAP}(?:là|sau|trong))?)"
        rf"(?:{GAP}không{GAP}quá)?{GAP}{_SHORT}{_CLOSED}",
        # thông tin trong 24 giờ, trình cấp trên trong 07 ngày làm việc
        rf"\btrong{GAP}\d{{1,2}}{GAP}(?:giờ|ngày{GAP}làm{GAP}việc){_CLOSED}",
        # khử trùng giếng nước trong 07 ngày, gửi UBND huyện không quá 03 ngày
        rf"{_DUE}{_NOT_LENGTH}\b(?P<limit>(?:trong(?:{GAP}thời{GAP}gian)?|không{GAP}quá|tối{GAP}đa){GAP}{_SHORT}){_CLOSED}",
        # trả lời bằng văn bản sau 05 ngày
        rf"\b(?:phản{GAP}hồi|trả{GAP}lời|phúc{GAP}đáp|báo{GAP}cáo|trả{GAP}kết{GAP}quả|nộp)"
        rf"(?:{SPACE}[^\W\d_]+){{0,5}}{GAP}sau{GAP}{_SHORT}(?={GAP}(?:$|[.;\n]))",
        # sau mỗi đợt, các trạm tiêm vét trong thời gian 05 ngày
        rf"\bsau{GAP}(?:mỗi|từng|khi|đợt){GAP}[^.;:()\d\n]{{2,90}}?\btrong{GAP}(?:thời{GAP}gian{GAP})?{_SHORT}"
        rf"(?={GAP}(?:$|[.;,\n)]))",
        # trễ nhất 10 giờ ngày kế tiếp, chậm nhất sáng hôm sau
        rf"\b(?:chậm|muộn|trễ){GAP}nhất{GAP}(?:(?:là|vào|trong|trước){GAP}){{0,2}}{HOUR}{SESSION}"
        rf"(?:(?:của{GAP})?ngày{GAP}(?:làm{GAP}việc{GAP})?)?(?:hôm{GAP}sau|kế{GAP}tiếp|tiếp{GAP}theo|liền{GAP}kề|liền{GAP}sau)\b",
        # trong vòng 24 giờ khi phát hiện
        rf"\b{_OBLIGING}{_SHORT}{GAP}khi{GAP}(?!\d){_WORDS}{{2,80}}",
        # chậm nhất 02 ngày trước cuộc họp ("trong vòng 1 tháng trước ngày tiêm" looks back)
        rf"\b(?!trong\b)(?:{_OBLIGING}|(?:ít{GAP}nhất|tối{GAP}thiểu){GAP}){_SHORT}{GAP}(?:trước{GAP}(?:khi|ngày|cuộc|hội|buổi|lễ|đại|kỳ|phiên))"
        rf"{GAP}(?!\d){_WORDS}{{2,80}}",
        # chậm nhất sau 24 giờ gửi báo cáo
        rf"\b(?:chậm|muộn){GAP}nhất{GAP}(?:là{GAP})?(?:sau|trong|không{GAP}quá){GAP}{_SHORT}"
        rf"(?={GAP}(?:gửi|phải|báo|nộp|trình|có)\b)",
        # gửi tài liệu trước ít nhất 03 ngày; "trước 17 giờ" is an hour of the day
        rf"\btrước{GAP}(?:(?:ít{GAP}nhất|tối{GAP}thiểu){GAP}\d{{1,2}}{GAP}(?:ngày|giờ)"
        rf"|\d{{1,2}}{GAP}ngày|(?:24|36|48|72){GAP}giờ){_WORKING}"
        rf"(?={GAP}(?:$|[.;\n)]|(?:diễn{GAP}ra|tổ{GAP}chức|khai{GAP}mạc|họp)\b))",
    )
)
"""The forms, over lower-case text; a group ``limit`` is the expression, where there is one."""
