"""What a look at the whole draft sends and gets, in one exchange and over the snapshot.

    python benchmarks/wire.py

Bytes of bodies, without compression; the last column says how many times the one exchange it is.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from support.example import example_draft, shipped_draft

from addin_server import create_app

EDIT = {"tag": "imr:people-pen-picture", "value": "Changed."}
CLIENT = create_app().test_client()


def exchange(path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Send a body; return the bytes of it and of its answer, and the answer."""
    sent = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    answer = CLIENT.post(path, data=sent, content_type="application/json")
    return len(sent) + len(answer.data), answer.get_json()


def measure(name: str, data: bytes) -> None:
    """Print a line for each way to look at a draft with one edit."""
    draft = {"draft": base64.b64encode(data).decode(), "edits": [EDIT]}
    opened, read = exchange("/api/drafts/open", draft)
    seen = {"snapshot": read["snapshot"], "record": read["record"]}
    judged, _ = exchange("/api/reports", seen)
    whole, _ = exchange("/api/drafts/report", {**draft, "record": read["record"]})
    for way, size in (("in one exchange", whole), ("over the snapshot", opened + judged)):
        print(f"{name:24}{way:20}{size / 1000:8.1f} KB{size / whole:7.1f}")


if __name__ == "__main__":
    measure("the example as it ships", shipped_draft())
    measure("half written", example_draft())
