"""Whatever JSON is sent to the server, it answers with a result or a refusal, never with a 5xx."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from typing import Any

import atheris

with atheris.instrument_imports(include=["imrkit", "addin_server", "marshmallow"]):
    from session import run
    from support.sound_file import IDENTITY, RECORD, sound_file

    import imrkit
    from addin_server import create_app
    from imrkit.wire import plain


CLIENT = create_app().test_client()
CLIENT.application.config["PROPAGATE_EXCEPTIONS"] = True
DRAFT = base64.b64encode(sound_file()).decode()
TEXTS = (
    *("", "a", "true", "none", "9" * 40, "2026-11-20T17:40:00+00:00", "imr:people-pen-picture"),
    *("\ud800", "\u0000", "a\u0301\u0316" * 50, "§ " * 50, "[" * 50, "‘a’b " * 50, "R\t\t\t"),
    *("people-pen-picture", "method-staff-interviews", "dardr", "officer", "rich-text", "<x/>"),
)
VALUES: tuple[Any, ...] = (None, True, False, 0, -1, 1.5, 2**53, 2**70, [], {}, [[]], [{}], *TEXTS)


def bodies() -> Iterator[tuple[str, Any]]:
    """Yield an address and a sound body for each that takes one."""
    snapshot = plain(imrkit.Draft.open(sound_file()).snapshot())
    decision = {
        "item": "people-pen-picture",
        "state": "not-applicable",
        "gap": None,
        "role": "officer",
        "at": "2026-11-20T17:40:00+00:00",
        "reason": "x",
        "hash": "a" * 64,
    }
    record = {"decisions": [decision], "accepted": [], "responses": [], "sign_off": None}
    bold = {"type": "text", "text": "x", "bold": True}
    edits = [
        {"tag": "imr:people-pen-picture", "value": "He sang."},
        {"path": [0], "value": [{"source": 0, "content": [bold]}]},
        {"tag": "imr:method-staff-interviews#staff", "value": [{"source": None, "cells": {}}]},
    ]
    yield "/api/reports", {"snapshot": snapshot, "record": record, "role": "officer"}
    yield "/api/templates", {"review_type": "dardr", "force": "Example Police"}
    yield "/api/drafts/open", {"draft": DRAFT, "edits": edits}
    yield "/api/drafts/report", {"draft": DRAFT, "edits": edits, "record": record}
    yield "/api/drafts/save", {"draft": DRAFT, "edits": edits, "record": record}
    yield "/api/parts/read", {"record": RECORD, "identity": IDENTITY}
    yield "/api/parts/record", {"record": record}


def try_it(data: bytes) -> None:
    """Send a body to an address: the first line of the input."""
    address, _, body = data.partition(b"\n")
    if not address.startswith(b"/api/") or not address.isascii() or b" " in address:
        return
    answer = CLIENT.post(address.decode(), data=body, content_type="application/json")
    if answer.status_code >= 500:
        raise AssertionError(answer.get_data(as_text=True))


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change values of the JSON, or, rarely, its bytes."""
    dice = random.Random(seed)  # noqa: S311  # a fuzzer's, not a secret's
    address, _, body = data.partition(b"\n")
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        value = None
    if value is None or dice.random() < 0.05:
        return address + b"\n" + bytes(atheris.Mutate(body or b"{}", longest - len(address) - 1))
    for _ in range(dice.randint(1, 4)):
        value = _changed(value, dice)
    changed = address + b"\n" + json.dumps(value).encode()
    return changed if len(changed) <= longest else data


def _changed(value: Any, dice: random.Random) -> Any:
    """Return a value with one of the values in it changed."""
    inner = (
        [*(value.items() if isinstance(value, dict) else enumerate(value or ()))]
        if (isinstance(value, (dict, list)))
        else []
    )
    if not inner or dice.random() < 0.15:
        return _other(value, dice)
    key, one = dice.choice(inner)
    if dice.random() < 0.1:
        return _without(value, key)
    made = _changed(one, dice)
    if isinstance(value, dict):
        return {**value, key: made}
    return [*value[:key], made, *value[key + (dice.random() < 0.9) :]]


def _without(value: Any, key: Any) -> Any:
    if isinstance(value, dict):
        return {name: one for name, one in value.items() if name != key}
    return value[:key] + value[key + 1 :]


def _other(value: Any, dice: random.Random) -> Any:
    if isinstance(value, dict) and dice.random() < 0.5:
        return {**value, dice.choice(TEXTS): dice.choice(VALUES)}
    if isinstance(value, str) and value and dice.random() < 0.5:
        at = dice.randint(0, len(value))
        return value[:at] + dice.choice(TEXTS) + value[at:]
    nested = dice.choice(VALUES)
    for _ in range(dice.choice((0, 0, 0, 0, 3, 90, 250))):
        nested = [nested]
    return nested


if __name__ == "__main__":
    run(
        "bodies",
        try_it,
        mutate,
        (f"{address}\n{json.dumps(body)}".encode() for address, body in bodies()),
    )
