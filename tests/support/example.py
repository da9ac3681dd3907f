"""The draft of the example's invented case: as it ships, and as it was when half of it stood."""

from __future__ import annotations

import functools
import runpy
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import imrkit
from support import programs
from support.libreoffice import resaved
from support.paths import ROOT

FOLDER = ROOT / "examples"
# What the author had not written yet: places, and cells by the table, the row and the column.
UNWRITTEN = (
    "imr:doc-version-and-dates#finished",
    "imr:doc-version-and-dates#sent",
    "imr:doc-version-and-dates#delay",
    "imr:tor-questions-answered",
    "imr:method-standards-listed",
    "imr:method-evidence-weight",
    "imr:people-family-table#tree",
    "imr:analysis-against-standards",
    "imr:analysis-police-response",
    "imr:analysis-multi-agency",
    "imr:analysis-records-and-supervision",
    "imr:analysis-missed-opportunities",
    "imr:analysis-patterns-cumulative-harm",
    "imr:analysis-vulnerability-factors",
    "imr:why-wider-context",
    "imr:why-barriers-and-enablers",
    "imr:why-repeat-finding",
    "imr:voice-child",
    "imr:voice-family",
    "imr:voice-barriers-to-engagement",
    "imr:edi-relevance-analysed",
    "imr:edi-bias-and-discrimination",
    "imr:edi-access-and-language",
    "imr:language-plain-and-proportionate",
    "imr:rec-immediate-action",
    "imr:parallel-sio-cps-consulted",
    "imr:qa-factual-accuracy",
    "imr:qa-senior-sign-off",
    "imr:dardr-suicide-and-domestic-abuse",
)
UNWRITTEN_CELLS = (
    ("imr:method-staff-interviews#staff", (3,), ("date",)),
    ("imr:chron-complete-table#entries", range(6), ("shared",)),
    ("imr:rec-smart#recs", (1,), ("owner", "date")),
)


@functools.cache
def shipped_draft() -> bytes:
    """Return the draft that ``examples/main_job.py`` makes, with its record."""
    return written_into(_blank(), _sample())


@functools.cache
def example_draft() -> bytes:
    """Return the same draft as it was before, with places, rows and cells that show prompts."""
    sample = _sample()
    answers = {
        tag: value for tag, value in sample["answers"].items() if not tag.startswith(UNWRITTEN)
    }
    for tag, rows, columns in UNWRITTEN_CELLS:
        for row in rows:
            for column in columns:
                del answers[tag][row][column]
    return written_into(_blank(), {**sample, "answers": answers})


def written_into(blank: bytes, sample: dict[str, Any] | None = None) -> bytes:
    """Return the example, or another sample like it, written into a blank template."""
    script = runpy.run_path(str(FOLDER / "main_job.py"))
    draft: imrkit.Draft = script["fill"](imrkit.Draft.open(blank), sample or _sample())
    return draft.to_bytes()


def torn_draft() -> bytes:
    """Return the draft as LibreOffice saves it: without tags, its places cut."""
    programs.use("soffice")
    return _torn_draft()


@functools.cache
def _torn_draft() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "draft.docx").write_bytes(example_draft())
        (made,) = resaved([folder / "draft.docx"], folder / "out")
        return made.read_bytes()


def _sample() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "answers.toml").read_text("utf-8"))


def _blank() -> bytes:
    draft = _sample()["draft"]
    return imrkit.new(draft["review_type"], draft["force"])
