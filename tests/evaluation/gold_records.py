"""Records made from gold, whole or damaged at random, to try the yardstick on."""

from __future__ import annotations

import random
from typing import Any

Data = dict[str, Any]


def perfect_record(gold: Data) -> Data:
    """The record of an extractor that finds exactly the gold."""
    issuer = gold.get("issuer") or {}
    unit = {name: issuer.get(name) for name in ("district", "province")}
    return {
        "extractor_version": "test",
        "source": {
            "name": "x.txt",
            "sha256": "0" * 64,
            "media_type": "text/plain",
            "bytes": 1,
            "pages": 1,
            "text_origin": "plain",
        },
        **{
            name: _value(gold.get(name))
            for name in ("doc_type", "number", "symbol", "place", "issued_on", "title")
        },
        "issuer": {
            "name": issuer.get("name"),
            "level": issuer.get("level"),
            "province": issuer.get("province"),
            "unit": unit | {"name": issuer["unit"]} if issuer.get("unit") else None,
        },
        "signatory": gold.get("signatory") or {},
        "recipients": [_value(name) for name in gold.get("recipients", [])],
        "legal_bases": [
            _pick(one, "relation doc_type code date issuer") | _evidence(one["quote"])
            for one in gold.get("legal_bases", [])
        ],
        "citations": [{"code": code} for code in gold.get("citations", [])],
        "targets": [
            _pick(one, "value unit comparator of due") | _evidence(one["quote"])
            for one in gold.get("targets", [])
        ],
        "criteria": [_pick(one, "number name status") for one in gold.get("criteria", [])],
        "assignments": [
            {"unit": {"name": one["unit"]}, "role": one["role"], "task": task}
            for one in gold.get("assignments", [])
            for task in one["task_starts"]
        ],
        "deadlines": [
            _pick(one, "start end recurrence") | {"text": one["quote"], "kind": "by"}
            for one in gold.get("deadlines", [])
        ],
    }


def damage(record: Data, seed: int) -> Data:
    """The record with items lost, doubled and altered; still a valid record."""
    chance = random.Random(seed)  # noqa: S311
    damaged = dict(record)
    for name in ("doc_type", "number", "symbol", "place", "issued_on", "title"):
        fate = chance.random()
        if fate < 0.2:
            damaged[name] = _value(None)
        elif fate < 0.4:
            damaged[name] = _value({"number": 7, "issued_on": "2020-02"}.get(name, "Khác hẳn"))
    for name in ("legal_bases", "citations", "targets", "criteria", "assignments", "deadlines"):
        damaged[name] = [
            _alter(one, chance)
            for one in record[name]
            for _ in range(chance.choice([0, 1, 1, 1, 1, 1, 2]))
        ]
        chance.shuffle(damaged[name])
    names = [one["value"] for one in record["recipients"]]
    damaged["recipients"] = [_value(name[chance.randrange(3) :] or name) for name in names]
    if chance.random() < 0.5:
        damaged["issuer"] = record["issuer"] | {"name": "UBND huyện Nơi Khác", "province": None}
        damaged["signatory"] = {}
    return damaged


def _alter(one: Data, chance: random.Random) -> Data:
    altered = dict(one)
    for name, value in one.items():
        if chance.random() >= 0.15:
            continue
        if name in ("value", "number", "of") and value is not None:
            altered[name] = value + 1
        elif name in ("due", "end", "date", "start"):
            altered[name] = chance.choice([None, "2023-06-30"])
        elif name in ("unit", "code", "task", "text") and isinstance(value, str):
            altered[name] = value[chance.randrange(8) :] + chance.choice(["", " và các thôn"])
        elif name == "unit" and isinstance(value, dict):
            altered[name] = {"name": value["name"][: chance.randrange(6, 40)]}
        elif name == "recurrence":
            altered[name] = chance.choice([None, "FREQ=MONTHLY", "PERIODIC"])
        elif name == "evidence":
            altered |= _evidence(" ".join(value[0]["text"].split()[chance.randrange(6) :]))
        elif name == "role":
            altered[name] = chance.choice(["lead", "implement"])
        elif name == "status":
            altered[name] = chance.choice(["achieved", "planned"])
    return altered


def _value(value: Any) -> Data:
    return {"value": value, "inferred": True, "reason": "test", "confidence": 0.75}


def _evidence(text: str) -> Data:
    return {"evidence": [{"page": 1, "start": 0, "end": len(text), "text": text}]}


def _pick(one: Data, names: str) -> Data:
    return {name: one[name] for name in names.split() if name in one}
