"""Citations: one sentence, and what it cites as (type, code, date, issuer)."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.fields.citations import find_citations, find_unnumbered, read_bases

ONE = [
    # State codes
    ("Kế hoạch số 79/KH-UBND ngày 18/3/2024 của UBND thành phố",
     "Kế hoạch", "79/KH-UBND", "2024-03-18", "UBND thành phố"),
    ("Nghị quyết số 68/NQ-CP ngày 12/5/2020 của Chính phủ",
     "Nghị quyết", "68/NQ-CP", "2020-05-12", "Chính phủ"),
    ("Quyết định số 1600/QĐ-TTg ngày 16/8/2016 của Thủ tướng Chính phủ",
     "Quyết định", "1600/QĐ-TTg", "2016-08-16", "Thủ tướng Chính phủ"),
    ("Thông tư số 17/2011/TT-BVHTTDL, ngày 02/12/2011 của Bộ Văn hóa, Thể thao và Du lịch quy định",
     "Thông tư", "17/2011/TT-BVHTTDL", "2011-12-02", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP ngày 06/5/2005 của Bộ Nội vụ và Văn phòng Chính phủ",
     "Thông tư liên tịch", "55/2005/TTLT-BNV-VPCP", "2005-05-06",
     "Bộ Nội vụ và Văn phòng Chính phủ"),
    ("Thông tư số 71/1999/TTLT/BTC-MTTQTW ngày 11-6-1999",
     "Thông tư", "71/1999/TTLT/BTC-MTTQTW", "1999-06-11", None),
    ("Thông tư liên tịch số 03/2012/TTLT-BKHĐT- BNNPTNT-BTC",
     "Thông tư liên tịch", "03/2012/TTLT-BKHĐT-BNNPTNT-BTC", None, None),
    ("Thông tư số 61/2000/TT-BNNPTNT/KH", "Thông tư", "61/2000/TT-BNNPTNT/KH", None, None),
    ("Quyết định số 476/QĐ-BNN-TY ngày 17/02/2016 của Bộ Nông nghiệp và Phát triển nông thôn",
     "Quyết định", "476/QĐ-BNN-TY", "2016-02-17", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Nghị quyết số 56/2017/QH14 ngày 24 tháng 11 năm 2017 của Quốc hội",
     "Nghị quyết", "56/2017/QH14", "2017-11-24", "Quốc hội"),
    ("Nghị quyết 1662/NQ-UBTVQH15", "Nghị quyết", "1662/NQ-UBTVQH15", None, None),
    ("Công điện số 9638/CĐ-BNN-TY ngày 12-12-2019 của Bộ Nông nghiệp và Phát triển nông thôn",
     "Công điện", "9638/CĐ-BNN-TY", "2019-12-12", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Nghị quyết số 30a/2008/NQ-CP ngày 27.12.2008 của Chính phủ",
     "Nghị quyết", "30a/2008/NQ-CP", "2008-12-27", "Chính phủ"),
    ("Thông báo số: 15/TB-UBND ngày 3 tháng 4 năm 2019 của Uỷ ban nhân dân huyện Mỹ Tú",
     "Thông báo", "15/TB-UBND", "2019-04-03", "Uỷ ban nhân dân huyện Mỹ Tú"),
    ("Thông báo kết luận số 88/TB-VP ngày 01/02/2020",
     "Thông báo", "88/TB-VP", "2020-02-01", None),
    ("Báo cáo thẩm định số 18/BCTĐ-STP ngày 25 tháng 5 năm 2018",
     "Báo cáo thẩm định", "18/BCTĐ-STP", "2018-05-25", None),
    ("Tờ trình số 09/TTr-NV ngày 02/3/2012 của Phòng Nội vụ huyện",
     "Tờ trình", "09/TTr-NV", "2012-03-02", "Phòng Nội vụ huyện"),
    ("Quyết định số 09/2004/QĐ.UB ngày 05/01/2004 của UBND tỉnh Vĩnh Long",
     "Quyết định", "09/2004/QĐ.UB", "2004-01-05", "UBND tỉnh Vĩnh Long"),
    ("Nghị định số 77/CP ngày 18/6/1997 của Chính phủ",
     "Nghị định", "77/CP", "1997-06-18", "Chính phủ"),
    ("Đề án số 04/ĐA-UBND ngày 9/9/2021 của UBND thị xã Kỳ Anh",
     "Đề án", "04/ĐA-UBND", "2021-09-09", "UBND thị xã Kỳ Anh"),
    ("Chương trình phối hợp số 07/CTPH-MTTQ-HND ngày 15/7/2018",
     "Chương trình phối hợp", "07/CTPH-MTTQ-HND", "2018-07-15", None),
    ("Hướng dẫn liên ngành số 256/HDLN-SYT-SGDĐT ngày 10/10/2014",
     "Hướng dẫn liên ngành", "256/HDLN-SYT-SGDĐT", "2014-10-10", None),
    ("Quyết định số 4255/QĐ-BNN-KHCN ngày 04/12/2024 của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn (nay là Bộ khác)",
     "Quyết định", "4255/QĐ-BNN-KHCN", "2024-12-04",
     "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Thông tư số 17/2018/TT-BLĐTB&XH ngày 1/2/2018 của Bộ Lao động - Thương binh và Xã hội hướng dẫn",
     "Thông tư", "17/2018/TT-BLĐTB&XH", "2018-02-01", "Bộ Lao động - Thương binh và Xã hội"),
    ("Kế hoạch số 24/KH-Tr.MN ngày 1/2/2012", "Kế hoạch", "24/KH-Tr.MN", "2012-02-01", None),
    ("Kế hoạch số 24/KH-TrTH ngày 1/2/2012 của Trường Tiểu học Lê Lợi",
     "Kế hoạch", "24/KH-TrTH", "2012-02-01", "Trường Tiểu học Lê Lợi"),
    ("Nghị quyết số 26- NQ/T.W ngày 1/2/2012", "Nghị quyết", "26-NQ/T.W", "2012-02-01", None),
    ("Nghị quyết số 26-NQ/TW (khóa X) ngày 05/8/2008", "Nghị quyết", "26-NQ/TW", "2008-08-05", None),
    ("Kế hoạch số 12/KH-BCĐ 389/ĐP ngày 1/2/2018", "Kế hoạch", "12/KH-BCĐ389/ĐP", "2018-02-01", None),
    ("Luật An toàn thực phẩm ngày 17/6/2010 (số 55/2010/QH12)",
     "Luật", "55/2010/QH12", "2010-06-17", None),
    ("Kế hoạch số 45/KH-UBND của UBND huyện ban hành ngày 1/1/2020 về cải cách",
     "Kế hoạch", "45/KH-UBND", "2020-01-01", "UBND huyện"),
    # Letters
    ("Công văn 5555/BGDĐT-GDTrH ngày 8/10/2014 của Bộ Giáo dục và Đào tạo",
     "Công văn", "5555/BGDĐT-GDTrH", "2014-10-08", "Bộ Giáo dục và Đào tạo"),
    ("Công văn số 1013/UBND-KT ngày 07/6/2021 của Ủy ban nhân dân tỉnh Sóc Trăng",
     "Công văn", "1013/UBND-KT", "2021-06-07", "Ủy ban nhân dân tỉnh Sóc Trăng"),
    ("Công văn số 197/STTTT ngày 02/2/2021 của Sở Thông tin và Truyền thông",
     "Công văn", "197/STTTT", "2021-02-02", "Sở Thông tin và Truyền thông"),
    ("Công văn số 806/STP-XD&KTVBQPPL ngày 09/5/2017",
     "Công văn", "806/STP-XD&KTVBQPPL", "2017-05-09", None),
    ("văn bản số 2539/UBND- SNV", "Văn bản", "2539/UBND-SNV", None, None),
    ("CV số 12/PGDĐT ngày 1/9/2015 của Phòng Giáo dục và Đào tạo",
     "Công văn", "12/PGDĐT", "2015-09-01", "Phòng Giáo dục và Đào tạo"),
    ("Công văn số 45-CV/HU ngày 05/5/2016 của Huyện ủy Bắc Hà",
     "Công văn", "45-CV/HU", "2016-05-05", "Huyện ủy Bắc Hà"),
    # Party, Front, unions
    ("Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị",
     "Chỉ thị", "41-CT/TW", "2024-12-26", "Bộ Chính trị"),
    ("Chương trình hành động số 10-CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh uỷ",
     "Chương trình hành động", "10-CTr/TU", "2025-08-13", "Ban Thường vụ Tỉnh uỷ"),
    ("Kế hoạch hành động số 20-KH/BCĐ57 ngày 19/01/2026 của Ban Chỉ đạo 57 Thành ủy thực hiện",
     "Kế hoạch", "20-KH/BCĐ57", "2026-01-19", "Ban Chỉ đạo 57 Thành ủy"),
    ("Kế hoạch số 20-KH/BCĐ 57 ngày 19/01/2026", "Kế hoạch", "20-KH/BCĐ57", "2026-01-19", None),
    ("Kế hoạch số 05-KH/BCĐTW ngày 11/7/2026", "Kế hoạch", "05-KH/BCĐTW", "2026-07-11", None),
    ("Quyết định của Bộ Chính trị số31-QĐ/TW, ngày 01-10-1997",
     "Quyết định", "31-QĐ/TW", "1997-10-01", "Bộ Chính trị"),
    ("Nghị quyết số 01/NQ-MTTW ngày 12 tháng 3 năm 2010 của Ủy ban Trung ương MTTQ Việt Nam",
     "Nghị quyết", "01/NQ-MTTW", "2010-03-12", "Ủy ban Trung ương MTTQ Việt Nam"),
    ("Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XIII",
     "Kết luận", "01-KL/TW", "2021-05-18", "Bộ Chính trị khóa XIII"),
    ("Quy định số 08-QĐi/TW ngày 25/10/2018 của Ban Chấp hành Trung ương",
     "Quy định", "08-QĐi/TW", "2018-10-25", "Ban Chấp hành Trung ương"),
    ("Hướng dẫn số 03-HD/BTGTW ngày 5/5/2017 của Ban Tuyên giáo Trung ương",
     "Hướng dẫn", "03-HD/BTGTW", "2017-05-05", "Ban Tuyên giáo Trung ương"),
    ("Kế hoạch số 15-KH/ĐTN ngày 20/02/2023 của Ban Thường vụ Huyện đoàn",
     "Kế hoạch", "15-KH/ĐTN", "2023-02-20", "Ban Thường vụ Huyện đoàn"),
    ("Kế hoạch số 15 KH/ĐTN ngày 20/02/2023", "Kế hoạch", "15KH/ĐTN", "2023-02-20", None),
    ("Nghị quyết số 04 - NQ/HU ngày 7/7/2011 của Huyện uỷ",
     "Nghị quyết", "04-NQ/HU", "2011-07-07", "Huyện uỷ"),
    ("Nghị quyết số 01-NQ/ĐH ngày 28/5 /2020 Nghị quyết Đại hội Đảng bộ xã Bình Yên",
     "Nghị quyết", "01-NQ/ĐH", "2020-05-28", "Đại hội Đảng bộ xã Bình Yên"),
    ("Kế hoạch số 11/KH-MTTQ-BTT ngày 1/3/2022 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh",
     "Kế hoạch", "11/KH-MTTQ-BTT", "2022-03-01",
     "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"),
    # Spelling, spacing, case
    ("kế hoạch số 63/KH- UBND ngày 12/3/2024 của UBND huyện Định Hóa",
     "Kế hoạch", "63/KH-UBND", "2024-03-12", "UBND huyện Định Hóa"),
    ("Kế hoạch số 63/KH - UBND ngày 02/ 12/2011", "Kế hoạch", "63/KH-UBND", "2011-12-02", None),
    ("Nghị quyết số 71/NQ -CP ngày 01/4/2025", "Nghị quyết", "71/NQ-CP", "2025-04-01", None),
    ("Quyết định số: 59/QĐ-UBND Ngày 22 tháng 7 năm 2021 của Ủy ban nhân dân xã Xuân Phú",
     "Quyết định", "59/QĐ-UBND", "2021-07-22", "Ủy ban nhân dân xã Xuân Phú"),
    ("KẾ HOẠCH SỐ 32/KH-UBND NGÀY 21/10/2025 CỦA ỦY BAN NHÂN DÂN TỈNH",
     "Kế hoạch", "32/KH-UBND", "2025-10-21", "ỦY BAN NHÂN DÂN TỈNH"),
    ("Quyết định số 12 /QĐ-UBND ký ngày 5/6/2019", "Quyết định", "12/QĐ-UBND", "2019-06-05", None),
    ("Quyết định số 12/QĐ-UBND của UBND tỉnh Gia Lai ngày 05/6/2019 về việc giao chỉ tiêu",
     "Quyết định", "12/QĐ-UBND", "2019-06-05", "UBND tỉnh Gia Lai"),
    ("Quyết định số 12/QĐ-UBND (ngày 05/6/2019)", "Quyết định", "12/QĐ-UBND", "2019-06-05", None),
    ("Quyết định số 88/QĐ-UBND ngày    tháng 6 năm 2020", "Quyết định", "88/QĐ-UBND", "2020-06", None),
    ("Quyết định số 88/QĐ-UBND, ngày 24/6/20 của UBND huyện",
     "Quyết định", "88/QĐ-UBND", "2020-06-24", "UBND huyện"),
    ("Kế hoạch 223/KH–UBND ngày 24/10/2025", "Kế hoạch", "223/KH-UBND", "2025-10-24", None),
    ("Thông tư 12/2022/TT-BTC ngày 22 tháng 02 năm 2022 của Bộ Tài chính về việc lập dự toán",
     "Thông tư", "12/2022/TT-BTC", "2022-02-22", "Bộ Tài chính"),
    ("Luật số 77/2015/QH 13 ngày 19/6/2015", "Luật", "77/2015/QH13", "2015-06-19", None),
    ("QĐ số 12/2006/QĐ-BYT ngày 09/3/2006 của Bộ trưởng Bộ Y tế",
     "Quyết định", "12/2006/QĐ-BYT", "2006-03-09", "Bộ trưởng Bộ Y tế"),
    ("Quyết định số 31/QĐ-UBND ngày 31/6/2019", "Quyết định", "31/QĐ-UBND", None, None),
    # Date and body before the code
    ("ngày 13/5/2011, Ủy ban nhân dân huyện ban hành Kế hoạch số 42/KH-UBND",
     "Kế hoạch", "42/KH-UBND", "2011-05-13", "Ủy ban nhân dân huyện"),
    ("Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 209/TTr-STP ngày 11/5/2017",
     "Tờ trình", "209/TTr-STP", "2017-05-11", "Giám đốc Sở Tư pháp"),
    ("HĐND xã Tân Lập đã ban hành Nghị quyết số 05/NQ-HĐND",
     "Nghị quyết", "05/NQ-HĐND", None, "HĐND xã Tân Lập"),
    ("thực hiện chỉ đạo của UBND huyện Cẩm Khê tại Công văn số 318/UBND-VX ngày 4/4/2013",
     "Công văn", "318/UBND-VX", "2013-04-04", "UBND huyện Cẩm Khê"),
    # Bare numbers
    ("Pháp lệnh số 34 của Ủy ban Thường vụ Quốc hội khóa XI về dân chủ ở xã",
     "Pháp lệnh", "34", None, "Ủy ban Thường vụ Quốc hội khóa XI"),
    ("Quyết định 1980 của Thủ tướng Chính phủ", "Quyết định", "1980", None, "Thủ tướng Chính phủ"),
    ("Quyết định số 1980 ngày 17/10/2016", "Quyết định", "1980", "2016-10-17", None),
    ("theo Nghị định 100/2019 của Chính phủ", "Nghị định", "100/2019", None, "Chính phủ"),
    ("Thông báo số 15 ngày 3/4/2020", "Thông báo", "15", "2020-04-03", None),
    # Misread by optical recognition
    ("Quyết định số 417/QĐÐ-BNNMT", "Quyết định", "417/QĐ-BNNMT", None, None),
    ("Ke hoạch sô' 01/KH - ATTP ngàỵ 06/01/2010", "Kế hoạch", "01/KH-ATTP", "2010-01-06", None),
    ("Quyết định sồ 35/2017/QD-UBND ngày 22/11/2017",
     "Quyết định", "35/2017/QĐ-UBND", "2017-11-22", None),
    ("QĐ 1 l/2006/QĐ-BYT ngày 09/3/2006", "Quyết định", "11/2006/QĐ-BYT", "2006-03-09", None),
    ("Chỉ thị số 3 8/1998/CT- TTg ngày 11 tháng ỉ 1 năm 1998",
     "Chỉ thị", "38/1998/CT-TTg", "1998-11-11", None),
    ("Pháp lệnh số 12/2003/PL-UBTVQHỊ1 ngày 07/8/2003",
     "Pháp lệnh", "12/2003/PL-UBTVQH11", "2003-08-07", None),
    ("Thông tư Liên tịch số ỉ2/2008/TTLT-BTC-BYTngày 31/01/2008",
     "Thông tư liên tịch", "12/2008/TTLT-BTC-BYT", "2008-01-31", None),
    ("Thông tư số 116/201 8/TT-BTC ngày 28/11/2O18", "Thông tư", "116/2018/TT-BTC", "2018-11-28", None),
    ("Nghị định số 45/2005/ND-CP ngày O6/4/2005", "Nghị định", "45/2005/NĐ-CP", "2005-04-06", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doc_type", "code", "date", "issuer"), ONE)
def test_one_citation(
    text: str, doc_type: str, code: str, date: str | None, issuer: str | None
) -> None:
    found = find_citations(f"Căn cứ {text};")
    assert [(c.doc_type, c.code, c.date, c.issuer) for c in found] == [
        (doc_type, code, date, issuer)
    ]


MANY = [
    ("các Quyết định: số 12/QĐ-UBND ngày 1/2/2019, số 13/QĐ-UBND ngày 2/2/2019 của UBND huyện Ea Kar",
     [("Quyết định", "12/QĐ-UBND", "2019-02-01", "UBND huyện Ea Kar"),
      ("Quyết định", "13/QĐ-UBND", "2019-02-02", "UBND huyện Ea Kar")]),
    ("Thông tư số 04/2016/TT-BNNPTNT ngày 10/5/2016 và Thông tư số 07/2016/TT-BNNPTNT ngày 31/5/2016 của Bộ Nông nghiệp và Phát triển nông thôn",
     [("Thông tư", "04/2016/TT-BNNPTNT", "2016-05-10", "Bộ Nông nghiệp và Phát triển nông thôn"),
      ("Thông tư", "07/2016/TT-BNNPTNT", "2016-05-31", "Bộ Nông nghiệp và Phát triển nông thôn")]),
    ("Quyết định số 22/QĐ-UBND, số 23/QĐ-UBND cùng ngày 5/5/2020 của UBND xã",
     [("Quyết định", "22/QĐ-UBND", "2020-05-05", "UBND xã"),
      ("Quyết định", "23/QĐ-UBND", "2020-05-05", "UBND xã")]),
    # What one word in the plural names is of one day; what is named twice may be of two.
    ("theo các Nghị quyết số 24/2025/NQ-HĐND và 25/2025/NQ-HĐND ngày 9 tháng 7 năm 2025 của HĐND tỉnh",
     [("Nghị quyết", "24/2025/NQ-HĐND", "2025-07-09", "HĐND tỉnh"),
      ("Nghị quyết", "25/2025/NQ-HĐND", "2025-07-09", "HĐND tỉnh")]),
    ("các Quyết định số 2/QĐ-UBND ngày 1/6/2020, 3/QĐ-UBND và 4/QĐ-UBND ngày 5/6/2020 của UBND xã",
     [("Quyết định", "2/QĐ-UBND", "2020-06-01", "UBND xã"),
      ("Quyết định", "3/QĐ-UBND", "2020-06-05", "UBND xã"),
      ("Quyết định", "4/QĐ-UBND", "2020-06-05", "UBND xã")]),
    ("Căn cứ 02 Nghị quyết: số 12/NQ-HĐND và số 13/NQ-HĐND ngày 5/6/2020 của HĐND xã",
     [("Nghị quyết", "12/NQ-HĐND", "2020-06-05", "HĐND xã"),
      ("Nghị quyết", "13/NQ-HĐND", "2020-06-05", "HĐND xã")]),
    ("Nghị quyết số 12/NQ-HĐND và số 13/NQ-HĐND ngày 5/6/2020 của HĐND xã",
     [("Nghị quyết", "12/NQ-HĐND", None, "HĐND xã"),
      ("Nghị quyết", "13/NQ-HĐND", "2020-06-05", "HĐND xã")]),
    ("các Nghị quyết số 12/NQ-HĐND và Nghị quyết số 13/NQ-HĐND ngày 5/6/2020 của HĐND xã",
     [("Nghị quyết", "12/NQ-HĐND", None, "HĐND xã"),
      ("Nghị quyết", "13/NQ-HĐND", "2020-06-05", "HĐND xã")]),
    ("Nghị định số 38/2023/NĐ-CP và số 27/2022/NĐ-CP của Chính phủ",
     [("Nghị định", "38/2023/NĐ-CP", None, "Chính phủ"),
      ("Nghị định", "27/2022/NĐ-CP", None, "Chính phủ")]),
    ("Luật Thanh tra số 56/2010/QH12, Luật Đầu tư công số 49/2014/QH13",
     [("Luật", "56/2010/QH12", None, None), ("Luật", "49/2014/QH13", None, None)]),
    ("Kế hoạch số 21/KH-UBND của UBND tỉnh; Công văn số 197/STTTT của Sở Thông tin và Truyền thông",
     [("Kế hoạch", "21/KH-UBND", None, "UBND tỉnh"),
      ("Công văn", "197/STTTT", None, "Sở Thông tin và Truyền thông")]),
    ("Nghị quyết số 05/NQ-HĐND ngày 1/1/2021 của HĐND huyện, Kế hoạch số 06/KH-UBND ngày 2/1/2021 của UBND huyện",
     [("Nghị quyết", "05/NQ-HĐND", "2021-01-01", "HĐND huyện"),
      ("Kế hoạch", "06/KH-UBND", "2021-01-02", "UBND huyện")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANY)
def test_lists_share_type_and_issuer(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    found = find_citations(text)
    assert [(c.doc_type, c.code, c.date, c.issuer) for c in found] == expected


NONE = [
    "Có 6/6 xã đạt chuẩn, 14/19 tiêu chí, trực 24/7, nghỉ lễ 30/4 và 1/5",
    "Trong tháng 5/2024 và quý 01/2024, đến ngày 15/10/2024",
    "Điện thoại 0203.3838/222, 02963-852-111, fax 0296/3852111",
    "Số: /KH-UBND",
    "Tốc độ 60 km/h, 15 kg/ha, 12 triệu đồng/người/năm, 5 m2/HS",
    "Kế hoạch 05 năm 2021-2025 và kế hoạch 5 năm; Báo cáo 6 tháng",
    "Dự án số 1, Tiểu dự án số 2, Phụ lục số 01, Biểu mẫu số 03/2020, tiêu chí số 17",
    "hướng dẫn 05 xã, ban hành quyết định 12 hộ, 30/HTX hoạt động",
    "Công văn, kế hoạch, quyết định của các cấp năm 2024",
    "Mẫu số 02/KH-UBND, Biểu số 01/BC-NTM, mã số 123/ABC, tài khoản 3713.0.1058/KBNN",
    "QCVN 01:2009/BYT, TCVN 1234/2015, QCVN 14:2008/BTNMT",
    "mỗi thôn 01/CLB, 10 GB/TB, A/H5N1, Covid-19, ISO 9001:2015",
]


@pytest.mark.parametrize("text", NONE)
def test_no_code_is_invented(text: str) -> None:
    assert [c.code for c in find_citations(text)] == []


PINS = [
    ("điểm đ khoản 1 Điều 1 Quyết định số 66/2011/QĐ-TTg", ("1", "1", "đ")),
    ("Khoản 2, Điều 14 của Nghị định số 30/2020/NĐ-CP", ("14", "2", None)),
    ("tại Điều 7 Thông tư số 09/2021/TT-BTP", ("7", None, None)),
    ("điểm a, khoản 3, điều 12a Luật số 77/2015/QH13", ("12a", "3", "a")),
]


@pytest.mark.parametrize(("text", "pin"), PINS)
def test_pins(text: str, pin: tuple[str | None, ...]) -> None:
    (citation,) = find_citations(text)
    assert (citation.article, citation.clause, citation.point) == pin


TITLES = [
    ("Kế hoạch số 34/KH-UBND của UBND tỉnh về phát triển cây ăn quả; UBND xã lập kế hoạch",
     "về phát triển cây ăn quả"),
    ("Kế hoạch số 83/KH-UBND của UBND thị xã Long Mỹ việc chăm lo người cao tuổi.",
     "việc chăm lo người cao tuổi"),
    ("Quyết định số 320/QĐ-TTg của Thủ tướng Chính phủ Ban hành Bộ tiêu chí mới",
     "Ban hành Bộ tiêu chí mới"),
    ("Kế hoạch số 9/KH-UBND của UBND huyện phát động thi đua, UBND xã Tân An xây dựng kế hoạch",
     "phát động thi đua"),
    ("Luật Dữ liệu số 60/2024/QH15", "Dữ liệu"),
    # The number of a law that amends others follows their names.
    ("Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thủ đô số 7/2019/QH14",
     "Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thủ đô"),
    ("Luật Cư trú năm 2006, Luật sửa đổi, bổ sung một số điều của Luật Cư trú số 36/2013/QH13",
     "sửa đổi, bổ sung một số điều của Luật Cư trú"),
    ("Luật sửa đổi 11 Luật có liên quan đến quy hoạch số 35/2018/QH14",
     "sửa đổi 11 Luật có liên quan đến quy hoạch"),
    ("Luật sửa đổi một số điều của Luật Cư trú ngày 20/6/2013, Luật Căn cước số 26/2023/QH15",
     "Căn cước"),
    ("Quyết định số 5/QĐ-UBND của UBND huyện (đã sửa) quy định mức hỗ trợ; Điều 2",
     "quy định mức hỗ trợ"),
    ("Kế hoạch số 9/KH-UBND của UBND huyện. Phòng Tư pháp lập báo cáo", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str | None) -> None:
    assert find_citations(text)[0].title == title


NESTED = [
    ("Nghị định số 38/2023/NĐ-CP của Chính phủ sửa đổi, bổ sung Nghị định số 27/2022/NĐ-CP", [None, 0]),
    ("Kế hoạch số 283/KH-UBND của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP của Chính phủ và "
     "Chương trình hành động số 10-CTr/TU của Tỉnh ủy về thực hiện Nghị quyết số 57-NQ/TW",
     [None, 0, 0, 2]),
    ("Nghị quyết số 71/NQ-CP của Chính phủ và Chương trình hành động số 10-CTr/TU của Tỉnh ủy về "
     "thực hiện Nghị quyết số 57-NQ/TW; Kế hoạch số 2/KH-UBND", [None, None, 1, None]),
    ("Quyết định số 4/QĐ-BYT của Bộ Y tế về việc phê duyệt chương trình và Kế hoạch số 5/KH-UBND", [None, None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inside"), NESTED)
def test_citations_inside_titles(text: str, inside: list[int | None]) -> None:
    found = find_citations(text)
    assert [c.inside for c in found] == inside
    assert [c.nested for c in found] == [place is not None for place in inside]


def test_own_number_is_no_citation() -> None:
    text = (
        "Số: 66/KH-UBND\nCăn cứ Kế hoạch số 66/KH-UBND ngày 02/01/2023 của UBND tỉnh\n"
        "(Kèm theo Kế hoạch số 66/KH-UBND ngày 22/01/2024)"
    )
    assert len(find_citations(text)) == 3
    assert [c.date for c in find_citations(text, "66/KH-UBND", "2024-01-22")] == ["2023-01-02"]
    assert find_citations(text, "66/KH-UBND") == []


def test_spans_are_exact() -> None:
    text = "Mở đầu\nTheo Quyết định số 12/QĐ–UBND ngày 5/6/2019 của UBND tỉnh Gia Lai về quỹ đất."
    (c,) = find_citations(text)
    assert text[c.start : c.end] == ("Quyết định số 12/QĐ–UBND ngày 5/6/2019 của UBND tỉnh Gia Lai")
    spans = (c.code_span, c.date_span, c.issuer_span, c.title_span)
    assert [text[slice(*span)] for span in spans if span] == [
        "12/QĐ–UBND", "ngày 5/6/2019", "UBND tỉnh Gia Lai", "về quỹ đất",
    ]  # fmt: skip


def test_never_across_a_line() -> None:
    (citation,) = find_citations("Quyết định số 12/QĐ-UBND\nngày 5/6/2019 của UBND tỉnh")
    assert citation.date is None
    assert citation.issuer is None


_PIECES = st.sampled_from(
    ["Quyết định", "số", " ", "12", "/", "-", "QĐ", "UBND", "ngày", "5/6/2019", "của", "Bộ Y tế",
     "và", ",", ";", "\n", "Điều 3", "về việc", ".", "l", "năm", "(", ")", "“", "TTLT", "Ban"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_spans(text: str) -> None:
    found = find_citations(text)
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all("\n" not in text[c.start : c.end] for c in found)


ADVERSARIAL = [
    "1" * 20_000,
    "số " * 7_000,
    "QĐ-" * 7_000,
    "12/" + "QĐ-UBND" * 3_000,
    "Quyết định " * 2_000,
    "12/QĐ-UBND ngày " * 1_500,
    "của UBND tỉnh " * 1_500,
    "ngày 1 tháng " * 1_500,
    "Luật " + "a" * 20_000,
    "1 l/" * 5_000,
    "CTr" * 7_000,
    "Ban Chỉ đạo " * 2_000,
    " " * 20_000 + "số 1",
]


@pytest.mark.parametrize("text", ADVERSARIAL, ids=lambda text: text[:12])
def test_hostile_text_takes_no_time(text: str) -> None:
    started = time.process_time()
    numbered = find_citations(text)
    find_unnumbered(text, numbered)
    read_bases([(0, len(text), f"Căn cứ {text}")])
    assert time.process_time() - started < 4.0


# As offices of all systems and regions cite, 1989-2026
OFFICES: list[tuple[str, list[tuple[str | None, ...]]]] = [
    ("Căn cứ Quyết định số 1980/QĐ-TTg ngày 17 tháng 10 năm 2016 của Thủ tướng Chính phủ",
     [("Quyết định", "1980/QĐ-TTg", "2016-10-17", "Thủ tướng Chính phủ")]),
    ("Công văn số 2345/UBND-NC ngày 03/9/2014 của UBND tỉnh Phú Thọ",
     [("Công văn", "2345/UBND-NC", "2014-09-03", "UBND tỉnh Phú Thọ")]),
    ("văn bản số 512/SGDĐT-CTTT ngày 19/3/2019 của Sở Giáo dục và Đào tạo",
     [("Văn bản", "512/SGDĐT-CTTT", "2019-03-19", "Sở Giáo dục và Đào tạo")]),
    ("Thông tri số 05-TT/TU ngày 10/4/2013 của Tỉnh ủy Nam Định",
     [("Thông tri", "05-TT/TU", "2013-04-10", "Tỉnh ủy Nam Định")]),
    ("Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị",
     [("Kết luận", "120-KL/TW", "2016-01-07", "Bộ Chính trị")]),
    ("Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư",
     [("Quy định", "124-QĐ/TW", "2018-02-02", "Ban Bí thư")]),
    ("Hướng dẫn số 33-HD/BTGTW ngày 02/8/2017 của Ban Tuyên giáo Trung ương",
     [("Hướng dẫn", "33-HD/BTGTW", "2017-08-02", "Ban Tuyên giáo Trung ương")]),
    ("Chương trình hành động số 18-CTr/HU ngày 5/5/2022 của Huyện ủy Can Lộc",
     [("Chương trình hành động", "18-CTr/HU", "2022-05-05", "Huyện ủy Can Lộc")]),
    ("Chương trình hành động số 77-CTr-ĐU ngày 30/9/2020 của Đảng ủy xã",
     [("Chương trình hành động", "77-CTr-ĐU", "2020-09-30", "Đảng ủy xã")]),
    ("Nghị quyết 19/2011/NQ-HĐND ngày 16 tháng 12 năm 2011 của HĐND thành phố Đà Nẵng",
     [("Nghị quyết", "19/2011/NQ-HĐND", "2011-12-16", "HĐND thành phố Đà Nẵng")]),
    ("Quyết định số 09/2015/QĐ-UBND.HC ngày 01/6/2015 của UBND tỉnh Đồng Tháp",
     [("Quyết định", "09/2015/QĐ-UBND.HC", "2015-06-01", "UBND tỉnh Đồng Tháp")]),
    ("Quyết định số 1234/QĐ-UB ngày 12.4.2003 của UBND tỉnh Thừa Thiên Huế",
     [("Quyết định", "1234/QĐ-UB", "2003-04-12", "UBND tỉnh Thừa Thiên Huế")]),
    ("Kế hoạch số 187 /KH- UBND ngày 12/ 5/ 2021 của UBND thành phố Vinh",
     [("Kế hoạch", "187/KH-UBND", "2021-05-12", "UBND thành phố Vinh")]),
    ("Công văn số 1127/SGDĐT của Sở GD&ĐT Nam Định",
     [("Công văn", "1127/SGDĐT", None, "Sở GD&ĐT Nam Định")]),
    ("Công văn 85/CV-PGD ngày 11/10/2010 của Phòng Giáo dục và Đào tạo quận 8",
     [("Công văn", "85/CV-PGD", "2010-10-11", "Phòng Giáo dục và Đào tạo quận 8")]),
    ("Kế hoạch liên tịch số 12/KHLT-CA-GDĐT ngày 9/9/2019",
     [("Kế hoạch liên tịch", "12/KHLT-CA-GDĐT", "2019-09-09", None)]),
    ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15 tháng 6 năm 2017",
     [("Nghị quyết liên tịch", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "2017-06-15", None)]),
    ("Quyết định số 30/2006/QĐ-BYT",
     [("Quyết định", "30/2006/QĐ-BYT", None, None)]),
    ("Chỉ thị số 1/CT-TTg ngày 01 tháng 01 năm 2023",
     [("Chỉ thị", "1/CT-TTg", "2023-01-01", None)]),
    ("Hướng dẫn số 07/HD-LĐLĐ ngày 14/02/2020 của Ban Thường vụ LĐLĐ tỉnh",
     [("Hướng dẫn", "07/HD-LĐLĐ", "2020-02-14", "Ban Thường vụ LĐLĐ tỉnh")]),
    ("Hướng dẫn số 1234/HD-TLĐ ngày 23/8/2018 của Tổng Liên đoàn Lao động Việt Nam",
     [("Hướng dẫn", "1234/HD-TLĐ", "2018-08-23", "Tổng Liên đoàn Lao động Việt Nam")]),
    ("Hướng dẫn số 15/HD-MTTW-BTT ngày 17/4/2019 của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam",
     [("Hướng dẫn", "15/HD-MTTW-BTT", "2019-04-17", "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam")]),
    ("Kế hoạch số 112-KH/TĐTN-TTNTH ngày 20/7/2016 của Ban Thường vụ Tỉnh đoàn",
     [("Kế hoạch", "112-KH/TĐTN-TTNTH", "2016-07-20", "Ban Thường vụ Tỉnh đoàn")]),
    ("Kế hoạch số 58/KH-ĐTN ngày 3/2/2018 của Đoàn Thanh niên huyện",
     [("Kế hoạch", "58/KH-ĐTN", "2018-02-03", "Đoàn Thanh niên huyện")]),
    ("Kế hoạch số 301/KH-BCĐ389 ngày 5/12/2020 của Ban Chỉ đạo 389 quốc gia",
     [("Kế hoạch", "301/KH-BCĐ389", "2020-12-05", "Ban Chỉ đạo 389 quốc gia")]),
    ("Quyết định số 12/QĐ-BCĐTW ngày 08/3/2018 của Ban Chỉ đạo Trung ương các Chương trình mục tiêu quốc gia",
     [("Quyết định", "12/QĐ-BCĐTW", "2018-03-08", "Ban Chỉ đạo Trung ương các Chương trình mục tiêu quốc gia")]),
    ("Hướng dẫn số 567/HD-BCH ngày 6/12/2021 của Bộ Chỉ huy Quân sự tỉnh Long An",
     [("Hướng dẫn", "567/HD-BCH", "2021-12-06", "Bộ Chỉ huy Quân sự tỉnh Long An")]),
    ("Công điện hỏa tốc số 09/CĐ-PCTT ngày 14/10/2020",
     [("Công điện", "09/CĐ-PCTT", "2020-10-14", None)]),
    ("các Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 và số 37/2014/NĐ-CP ngày 05/5/2014 của Chính phủ",
     [("Nghị định", "24/2014/NĐ-CP", "2014-04-04", "Chính phủ"),
      ("Nghị định", "37/2014/NĐ-CP", "2014-05-05", "Chính phủ")]),
    ("Nghị quyết số 11-NQ/TW, số 12-NQ/TW ngày 03/6/2017 của Ban Chấp hành Trung ương Đảng",
     [("Nghị quyết", "11-NQ/TW", None, "Ban Chấp hành Trung ương Đảng"),
      ("Nghị quyết", "12-NQ/TW", "2017-06-03", "Ban Chấp hành Trung ương Đảng")]),
    ("Quyết định 582/QĐ-TTg và 582/QĐ-UBDT",
     [("Quyết định", "582/QĐ-TTg", None, None),
      ("Quyết định", "582/QĐ-UBDT", None, None)]),
    ("Quyết định số 1319 /QĐ-TTg, ngày 10 tháng 11 năm 2023, của Thủ tướng Chính phủ",
     [("Quyết định", "1319/QĐ-TTg", "2023-11-10", "Thủ tướng Chính phủ")]),
    ("Nghị định số 29/2008/NĐ - CP ngày 14/3/2008",
     [("Nghị định", "29/2008/NĐ-CP", "2008-03-14", None)]),
    ("Thông tư số 41/2013/TT- BNNPTNT của Bộ Nông nghiệp & PTNT",
     [("Thông tư", "41/2013/TT-BNNPTNT", None, "Bộ Nông nghiệp & PTNT")]),
    ("Quyết định so 800/QĐ-TTg ngày 4/6/2010",
     [("Quyết định", "800/QĐ-TTg", "2010-06-04", None)]),
    ("Kế hoạch sô 22/KH-UBND ngày l2/3/2018",
     [("Kế hoạch", "22/KH-UBND", "2018-03-12", None)]),
    ("QĐ số 1600/QĐ-TTg ngày 16/8/2016",
     [("Quyết định", "1600/QĐ-TTg", "2016-08-16", None)]),
    ("NĐ 57/2018/NĐ-CP của CP",
     [("Nghị định", "57/2018/NĐ-CP", None, "CP")]),
    ("TT số 05/2014/TT-BNV ngày 23/6/2014 của BNV",
     [("Thông tư", "05/2014/TT-BNV", "2014-06-23", "BNV")]),
    ("CV số 110/CV-UBND ngày 2/2/2009 của UBND huyện Sơn Dương",
     [("Công văn", "110/CV-UBND", "2009-02-02", "UBND huyện Sơn Dương")]),
    ("KH số 18/KH-UBND, ngày 22/02/2022 của UBND TP Sa Đéc",
     [("Kế hoạch", "18/KH-UBND", "2022-02-22", "UBND TP Sa Đéc")]),
    ("Bộ luật Lao động số 45/2019/QH14 ngày 20/11/2019",
     [("Bộ luật", "45/2019/QH14", "2019-11-20", None)]),
    ("Luật Hợp tác xã số 23/2012/QH13 ngày 20 tháng 11 năm 2012 của Quốc hội",
     [("Luật", "23/2012/QH13", "2012-11-20", "Quốc hội")]),
    ("Pháp lệnh số 03/2020/UBTVQH14 về ưu đãi người có công với cách mạng",
     [("Pháp lệnh", "03/2020/UBTVQH14", None, None)]),
    ("Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội",
     [("Nghị quyết", "1211/2016/UBTVQH13", "2016-05-25", "Ủy ban Thường vụ Quốc hội")]),
    ("Lệnh số 12/2004/L-CTN ngày 14/6/2004",
     [("Lệnh", "12/2004/L-CTN", "2004-06-14", None)]),
    ("Đề án số 06-ĐA/TU ngày 30/11/2020 của Thành ủy Lào Cai",
     [("Đề án", "06-ĐA/TU", "2020-11-30", "Thành ủy Lào Cai")]),
    ("Quy chế phối hợp số 02/QCPH-MTTQ-UBND ngày 5/6/2019",
     [("Quy chế phối hợp", "02/QCPH-MTTQ-UBND", "2019-06-05", None)]),
    ("Biên bản số 15/BB-UBND ngày 20/11/2018 của UBND xã",
     [("Biên bản", "15/BB-UBND", "2018-11-20", "UBND xã")]),
    ("Giấy mời số 88/GM-UBND ngày 4/4/2022",
     [("Giấy mời", "88/GM-UBND", "2022-04-04", None)]),
    ("Hợp đồng số 12/HĐ-TVXD ngày 01/02/2021",
     [("Hợp đồng", "12/HĐ-TVXD", "2021-02-01", None)]),
    ("Quyết định số: 33/2020/QĐ-TTg, ngày 12/11/2020",
     [("Quyết định", "33/2020/QĐ-TTg", "2020-11-12", None)]),
    ("Quyết định số 06/QĐ-HĐBC ngày 03/01/1989 của Hội đồng Bộ trưởng",
     [("Quyết định", "06/QĐ-HĐBC", "1989-01-03", "Hội đồng Bộ trưởng")]),
    ("Nghị định 64/CP ngày 27/9/1993 của Chính phủ",
     [("Nghị định", "64/CP", "1993-09-27", "Chính phủ")]),
    ("Quyết định số 167/2008/QĐ-TTg ngày 12.12.2008 của Thủ tướng",
     [("Quyết định", "167/2008/QĐ-TTg", "2008-12-12", "Thủ tướng")]),
    ("Kế hoạch số 145/KH-UBND ngày ... tháng 3 năm 2022 của UBND huyện Lắk",
     [("Kế hoạch", "145/KH-UBND", "2022-03", "UBND huyện Lắk")]),
    ("Quyết định số ..../QĐ-UBND ngày ..../..../2020 của UBND xã",
     []),
    ("Thông báo số 16-TB/VPTU ngày 5/1/2021 của Văn phòng Tỉnh ủy",
     [("Thông báo", "16-TB/VPTU", "2021-01-05", "Văn phòng Tỉnh ủy")]),
    ("Báo cáo số 331-BC/BTGHU ngày 30/11/2018 của Ban Tuyên giáo Huyện uỷ",
     [("Báo cáo", "331-BC/BTGHU", "2018-11-30", "Ban Tuyên giáo Huyện uỷ")]),
    ("Quyết định số 96/QĐ-BVĐK ngày 4/2/2026 của Giám đốc Bệnh viện đa khoa khu vực Ngọc Lặc",
     [("Quyết định", "96/QĐ-BVĐK", "2026-02-04", "Giám đốc Bệnh viện đa khoa khu vực Ngọc Lặc")]),
    ("Kế hoạch số 25/KH-THCSNT ngày 10/9/2020 của Trường THCS Nguyễn Trãi",
     [("Kế hoạch", "25/KH-THCSNT", "2020-09-10", "Trường THCS Nguyễn Trãi")]),
    ("Kế hoạch số 03/KH-TrTHĐB ngày 15/9/2023",
     [("Kế hoạch", "03/KH-TrTHĐB", "2023-09-15", None)]),
    ("Quyết định số 2151/QĐ-BVHTTDL ngày 11/7/2013 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
     [("Quyết định", "2151/QĐ-BVHTTDL", "2013-07-11", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch")]),
    ("Quyết định số 2899/QĐ-CT.UBND ngày 15/8/2012 của Chủ tịch UBND tỉnh",
     [("Quyết định", "2899/QĐ-CT.UBND", "2012-08-15", "Chủ tịch UBND tỉnh")]),
    ("Quyết định số 1002/QĐ-TTg được UBND tỉnh cụ thể hóa bằng Kế hoạch số 4012/KH-UBND ngày 23/11/2009",
     [("Quyết định", "1002/QĐ-TTg", None, None),
      ("Kế hoạch", "4012/KH-UBND", "2009-11-23", None)]),
    ("Nghị định số 80/2014/NĐ-CP được sửa đổi, bổ sung tại Nghị định số 98/2019/NĐ-CP ngày 27/12/2019 của Chính phủ",
     [("Nghị định", "80/2014/NĐ-CP", None, None),
      ("Nghị định", "98/2019/NĐ-CP", "2019-12-27", "Chính phủ")]),
    ("Thông tư 08/2018/TT-BTC (sửa đổi Thông tư số 43/2017/TT-BTC ngày 12/5/2017)",
     [("Thông tư", "08/2018/TT-BTC", None, None),
      ("Thông tư", "43/2017/TT-BTC", "2017-05-12", None)]),
    ("Văn bản hợp nhất số 10/VBHN-VPQH ngày 29/6/2018 của Văn phòng Quốc hội",
     [("Văn bản hợp nhất", "10/VBHN-VPQH", "2018-06-29", "Văn phòng Quốc hội")]),
    ("Nghị quyết số 30c/NQ-CP ngày 08/11/2011",
     [("Nghị quyết", "30c/NQ-CP", "2011-11-08", None)]),
    ("Dân số năm 2020 là 12/KH người; tỷ lệ 15/20 hộ.",
     []),
    ("Tài khoản số 3714.0.1045678 tại Kho bạc; mẫu 02/TNCN; công thức A/B.",
     []),
    ("Đường tỉnh 295B/TL, Quốc lộ 1A, km 12/H5.",
     []),
    ("Liên hệ số 0912.345.678/BCH hoặc fax 3822/123.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_citations_of_offices(text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = [(c.doc_type, c.code, c.date, c.issuer) for c in find_citations(text)]
    assert found == expected
