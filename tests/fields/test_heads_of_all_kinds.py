"""Whole plans of issuers of all kinds, head and foot set side by side, read from a file."""

# ruff: noqa: E501 -- a plan of a table stays on its lines
from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pytest

from extractor.records.extract import extract_file

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM||"
BODY = (
    "\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao ý thức của cán bộ và nhân dân.\nII. NỘI DUNG\n1. Tuyên "
    "truyền bằng nhiều hình thức.\nIII. TỔ CHỨC THỰC HIỆN\n1. Các bộ phận chủ động triển khai.\n\n"
)
LISTED = "Nơi nhận:|- Như trên;|- Lưu: VT."

# Each: head on the left and right, what the text calls the issuer, the signature, and what is read:
# issuer, level, province; number, notation, place, date; authority, office, name.
PLANS = [
    ("UBND TỈNH HÀ NAM|SỞ CÔNG THƯƠNG|Số: 41/KH-SCT", f"{NATION}Hà Nam, ngày 06 tháng 5 năm 2019",
     "Sở Công Thương xây dựng kế hoạch như sau:", "GIÁM ĐỐC||Trần Quốc Bảo",
     ("Sở Công Thương tỉnh Hà Nam", "province", "tỉnh Hà Nam"), (41, "KH-SCT", "Hà Nam", "2019-05-06"),
     (None, "Giám đốc", "Trần Quốc Bảo")),
    ("ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG|SỞ VĂN HÓA, THỂ THAO|VÀ DU LỊCH|Số: 7/KH-SVHTTDL", f"{NATION}Tuyên Quang, ngày 2 tháng 3 năm 2022",
     "Sở Văn hóa, Thể thao và Du lịch ban hành kế hoạch:", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC||Nông Thị Mai Hương",
     ("Sở Văn hóa, Thể thao và Du lịch tỉnh Tuyên Quang", "province", "tỉnh Tuyên Quang"), (7, "KH-SVHTTDL", "Tuyên Quang", "2022-03-02"),
     ("KT.", "Phó Giám đốc", "Nông Thị Mai Hương")),
    ("ĐẢNG BỘ HUYỆN KỲ SƠN|ĐẢNG ỦY XÃ MƯỜNG TÍP|*|Số 31-KH/ĐU", f"{PARTY}Mường Típ, ngày 09 tháng 4 năm 2018",
     "Ban Chấp hành Đảng bộ xã xây dựng kế hoạch như sau:", "T/M ĐẢNG ỦY|K/T BÍ THƯ|PHÓ BÍ THƯ||Lương Văn Khăm",
     ("Đảng ủy xã Mường Típ", "commune", "tỉnh Nghệ An"), (31, "KH/ĐU", "Mường Típ", "2018-04-09"),
     ("KT.", "Phó Bí thư", "Lương Văn Khăm")),
    ("TỈNH ỦY GIA LAI|HUYỆN ỦY IA PA|*|Số 52 - KH/HU", f"{PARTY}Ia Pa, ngày 11 tháng 7 năm 2021",
     "Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:", "T/M BAN THƯỜNG VỤ|BÍ THƯ||Rah Lan Hiếu",
     ("Huyện ủy Ia Pa", "district", "tỉnh Gia Lai"), (52, "KH/HU", "Ia Pa", "2021-07-11"),
     ("TM.", "Bí thư", "Rah Lan Hiếu")),
    ("ĐOÀN TNCS HỒ CHÍ MINH|THÀNH PHỐ QUY NHƠN|BCH ĐOÀN PHƯỜNG NHƠN BÌNH|***|Số: 08-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH||Nhơn Bình, ngày 05 tháng 6 năm 2022",
     "Ban Chấp hành Đoàn phường Nhơn Bình xây dựng kế hoạch:", "TM. BAN CHẤP HÀNH|BÍ THƯ||Nguyễn Tấn Đạt",
     ("Ban Chấp hành Đoàn phường Nhơn Bình", "commune", "tỉnh Bình Định"), (8, "KH/ĐTN", "Nhơn Bình", "2022-06-05"),
     ("TM.", "Bí thư", "Nguyễn Tấn Đạt")),
    ("HỘI CỰU CHIẾN BINH HUYỆN ĐỊNH QUÁN|BCH XÃ PHÚ CƯỜNG|Số: 5/KH.CCB", f"{NATION}Phú Cường, ngày 3 tháng 4 năm 2019",
     "Ban Chấp hành Hội CCB xã xây dựng kế hoạch:", "T/M BAN CHẤP HÀNH|CHỦ TỊCH||Trương Văn Ngọ",
     ("Ban Chấp hành Hội Cựu chiến binh xã Phú Cường", "commune", "tỉnh Đồng Nai"), (5, "KH.CCB", "Phú Cường", "2019-04-03"),
     ("TM.", "Chủ tịch", "Trương Văn Ngọ")),
    ("LĐLĐ TỈNH BÌNH ĐỊNH|LIÊN ĐOÀN LAO ĐỘNG HUYỆN PHÙ CÁT|Số: 12/KH-LĐLĐ", f"{NATION}Phù Cát, ngày 10 tháng 4 năm 2020",
     "Ban Thường vụ Liên đoàn Lao động huyện xây dựng kế hoạch", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH||Đặng Thị Kim Loan",
     ("Liên đoàn Lao động huyện Phù Cát", "district", "tỉnh Bình Định"), (12, "KH-LĐLĐ", "Phù Cát", "2020-04-10"),
     ("TM.", "Chủ tịch", "Đặng Thị Kim Loan")),
    ("PHÒNG GD&ĐT HUYỆN NA HANG|TRƯỜNG PTDTBT THCS SƠN PHÚ|Số: 33/KH-THCSSP", f"{NATION}Sơn Phú, ngày 12 tháng 9 năm 2022",
     "Trường PTDTBT THCS Sơn Phú xây dựng kế hoạch như sau:", "HIỆU TRƯỞNG|||Hoàng Văn Chài",
     ("Trường PTDTBT THCS Sơn Phú", "commune", "tỉnh Tuyên Quang"), (33, "KH-THCSSP", "Sơn Phú", "2022-09-12"),
     (None, "Hiệu trưởng", "Hoàng Văn Chài")),
    ("SỞ Y TẾ HÀ TĨNH|BỆNH VIỆN ĐA KHOA|THỊ XÃ KỲ ANH|Số: 88/KH-BVKA", f"{NATION}Kỳ Anh, ngày 20 tháng 11 năm 2023",
     "Bệnh viện đa khoa thị xã Kỳ Anh xây dựng kế hoạch:", "GIÁM ĐỐC|(Ký, đóng dấu)||BSCKII. Nguyễn Hồng Lĩnh",
     ("Bệnh viện đa khoa thị xã Kỳ Anh", "district", "tỉnh Hà Tĩnh"), (88, "KH-BVKA", "Kỳ Anh", "2023-11-20"),
     (None, "Giám đốc", "Nguyễn Hồng Lĩnh")),
    ("BCHQS TỈNH LONG AN|BAN CHQS HUYỆN TÂN TRỤ|Số:      /KH-BCH", f"{NATION}Tân Trụ, ngày      tháng 6 năm 2017",
     "Ban Chỉ huy quân sự huyện xây dựng kế hoạch:", "CHỈ HUY TRƯỞNG|||Thượng tá Phạm Văn Nghĩa",
     ("Ban Chỉ huy quân sự huyện Tân Trụ", "district", "tỉnh Long An"), (None, "KH-BCH", "Tân Trụ", "2017-06"),
     (None, "Chỉ huy trưởng", "Phạm Văn Nghĩa")),
    ("CÔNG AN TỈNH SƠN LA|CÔNG AN HUYỆN SÔNG MÃ|Số: 205/KH-CASM", f"{NATION}Sông Mã, ngày 15 tháng 12 năm 2020",
     "Công an huyện Sông Mã xây dựng kế hoạch:", "KT. TRƯỞNG CÔNG AN HUYỆN|PHÓ TRƯỞNG CÔNG AN HUYỆN||Trung tá Cầm Văn Đôi",
     ("Công an huyện Sông Mã", "district", "tỉnh Sơn La"), (205, "KH-CASM", "Sông Mã", "2020-12-15"),
     ("KT.", "Phó Trưởng Công an huyện", "Cầm Văn Đôi")),
    ("VIỆN KIỂM SÁT NHÂN DÂN|TỈNH BẮC NINH|VIỆN KIỂM SÁT NHÂN DÂN|HUYỆN LƯƠNG TÀI|Số: 6/KH-VKS", f"{NATION}Lương Tài, ngày 14 tháng 3 năm 2019",
     "Viện kiểm sát nhân dân huyện Lương Tài xây dựng kế hoạch:", "VIỆN TRƯỞNG||Vũ Đình Khải",
     ("Viện kiểm sát nhân dân huyện Lương Tài", "district", "tỉnh Bắc Ninh"), (6, "KH-VKS", "Lương Tài", "2019-03-14"),
     (None, "Viện trưởng", "Vũ Đình Khải")),
    ("UBND TỈNH ĐIỆN BIÊN|VĂN PHÒNG|Số: 3/KH-VP", f"{NATION}Điện Biên, ngày 5 tháng 1 năm 2021",
     "Văn phòng UBND tỉnh xây dựng kế hoạch:", "TL. CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG HÀNH CHÍNH - QUẢN TRỊ||Lò Thị Ánh",
     ("Văn phòng Ủy ban nhân dân tỉnh Điện Biên", "province", "tỉnh Điện Biên"), (3, "KH-VP", "Điện Biên", "2021-01-05"),
     ("TL.", "Trưởng phòng Hành chính - Quản trị", "Lò Thị Ánh")),
    ("SỞ NN VÀ PTNT TỈNH PHÚ YÊN|CHI CỤC THỦY SẢN|Số: 5/KH-CCTS", f"{NATION}Phú Yên, ngày 5 tháng 1 năm 2018",
     "Chi cục Thủy sản xây dựng kế hoạch:", "Q. CHI CỤC TRƯỞNG||Nguyễn Tri Phương",
     ("Chi cục Thủy sản tỉnh Phú Yên", "province", "tỉnh Phú Yên"), (5, "KH-CCTS", "Phú Yên", "2018-01-05"),
     ("Q.", "Chi cục trưởng", "Nguyễn Tri Phương")),
    ("ỦY BAN NHÂN DÂN|XÃ HÒA TIẾN|Số: 77/KH-UBND", f"{NATION}Hòa Tiến, ngày 20 tháng 9 năm 2025",
     "UBND xã Hòa Tiến ban hành kế hoạch:", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||Ký bởi: Ủy ban nhân dân xã Hòa Tiến|Cơ quan: Thành phố Đà Nẵng|Thời gian ký: 20/09/2025 16:20:11||Phan Văn Tôn",
     ("Ủy ban nhân dân xã Hòa Tiến", "commune", "thành phố Đà Nẵng"), (77, "KH-UBND", "Hòa Tiến", "2025-09-20"),
     ("KT.", "Phó Chủ tịch", "Phan Văn Tôn")),
    ("UBND HUYỆN MỘC CHÂU|UBND XÃ TÂN LẬP|Số: ....../KH-UBND", f"{NATION}Tân Lập, ngày ... tháng ... năm 2016",
     "UBND xã Tân Lập xây dựng kế hoạch:", "TM. UBND XÃ|CHỦ TỊCH|||Hoàng Văn Quyết",
     ("Ủy ban nhân dân xã Tân Lập", "commune", "tỉnh Sơn La"), (None, "KH-UBND", "Tân Lập", "2016"),
     ("TM.", "Chủ tịch", "Hoàng Văn Quyết")),
    ("TTYT HUYỆN BÙ ĐĂNG|TRẠM Y TẾ XÃ THỌ SƠN|Số: 2/KH-TYT", f"{NATION}Thọ Sơn, ngày 3 tháng 4 năm 2019",
     "Trạm Y tế xã Thọ Sơn xây dựng kế hoạch:", "TRƯỞNG TRẠM||Ys. Điểu Thị Lan",
     ("Trạm Y tế xã Thọ Sơn", "commune", "tỉnh Bình Phước"), (2, "KH-TYT", "Thọ Sơn", "2019-04-03"),
     (None, "Trưởng trạm", "Điểu Thị Lan")),
    ("BỘ XÂY DỰNG|VIỆN QUY HOẠCH ĐÔ THỊ|VÀ NÔNG THÔN QUỐC GIA|Số: 120/KH-VQH", f"{NATION}Hà Nội, ngày 3 tháng 4 năm 2019",
     "Viện xây dựng kế hoạch:", "VIỆN TRƯỞNG||Lưu Đức Cường",
     ("Viện quy hoạch đô thị và nông thôn quốc gia", "central", None), (120, "KH-VQH", "Hà Nội", "2019-04-03"),
     (None, "Viện trưởng", "Lưu Đức Cường")),
    ("XÃ LỤC BA|XÓM BÌNH TRÌ|Số: 01/KH-BPT", f"{NATION}Bình Trì, ngày 3 tháng 4 năm 2019",
     "Ban phát triển xóm Bình Trì xây dựng kế hoạch:", "TRƯỞNG XÓM||Đỗ Văn Mạnh",
     ("Ban phát triển xóm Bình Trì", "commune", "tỉnh Thái Nguyên"), (1, "KH-BPT", "Bình Trì", "2019-04-03"),
     (None, "Trưởng xóm", "Đỗ Văn Mạnh")),
    ("TRƯỜNG THPT LÊ LỢI|TỔ NGỮ VĂN|Số: 4/KH-TNV", f"{NATION}Đông Hà, ngày 3 tháng 4 năm 2019",
     "Tổ Ngữ văn lập kế hoạch:", "TỔ TRƯỞNG||Mai Thị Cúc",
     ("Tổ Ngữ văn, Trường THPT Lê Lợi", "district", "tỉnh Quảng Trị"), (4, "KH-TNV", "Đông Hà", "2019-04-03"),
     (None, "Tổ trưởng", "Mai Thị Cúc")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "called", "signature", "issuer", "numbered", "signed"), PLANS
)
def test_plans(
    tmp_path: Path,
    left: str,
    right: str,
    called: str,
    signature: str,
    issuer: tuple[str | None, ...],
    numbered: tuple[int | str | None, ...],
    signed: tuple[str | None, ...],
) -> None:
    path = tmp_path / "plan.txt"
    head, foot = _beside(left, right), _beside(LISTED, signature)
    path.write_text(f"{head}\n\nKẾ HOẠCH\nCông tác năm tới\n\n{called}{BODY}{foot}\n", "utf-8")
    record = extract_file(path)
    found, signatory = record.issuer, record.signatory
    assert (found.name, found.level, found.province) == issuer
    assert (
        record.number.value,
        record.symbol.value,
        record.place.value,
        record.issued_on.value,
    ) == numbered
    assert (signatory.authority, signatory.title, signatory.name) == signed
    assert [one.value for one in record.recipients] == ["Như trên", "Lưu: VT"]


def _beside(left: str, right: str) -> str:
    rows = zip_longest(left.split("|"), right.split("|"), fillvalue="")
    return "\n".join(f"{one:<46}{other}".rstrip() for one, other in rows)
