"""The record form as JSON Schema (draft 2020-12), generated from the models."""

from __future__ import annotations

import json
import sys
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from extractor.records.descriptions import DESCRIPTIONS
from extractor.records.model import PlanRecord

SCHEMA_ID = "urn:extractor:plan-record:1"
_EXTRACTED = {
    "doc_type": "ExtractedText",
    "number": "ExtractedNumber",
    "issued_on": "ExtractedDate",
    "period": "ExtractedInterval",
}
"""Readable names for the kinds of extracted value, by a field that has each."""


class _Generator(GenerateJsonSchema):
    """Leaves out the titles that only repeat the name of a field."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def record_schema() -> dict[str, Any]:
    """The schema of a record as written by the program and read by it."""
    made = PlanRecord.model_json_schema(by_alias=True, schema_generator=_Generator)
    made = _rename_extracted(made)
    definitions = made.pop("$defs")
    for name, model in (("PlanRecord", made), *definitions.items()):
        _describe(name, model)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": SCHEMA_ID,
        "title": "Plan record",
        "description": "Everything read from one document; offsets refer to its canonical text.",
        **{key: value for key, value in made.items() if key not in ("title", "description")},
        "$defs": dict(sorted(definitions.items())),
    }


def record_schema_text() -> str:
    """The schema as the text of the published file."""
    return json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n"


def _rename_extracted(made: dict[str, Any]) -> dict[str, Any]:
    """Give the generic models names that do not spell out their type arguments."""
    text = json.dumps(made)
    for field, name in _EXTRACTED.items():
        reference = made["properties"][field]["$ref"].rpartition("/")[2]
        text = text.replace(json.dumps(reference), json.dumps(name))
        text = text.replace(f"#/$defs/{reference}", f"#/$defs/{name}")
    renamed: dict[str, Any] = json.loads(text)
    for name in _EXTRACTED.values():
        renamed["$defs"][name]["description"] = (
            "A value with the words it was read from: absent is null; present needs evidence, "
            "unless it is marked as inferred and says why."
        )
    return renamed


def _describe(name: str, model: dict[str, Any]) -> None:
    model["title"] = name
    model["description"] = " ".join(model["description"].replace("``", "").split())
    for field, schema in model["properties"].items():
        if isinstance(schema.get("default"), dict):
            del schema["default"]
        schema["description"] = DESCRIPTIONS.get(f"{name}.{field}") or DESCRIPTIONS[field]


if __name__ == "__main__":
    sys.stdout.write(record_schema_text())
