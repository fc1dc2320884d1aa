"""Units that a list names without any verb of theirs must not break the reading."""

from __future__ import annotations

import pytest

from extractor.fields.pipeline import load_pipeline
from extractor.language.pipeline import make_doc
from extractor.reading.document import Line, Page, SourceDocument

TASKS = [
    "1. Đoàn xã nhận 02 tuyến đường; Hội Phụ nữ 01 tuyến hoa; Hội Nông dân trồng 200 cây.",
    "1. Hội Cựu chiến binh 03 chốt; Hội Nông dân 02 chốt; Đoàn xã phát 100 tờ rơi.",
    "1. Đoàn xã; Hội Phụ nữ; Hội Nông dân.",
]


@pytest.mark.parametrize("task", TASKS)
def test_every_task_holds_words(task: str) -> None:
    lines = [
        Line("KẾ HOẠCH", gap=True),
        Line("Tổng vệ sinh đường làng năm 2023", gap=True),
        Line("UBND xã xây dựng kế hoạch như sau:", gap=True),
        Line("I. MỤC ĐÍCH", gap=True),
        Line("- Nâng cao ý thức của nhân dân.", gap=True),
        Line("II. TỔ CHỨC THỰC HIỆN", gap=True),
        Line(task, gap=True),
    ]
    source = SourceDocument("a.txt", "0" * 64, "text/plain", 1, (Page(1, tuple(lines)),))
    nlp = load_pipeline()
    doc = nlp(make_doc(source, nlp))
    tasks = [finding.task for finding in doc._.findings["assignments"]]
    assert all(words.strip() for words in tasks)
    assert doc._.findings["targets"] or not any(char.isdigit() for char in task[2:])
