"""Tasks in annex tables: which column holds the task, who leads, who helps, what comes out, when.

Column headings are recognised by their words (table ``column_headings``), whatever their order;
a cell merged over several rows speaks for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from extractor.fields.assignments.cells import read_role_cell
from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.units import opens_with_unit, read_unit
from extractor.fields.findings import Offsets
from extractor.knowledge.column_headings import kinds_named
from extractor.knowledge.text import fold
from extractor.knowledge.unit_words import opens_unit
from extractor.language.document import TableCell, TableGrid

_FEWEST_UNITS = 2
_MOSTLY = 0.8
_AT_LEAST_HALF = 0.5
_HEADS_BODIES = re.compile(r"\W*(?:cac )?(?:don vi|co quan|bo phan|to chuc|phong|luc luong)\b")
_SHORTEST_TASK = 24
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DITTO = re.compile(r"\W*(?:nhu tren|nhu hang tren|nt|n\.t)\W*|[\"“”]+")
# What persons are to do, not what they learn or are ("Nội dung bồi dưỡng").
_SHARED_OUT = re.compile(r"\b(?:nhiem vu|viec|phan cong|phu trach|trach nhiem)\b")
_LINE = re.compile(r"\n")
_SEPARATORS = re.compile(r"\s*[;\n]\s*")


def columns_of(table: TableGrid, text: str) -> dict[str, int]:
    """The grid column of each kind of content: by headings, else by what the columns hold."""
    found: dict[str, int] = {}
    for column in range(table.columns):
        kind = _kind_of(fold(" ".join(_heading_texts(table, text, column))))
        if kind is not None:
            found.setdefault(kind, column)
    if "matter" in found:
        found.setdefault("task", found.pop("matter"))
    _lead_by_person(table, text, found)
    place = found.pop("place", None)
    shared_out = "task" not in found and "lead" in found
    if place is not None and shared_out and _led_by_bodies(table, text, found["lead"]):
        found["task"] = place
    if "lead" not in found and (lead := _column_of_units(table, text, set(found.values()))):
        task = found.get("task", lead - 1)
        # A list of members or of quotas by commune names units too, beside a name or a number.
        if task < lead and _mean_length(table, text, task) >= _SHORTEST_TASK:
            found |= {"lead": lead, "task": task}
    return found


def _led_by_bodies(table: TableGrid, text: str, lead: int) -> bool:
    """Whether routes and areas are shared out among bodies; persons only go and see them.

    Below "Đơn vị chủ trì" some may bear names that no table knows.
    """
    bodies = _HEADS_BODIES.match(fold(" ".join(_heading_texts(table, text, lead))))
    share = _AT_LEAST_HALF if bodies else _MOSTLY
    return _names_units(table, text, lead, share, persons=False)


def _lead_by_person(table: TableGrid, text: str, found: dict[str, int]) -> None:
    """Let the persons lead whom a table lists by name beside what each is to do.

    "Phân công nhiệm vụ" beside "Họ và tên" is what they do; "Nhiệm vụ" may also hold no more than
    the seat each has in a committee ("Trưởng ban"), which is no task.
    """
    person = found.pop("person", None)
    if person is None:
        return
    lead = found.get("lead")
    if lead is not None and "task" not in found and not _names_units(table, text, lead):
        found["task"] = found.pop("lead")
    if "lead" not in found and "task" in found:
        heading = fold(" ".join(_heading_texts(table, text, found["task"])))
        worded = _mean_length(table, text, found["task"]) >= _SHORTEST_TASK
        found |= {"lead": person} if worded and _SHARED_OUT.search(heading) else {}


def _mean_length(table: TableGrid, text: str, column: int) -> float:
    cells = [_filled(table, row, column) for row in range(table.header_rows, table.rows)]
    lengths = [cell.end - cell.start for cell in cells if cell is not None]
    return sum(lengths) / len(lengths) if lengths else 0.0


def _kind_of(heading: str) -> str | None:
    """The kind named first; "Trách nhiệm phối hợp" is a partner's column all the same."""
    named = kinds_named(heading)
    if len(named) > 1:
        named.pop("place", None)  # "Thời gian, địa điểm" says when
    if "lead" in named:
        named.pop("person", None)  # "Họ tên người phụ trách"
    if "partner" in named and "chu tri" not in heading:
        return "partner"
    return min(named, key=named.__getitem__, default=None)


def _column_of_units(table: TableGrid, text: str, taken: set[int]) -> int | None:
    """The first free column, right of another, whose cells name units nearly throughout."""
    free = (column for column in range(1, table.columns) if column not in taken)
    return next((column for column in free if _names_units(table, text, column)), None)


def _names_units(
    table: TableGrid, text: str, column: int, share: float = _MOSTLY, *, persons: bool = True
) -> bool:
    """Whether (nearly) all cells of a column name units, with or without persons among them."""
    cells = [_filled(table, row, column) for row in range(table.header_rows, table.rows)]
    words = [text[cell.start : cell.end] for cell in cells if cell is not None]
    units = sum(opens_with_unit(entry) and (persons or not _is_person(entry)) for entry in words)
    return units >= _FEWEST_UNITS and units >= share * len(words)


def _is_person(entry: str) -> bool:
    opened = opens_unit(entry)
    return opened is not None and opened[0].kind == "person"


def _heading_texts(table: TableGrid, text: str, column: int) -> list[str]:
    cells = [table.cell_at(row, column) for row in range(table.header_rows)]
    return [text[cell.start : cell.end] for cell in dict.fromkeys(filter(None, cells))]


def table_duties(table: TableGrid, text: str) -> Iterator[Duty]:
    """One duty a row that names a task and who leads it."""
    columns = columns_of(table, text)
    if "task" not in columns or "lead" not in columns:
        return
    role = _role_of_heading(" ".join(_heading_texts(table, text, columns["lead"])), columns)
    above: TableCell | None = None
    for row in range(table.header_rows, table.rows):
        cells = {kind: _filled(table, row, column) for kind, column in columns.items()}
        task, lead = cells["task"], cells["lead"]
        others = [cells[kind] for kind in cells if kind not in {"task", "lead"}]
        numbered = _filled(table, row, 0) is not None or columns["lead"] == 0
        if lead is None and numbered and (any(others) or columns["lead"] == 0):
            # A cell merged over several rows comes out of plain text as one filled, then blanks;
            # a row without a number of its own is the title of a group.
            lead = above
        if lead is not None and _DITTO.fullmatch(fold(text[lead.start : lead.end])):
            lead = above
        above = lead
        if task is None or lead is None or task == lead:
            continue
        if not (_is_worded(task, text) and _is_worded(lead, text)):
            continue  # what each unit is given to spend, or nothing that recognition could read
        partner, product, time = (cells.get(kind) for kind in ("partner", "product", "time"))
        said = read_role_cell(text, lead.start, lead.end)
        partners = tuple(_entries(partner, text)) if partner else ()
        if said is not None and said.partner:
            partners = (said.partner,)
        for unit in [said.unit] if said else _units_of(lead, text):
            yield Duty(
                unit=unit,
                task=_span(task, text),
                role=said.role if said else role,
                origin="table",
                partners=partners,
                product=_span(product, text) if product else None,
                time=_span(time, text) if time else None,
            )


def _is_worded(cell: TableCell, text: str) -> bool:
    """Whether a cell says something, and is not a number, an amount or a mark (x, +)."""
    return bool(_LETTERS.search(text, cell.start, cell.end))


def _units_of(lead: TableCell, text: str) -> list[Offsets]:
    """The cell as written; the unit of each of its lines where every line gives work of its own.

    "UBND các xã tổ chức tại địa bàn" above "Sở Y tế cung cấp vật tư" are two units.
    """
    breaks = [match.start() for match in _LINE.finditer(text, lead.start, lead.end)]
    starts = [lead.start, *(place + 1 for place in breaks)]
    lines = list(zip(starts, [*breaks, lead.end], strict=True))
    found = [read_unit(text[start:end]) for start, end in lines]
    if len(lines) < 2 or not all(phrase and phrase.rest > phrase.end for phrase in found):
        return [_span(lead, text)]
    return [
        (start + phrase.start, start + phrase.end)
        for (start, _), phrase in zip(lines, found, strict=True)
        if phrase is not None
    ]


def _role_of_heading(heading: str, beside: Collection[str] = ()) -> str:
    """The role of a column: "Cơ quan chủ trì" leads, "Đơn vị tham mưu" advises.

    "Đầu mối" alone leads where a column of partners is ``beside`` it.
    """
    folded = fold(heading)
    if "partner" in beside and folded.strip().startswith("dau moi"):
        return "lead"
    if re.search(r"chu tri|\w dau moi|(?:chiu trach nhiem|thuc hien|phu trach) chinh", folded):
        return "lead"
    return "advise" if "tham muu" in folded else "implement"


def _filled(table: TableGrid, row: int, column: int) -> TableCell | None:
    cell = table.cell_at(row, column)
    return cell if cell is not None and cell.end > cell.start else None


def _span(cell: TableCell, text: str) -> Offsets:
    start, end = cell.start, cell.end
    bullet = re.match(r"[-–+*•]\s*", text[start:end])
    start += bullet.end() if bullet else 0
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,"):
        end -= 1
    return start, end


def _entries(cell: TableCell, text: str) -> Iterator[Offsets]:
    place = cell.start
    for piece in _SEPARATORS.split(text[cell.start : cell.end]):
        start = text.index(piece, place) if piece else place
        place = start + len(piece)
        if piece.strip(" -–+.;,"):
            yield start, place
