"""The main job from end to end, on an invented case: a blank template, a draft, its report.

    python examples/main_job.py FOLDER

writes ``blank.docx``, ``draft.docx`` and ``report.json`` into FOLDER and prints the report.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import imrkit
from imrkit.outputs import text as words

ANSWERS = Path(__file__).parent / "answers.toml"
DECIDED_AT = "2026-11-20T17:40:00+00:00"


def main(folder: Path) -> None:
    """Make the files and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    sample = tomllib.loads(ANSWERS.read_text("utf-8"))
    blank = imrkit.new(sample["draft"]["review_type"], sample["draft"]["force"])
    (folder / "blank.docx").write_bytes(blank)

    draft = fill(imrkit.Draft.open(blank), sample)
    draft.save(folder / "draft.docx", overwrite=True)

    checklist = imrkit.load_checklist()
    report = imrkit.check(folder / "draft.docx", checklist=checklist)
    text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2)
    (folder / "report.json").write_text(text, "utf-8")

    print(words.report(report, checklist, "draft.docx"))
    print()
    for name, what in (
        ("blank.docx", "the blank template"),
        ("draft.docx", "the sample draft, with its record"),
        ("report.json", "the report for programs"),
    ):
        print(f"{folder / name}  {what}")


def fill(draft: imrkit.Draft, sample: dict[str, Any]) -> imrkit.Draft:
    """Type the sample's answers into a draft and record its decisions."""
    for tag, value in sample["answers"].items():
        draft.fill(tag, value)
    hashes = {item.id: item.hash for item in imrkit.check(draft).items}
    draft.record = imrkit.Record(
        decisions=tuple(decision(raw, hashes[raw["item"]]) for raw in sample["decisions"])
    )
    return draft


def decision(raw: dict[str, Any], text_hash: str) -> imrkit.Decision:
    """Make a decision that is bound to the words that stand there now."""
    return imrkit.Decision(
        item=raw["item"],
        state=imrkit.DecisionState(raw["state"]),
        role=raw["role"],
        at=DECIDED_AT,
        hash=text_hash,
        reason=raw.get("reason", ""),
        gap=imrkit.Gap(raw["gap"]) if "gap" in raw else None,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/example"))
