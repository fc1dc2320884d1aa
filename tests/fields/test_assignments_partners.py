"""Whom a unit works with, as the opening of its task names them."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.partners import partners_in


@pytest.mark.parametrize(
    ("task", "partners"),
    [
        ("Chủ trì, phối hợp với Sở Tài chính tham mưu bố trí vốn.", ["Sở Tài chính"]),
        (
            "Phối hợp với Sở Y tế, Công an tỉnh và UBND các huyện tổ chức kiểm tra.",
            ["Sở Y tế", "Công an tỉnh", "UBND các huyện"],
        ),
        ("Phối hợp với các sở, ban, ngành liên quan rà soát.", ["các sở, ban, ngành liên quan"]),
        ("Phối hợp chặt chẽ với các thôn để vận động nhân dân.", ["các thôn"]),
        (
            "Cùng với Sở Nông nghiệp và Môi trường hướng dẫn nông dân.",
            ["Sở Nông nghiệp và Môi trường"],
        ),
        (
            "Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch; Báo Thái Nguyên tuyên truyền.",
            ["Sở Văn hóa, Thể thao và Du lịch", "Báo Thái Nguyên"],
        ),
        ("Phối hợp tổ chức tập huấn cho hội viên.", []),
        ("Tuyên truyền trên hệ thống loa của xã.", []),
    ],
)
def test_partners_of_a_task(task: str, partners: list[str]) -> None:
    assert [task[slice(*place)] for place in partners_in(task, 0, len(task))] == partners
