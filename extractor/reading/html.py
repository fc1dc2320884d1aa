"""Web pages: their text blocks and tables in order, without scripts, menus and the like."""

from __future__ import annotations

import codecs
import re
from typing import Any

from extractor.errors import DamagedFile, EmptyFile, OversizedFile
from extractor.reading.anchors import is_motto
from extractor.reading.decoding import decode
from extractor.reading.document import Page, SourceDocument
from extractor.reading.html_blocks import BlockReader
from extractor.reading.layout import split_heads
from extractor.reading.limits import Limits

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CHARSET_REACH = 4096
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NEVER_TEXT = (
    "//script|//style|//noscript|//template|//iframe|//object|//svg|//select|//button|//textarea"
    "|//input|//nav|//aside|//dialog|//head|//comment()|//processing-instruction()"
)
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_FURNITURE = """
nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar footer site-footer site-header
topbar social share sharing comment comments related cookie cookies ads advertisement pagination
toolbar skip-link
"""
_FURNITURE_NAMES = frozenset(_FURNITURE.split())
_MENU_LINKS = 3
_MENU_SHARE = 0.7
_FETCH = "Fetch the page again from its source."


def read_html(name: str, data: bytes, sha256: str, limits: Limits) -> SourceDocument:
    """Read a web page; raises OversizedFile, DamagedFile or EmptyFile."""
    if len(data) > limits.text_bytes:
        raise OversizedFile(
            f"{name}: {len(data):,} bytes are more than the limit of {limits.text_bytes:,} "
            "for a web page.",
            "Split the file, or raise the limit.",
        )
    body = _parse(name, _decoded(data))
    _prune(body)
    reader = BlockReader()
    blocks = split_heads(tuple(reader.blocks(body)))
    if not blocks:
        raise EmptyFile(f"{name}: the web page has no words.", _FETCH)
    page = Page(1, blocks)
    return SourceDocument(name, sha256, "text/html", len(data), (page,), reader.decoder.encoding)


def _decoded(data: bytes) -> str:
    """The text in the charset the page declares, unless its bytes say otherwise."""
    declared = _CHARSET.search(data[:_CHARSET_REACH])
    if declared is None or data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return decode(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode(data)
    return data.decode("utf-8")


def _parse(name: str, text: str) -> Any:
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html

    source = _DECLARATION.sub("", text).replace("\x00", "")
    try:
        root = lxml_html.document_fromstring(source)
    except (etree.LxmlError, ValueError) as error:
        raise EmptyFile(f"{name}: the web page has no words.", _FETCH) from error
    except RecursionError as error:
        raise DamagedFile(f"{name}: the web page is nested too deeply.", _FETCH) from error
    body = root.find("body")
    return root if body is None else body


def _prune(body: Any) -> None:
    """Take out what is no text of the document; a part that holds a document's head stays."""
    for element in body.xpath(_NEVER_TEXT):
        _drop(element)
    whole = len(_text(body)) or 1
    for element in list(body.iterdescendants()):
        if not isinstance(element.tag, str) or not _is_furniture(element):
            continue
        text = _text(element)
        if len(text) < whole / 2 and not any(map(is_motto, text.splitlines())):
            _drop(element)


def _is_furniture(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if re.search(r"display\s*:\s*none|mso-hide\s*:\s*all", element.get("style", "")):
        return True
    if element.get("role") in _FURNITURE_ROLES:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    if not _FURNITURE_NAMES.isdisjoint(names):
        return True
    if element.tag in {"header", "footer"}:
        return not any(parent.tag in {"article", "main"} for parent in element.iterancestors())
    return element.tag in {"ul", "ol", "div", "p", "td"} and _is_menu(element)


def _is_menu(element: Any) -> bool:
    links = element.findall(".//a[@href]")
    if len(links) < _MENU_LINKS:
        return False
    linked = sum(len(_text(link).strip()) for link in links)
    return linked >= _MENU_SHARE * len("".join(_text(element).split("\n")).strip())


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _drop(element: Any) -> None:
    """Remove an element but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
