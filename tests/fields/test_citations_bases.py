"""Legal bases: opening paragraphs, and what the plan rests on as (relation, type, code, date)."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest

from extractor.fields.citations import Basis, read_bases


def _read(*paragraphs: str) -> tuple[str, list[Basis]]:
    text = "\n".join(paragraphs)
    found, start = [], 0
    for paragraph in paragraphs:
        found.append((start, start + len(paragraph), paragraph))
        start += len(paragraph) + 1
    return text, read_bases(found)


CASES = [
    (["- *Luật Thú y số 79/2015/QH13 ngày 19/6/2015;*",
      "- Thông tư số 7/2016/TT-BNNPTNT ngày 31/5/2016 của Bộ Nông nghiệp và Phát triển nông thôn;",
      "Căn cứ các văn bản trên, Trạm Thú y lập kế hoạch tiêm phòng."],
     [("Căn cứ", "Luật", "79/2015/QH13", "2015-06-19"),
      ("Căn cứ", "Thông tư", "7/2016/TT-BNNPTNT", "2016-05-31")]),
    (["Ban Chỉ đạo xã xây dựng kế hoạch trên cơ sở các văn bản:",
      "+ Kế hoạch số 14/KH-UBND ngày 4/5/2023 của Ủy ban nhân dân huyện;",
      "+ Công văn 215/SNV-XDCQ ngày 25/4/2023 của Sở Nội vụ."],
     [("Căn cứ", "Kế hoạch", "14/KH-UBND", "2023-05-04"),
      ("Căn cứ", "Công văn", "215/SNV-XDCQ", "2023-04-25")]),
    (["Thực hiện Công văn số 41/UBND-NC ngày 2/9/2025 của UBND tỉnh; ý kiến chỉ đạo của Chủ tịch "
      "UBND xã tại Thông báo số 3/TB-UBND ngày 9/9/2025."],
     [("Thực hiện", "Công văn", "41/UBND-NC", "2025-09-02"),
      ("Thực hiện", "Thông báo", "3/TB-UBND", "2025-09-09")]),
    (["Căn cứ các Công văn số 25/SGDĐT-GDTrH, 40/SGDĐT-GDTH và 52/SGDĐT-GDMN cùng ngày 3/8/2016 của "
      "Sở Giáo dục và Đào tạo;"],
     [("Căn cứ", "Công văn", "25/SGDĐT-GDTrH", "2016-08-03"),
      ("Căn cứ", "Công văn", "40/SGDĐT-GDTH", "2016-08-03"),
      ("Căn cứ", "Công văn", "52/SGDĐT-GDMN", "2016-08-03")]),
    (["- Nâng cao nhận thức của nhân dân về 15 tiêu chí;"], []),
    (["Căn cứ Quyết định số 21/QĐ-UBND ngày 5/9/2022 của UBND tỉnh Lào Cai về bộ tiêu chí;",
      "Thực hiện kế hoạch số 6/KH- UBND ngày 2/3/2023 của UBND huyện Bát Xát;",
      "Ủy ban nhân dân xã ban hành Kế hoạch trồng rừng theo Nghị quyết số 9/NQ-HĐND như sau:"],
     [("Căn cứ", "Quyết định", "21/QĐ-UBND", "2022-09-05"),
      ("Thực hiện", "Kế hoạch", "6/KH-UBND", "2023-03-02")]),
    (["Thực hiện Kế hoạch số 7/KH-UBND ngày 1/3/2024 của UBND thành phố phát động phong trào, UBND xã "
      "An Lạc xây dựng Kế hoạch số 8/KH-UBND, cụ thể như sau:"],
     [("Thực hiện", "Kế hoạch", "7/KH-UBND", "2024-03-01")]),
    (["Triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số; "
      "Quyết định số 11/QĐ-TTg ngày 9/10/2024 của Thủ tướng Chính phủ về hạ tầng số; căn cứ các mục "
      "tiêu tại Kế hoạch hành động số 2-KH/TU ngày 1/2/2025 của Tỉnh ủy. UBND tỉnh ban hành Kế hoạch"],
     [("Thực hiện", "Nghị quyết", "57-NQ/TW", "2024-12-22"),
      ("Thực hiện", "Quyết định", "11/QĐ-TTg", "2024-10-09"),
      ("Căn cứ", "Kế hoạch", "2-KH/TU", "2025-02-01")]),
    (["Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 31/TTr-NV ngày 3/3/2020;"],
     [("Theo", "Tờ trình", "31/TTr-NV", "2020-03-03")]),
    (["Xét đề nghị của Phòng Tư pháp tại Công văn số 15/TP ngày 3/3/2020, UBND quận lập kế hoạch:"],
     [("Xét", "Công văn", "15/TP", "2020-03-03")]),
    (["Tiếp theo Kế hoạch số 15/KH-UBND ngày 3/3/2020 của UBND huyện;"],
     [("Căn cứ", "Kế hoạch", "15/KH-UBND", "2020-03-03")]),
    (["- Trên cơ sở Kết luận số 4-KL/HU ngày 3/3/2020 của Huyện ủy;"],
     [("Căn cứ", "Kết luận", "4-KL/HU", "2020-03-03")]),
    (["Nhằm triển khai thực hiện có hiệu quả Chỉ thị số 5/CT-UBND ngày 6/7/2015 của UBND tỉnh."],
     [("Thực hiện", "Chỉ thị", "5/CT-UBND", "2015-07-06")]),
    (["Thực hiện sự chỉ đạo của UBND huyện tại Công văn số 318/UBND-VX ngày 4/4/2013,"],
     [("Thực hiện", "Công văn", "318/UBND-VX", "2013-04-04")]),
    (["Căn cứ các văn bản sau:",
      "- Luật Đất đai số 31/2024/QH15 ngày 18/01/2024;",
      "- Nghị định số 102/2024/NĐ-CP ngày 30/7/2024 của Chính phủ;",
      "- Tình hình thực tế của địa phương."],
     [("Căn cứ", "Luật", "31/2024/QH15", "2024-01-18"),
      ("Căn cứ", "Nghị định", "102/2024/NĐ-CP", "2024-07-30")]),
    (["Căn cứ Quyết định số 42/QĐ-BYT ngày 04/12/2024 của Bộ Y tế về việc phê duyệt đề cương và Kế "
      "hoạch 23/KH-UBND ngày 24/10/2025 của UBND tỉnh về khám sàng lọc; UBND huyện ban hành kế hoạch"],
     [("Căn cứ", "Quyết định", "42/QĐ-BYT", "2024-12-04"),
      ("Căn cứ", "Kế hoạch", "23/KH-UBND", "2025-10-24")]),
    (["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
      "Căn cứ Luật Phòng, chống thiên tai năm 2013;"],
     [("Căn cứ", "Luật", None, "2015-06-19"), ("Căn cứ", "Luật", None, "2013")]),
    (["Để hoàn thành Nghị quyết BCH Đảng bộ phường, Nghị quyết HĐND phường và Kế hoạch của UBND "
      "phường về thu ngân sách. Ủy ban nhân dân phường lập kế hoạch như sau:"],
     [("Thực hiện", "Nghị quyết", None, None), ("Thực hiện", "Nghị quyết", None, None),
      ("Thực hiện", "Kế hoạch", None, None)]),
    (["Căn cứ Kế hoạch phát triển kinh tế - xã hội năm 2024 của huyện;"],
     [("Căn cứ", "Kế hoạch", None, None)]),
    (["Ngày 13/5/2011, UBND huyện ban hành Kế hoạch số 42/KH-UBND về dạy nghề.",
      "Trong những năm qua, công tác dạy nghề theo Quyết định số 1956/QĐ-TTg đạt kết quả tốt.",
      "Phong trào nhằm thực hiện Nghị quyết số 5/NQ-HĐND của HĐND xã."], []),
    (["KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 5/NQ-HĐND"], []),
    # An item that is no document does not end the list of one sentence.
    (["Hưởng ứng Luật Dân số; chủ đề năm 2020 của Ủy ban dân số: “Vì tương lai”; Nghị định số "
      "8/2020/NĐ-CP ngày 1/2/2020 của Chính phủ;", "Nghị định số 9/2020/NĐ-CP về dân số;"],
     [("Thực hiện", "Luật", None, None),
      ("Thực hiện", "Nghị định", "8/2020/NĐ-CP", "2020-02-01"),
      ("Thực hiện", "Nghị định", "9/2020/NĐ-CP", None)]),
    (["Căn cứ các Quyết định của Bộ Y tế: số 5/QĐ-BYT ngày 2/3/2020 về trạm y tế; số 7/QĐ-BYT "
      "ngày 4/5/2021 về tiêm chủng;"],
     [("Căn cứ", "Quyết định", "5/QĐ-BYT", "2020-03-02"),
      ("Căn cứ", "Quyết định", "7/QĐ-BYT", "2021-05-04")]),
    (["Căn cứ Luật Dân số;", "Khoản 2 Điều 5 Nghị định số 8/2020/NĐ-CP ngày 1/2/2020 của Chính "
      "phủ;"],
     [("Căn cứ", "Luật", None, None), ("Căn cứ", "Nghị định", "8/2020/NĐ-CP", "2020-02-01")]),
    (["Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13;"],
     [("Căn cứ", "Luật", "83/2015/QH13", None)]),
    (["- Căn cứ Luật Tổ chức HĐND và UBND số 11/2003/QH11 ngày 26/11/2003;"],
     [("Căn cứ", "Luật", "11/2003/QH11", "2003-11-26")]),
    (["Thực hiện Công văn số 1127/SGDĐT-GDTrH ngày 01/9/2014 của Sở Giáo dục và Đào tạo về việc hướng dẫn, Trường THCS Yên Lộc xây dựng kế hoạch như sau:"],
     [("Thực hiện", "Công văn", "1127/SGDĐT-GDTrH", "2014-09-01")]),
    (["Thực hiện sự chỉ đạo của UBND huyện tại Công văn số 55/UBND-NN ngày 02/3/2011 về phòng chống dịch, UBND xã xây dựng kế hoạch:"],
     [("Thực hiện", "Công văn", "55/UBND-NN", "2011-03-02")]),
    (["Xét đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 88/TTr-NV ngày 12/12/2013;"],
     [("Xét", "Tờ trình", "88/TTr-NV", "2013-12-12")]),
    (["Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 88/TTr-SCT ngày 12/12/2019;"],
     [("Theo", "Tờ trình", "88/TTr-SCT", "2019-12-12")]),
    (["Căn cứ vào Nghị quyết Hội đồng nhân dân xã khóa XX kỳ họp thứ 8;"],
     [("Căn cứ", "Nghị quyết", None, None)]),
    (["Căn cứ Chỉ thị số 05/CT-TTg và Công điện số 07/CĐ-TTg của Thủ tướng Chính phủ;"],
     [("Căn cứ", "Chỉ thị", "05/CT-TTg", None),
      ("Căn cứ", "Công điện", "07/CĐ-TTg", None)]),
    (["Thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII; Kế hoạch số 12/KH-UBND ngày 10/01/2022 của UBND huyện."],
     [("Thực hiện", "Nghị quyết", None, None),
      ("Thực hiện", "Kế hoạch", "12/KH-UBND", "2022-01-10")]),
    (["Tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, Ban Chấp hành Đảng bộ xã xây dựng Kế hoạch như sau:"],
     [("Thực hiện", "Chỉ thị", "05-CT/TW", "2016-05-15")]),
    (["Được sự nhất trí của Thường trực Huyện ủy tại Thông báo số 31-TB/HU ngày 04/4/2016, UBND huyện ban hành kế hoạch:"],
     []),
    (["Để triển khai thực hiện có hiệu quả Quyết định số 52/QĐ-TTg ngày 09/01/2023 của Thủ tướng Chính phủ. Sở Y tế xây dựng kế hoạch như sau:"],
     [("Thực hiện", "Quyết định", "52/QĐ-TTg", "2023-01-09")]),
    (["Nhằm thực hiện tốt Kế hoạch số 15/KH-UBND ngày 20/01/2018 của UBND quận 8 về vệ sinh môi trường, UBND Phường 5 xây dựng kế hoạch:"],
     [("Thực hiện", "Kế hoạch", "15/KH-UBND", "2018-01-20")]),
    (["Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014, Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 của Chính phủ;"],
     [("Căn cứ", "Nghị định", "24/2014/NĐ-CP", "2014-04-04"),
      ("Căn cứ", "Nghị định", "107/2020/NĐ-CP", "2020-09-14")]),
    (["Vận dụng Quyết định số 15/2014/QĐ-UBND ngày 02/4/2014 của UBND tỉnh, Phòng Tài chính lập kế hoạch:"],
     []),
    (["Căn cứ tình hình thực tế của địa phương;"],
     []),
    (["Căn cứ chức năng, nhiệm vụ được giao;"],
     []),
    (["Căn cứ hướng dẫn số 12/HD-MTTQ ngày 5/5/2018 của Ủy ban MTTQ huyện;"],
     [("Căn cứ", "Hướng dẫn", "12/HD-MTTQ", "2018-05-05")]),
    (["Căn cứ Pháp lệnh Dân quân tự vệ năm 2009;"],
     [("Căn cứ", "Pháp lệnh", None, "2009")]),
    (["Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;"],
     [("Căn cứ", "Hiến pháp", None, "2013")]),
    (["Thực hiện Chương trình công tác năm 2017 của Huyện ủy;"],
     [("Thực hiện", "Chương trình công tác", None, None)]),
    (["Thi hành Luật Nghĩa vụ quân sự năm 2015, Hội đồng NVQS xã xây dựng kế hoạch:"],
     [("Thực hiện", "Luật", None, "2015")]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), CASES)
def test_bases(
    paragraphs: list[str], expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    _, bases = _read(*paragraphs)
    assert [
        (b.relation, b.citation.doc_type, b.citation.code, b.citation.date)
        for b in bases
        if not b.nested
    ] == expected


def test_bases_inside_titles_are_marked() -> None:
    _, bases = _read(
        "Thực hiện Kế hoạch số 28/KH-UBND ngày 24/9/2025 của UBND tỉnh về thực hiện Nghị quyết số "
        "71/NQ-CP ngày 01/4/2025 của Chính phủ và Luật Việc làm;"
    )
    assert [(b.citation.code, b.nested) for b in bases] == [
        ("28/KH-UBND", False),
        ("71/NQ-CP", True),
        (None, True),
    ]


def test_offsets_are_of_the_whole_text() -> None:
    text, bases = _read("Mở đầu;", "Căn cứ Quyết định số 21/QĐ-UBND ngày 5/9/2022 của UBND tỉnh;")
    (basis,) = bases
    assert text[basis.citation.start : basis.citation.end] == (
        "Quyết định số 21/QĐ-UBND ngày 5/9/2022 của UBND tỉnh"
    )
    assert basis.citation.code_span is not None
    assert text[slice(*basis.citation.code_span)] == "21/QĐ-UBND"
