"""Ruling lines of a PDF page, from its drawn paths."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from extractor.reading.document import Box
from extractor.reading.pdf_geometry import Frame

_THIN = 3.0
_LEAST_LENGTH = 3.0
_MOST_PATHS = 20000

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules_of(page: Any, frame: Frame) -> tuple[list[Box], list[Box], float]:
    """Horizontal and vertical rules as thin boxes, and the share of the page pictures cover."""
    horizontal: list[Box] = []
    vertical: list[Box] = []
    pictures = 0.0
    for kind, box in _drawn(page.raw, frame):
        width, height = box.x1 - box.x0, box.bottom - box.top
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += max(0.0, width) * max(0.0, height)
        elif height <= _THIN and width >= _LEAST_LENGTH:
            horizontal.append(box)
        elif width <= _THIN and height >= _LEAST_LENGTH:
            vertical.append(box)
        elif width > _THIN and height > _THIN:
            horizontal += [box._replace(bottom=box.top), box._replace(top=box.bottom)]
            vertical += [box._replace(x1=box.x0), box._replace(x0=box.x1)]
    return horizontal, vertical, pictures / max(frame.width * frame.height, 1.0)


def _drawn(page: Any, frame: Frame) -> Iterator[tuple[int, Box]]:
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _MOST_PATHS:
        return
    for index in range(count):
        yield from _drawn_by(pdfium.FPDFPage_GetObject(page, index), frame, _IDENTITY, 0)


def _drawn_by(item: Any, frame: Frame, outer: Matrix, depth: int) -> Iterator[tuple[int, Box]]:
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 4:
        inner = _multiply(_matrix_of(item), outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            child = pdfium.FPDFFormObj_GetObject(item, index)
            yield from _drawn_by(child, frame, inner, depth + 1)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        yield kind, frame.box(*_bounds(item, outer))
    elif kind == pdfium.FPDF_PAGEOBJ_PATH and _is_visible(item):
        bounds = _bounds(item, outer)
        thin = min(bounds[2] - bounds[0], bounds[3] - bounds[1]) <= _THIN
        if thin:
            yield kind, frame.box(*bounds)
        elif _is_stroked(item):
            yield from ((kind, box) for box in _segments(item, frame, outer))


def _is_stroked(item: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _is_visible(item: Any) -> bool:
    """Whether the path is stroked, or filled as thin rules are, and not in white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    if stroke.value:
        return True
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, (red, green, blue, alpha)))
    return bool(fill.value) and min(red.value, green.value, blue.value) < 250


def _bounds(item: Any, outer: Matrix) -> tuple[float, float, float, float]:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    (x0, y0), (x1, y1) = _apply(outer, left, bottom), _apply(outer, right, top)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _matrix_of(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _multiply(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s = then[:4]
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, *_apply(then, e, f)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _segments(item: Any, frame: Frame, outer: Matrix) -> Iterator[Box]:
    """The straight strokes of a path that run level or upright."""
    matrix = _multiply(_matrix_of(item), outer)
    start = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_PATHS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = _apply(matrix, x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _stroke(last, point, frame)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _stroke(point, start, frame)


def _stroke(first: tuple[float, float], second: tuple[float, float], frame: Frame) -> Iterator[Box]:
    box = frame.box(*first, *second)
    if min(box.x1 - box.x0, box.bottom - box.top) <= 1.0:
        yield box
