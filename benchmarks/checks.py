"""How the time of each check, and of the whole report, grows from 10 to 300 pages.

    python benchmarks/checks.py [CODE …]

Two drafts grow: the example in a template of imrkit's, and a sample in somebody's form. Prints for
each check seconds of processor time, and the exponent between the first and the last size: 1 is in
proportion, 2 grows with the square. The last lines set the whole report, from the file on, beside
python-docx reading the same words. A check is out of bounds above 1.3 when it takes over a second
at 300 pages; the exit code is 1 then.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.example import example_draft  # noqa: E402

import imrkit  # noqa: E402
from benchmarks.grown import grown  # noqa: E402
from imrkit.judging.check_input import CheckInput  # noqa: E402
from imrkit.judging.checks import CHECKS, Check  # noqa: E402
from imrkit.judging.mapping_use import MappingSource, MappingUse  # noqa: E402
from imrkit.judging.report import make_report  # noqa: E402
from imrkit.mapping import load_mapping  # noqa: E402
from imrkit.outputs.comments import comments  # noqa: E402
from imrkit.verbs.mapping_choice import slots_of  # noqa: E402

PAGES = (10, 60, 300)
BAR = 1.3
LEAST = 1.0  # seconds at the last size below which an exponent says nothing
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
SAMPLE = "lscb-imr-2010"
MAPPING = ROOT / f"tests/samples/{SAMPLE}.mapping.toml"
FORM = ROOT / f"tests/samples/{SAMPLE}.draft.docx"
CHECKLIST = imrkit.load_checklist()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A draft at several sizes."""

    name: str
    mapping: Path | None
    files: tuple[bytes, ...]  # one for each of PAGES


def inputs(draft: Grown) -> list[CheckInput]:
    """Return what checks receive, at each size."""
    found = []
    for file in draft.files:
        opened = imrkit.Draft.open(file)
        use = MappingUse()
        snapshot = opened.snapshot()
        if draft.mapping is not None:
            mapping = load_mapping(draft.mapping, CHECKLIST)
            use = MappingUse(source=MappingSource.GIVEN, mapping=mapping)
            snapshot = replace(snapshot, slots=slots_of(opened, use))
        found.append(
            CheckInput.make(checklist=CHECKLIST, snapshot=snapshot, record=imrkit.Record(), use=use)
        )
    return found


def seconds(do: Callable[[], object]) -> float:
    """Return the processor time of one run."""
    start = time.process_time()
    do()
    return time.process_time() - start


def line(name: str, times: list[float]) -> tuple[str, bool]:
    """Return a line of the table, and whether it grows faster than the bar."""
    first, last = max(times[0], 1e-4), max(times[-1], 1e-4)
    exponent = math.log(last / first) / math.log(PAGES[-1] / PAGES[0])
    shown = "  ".join(f"{one:8.3f}" for one in times)
    is_out = exponent > BAR and last > LEAST
    return f"{name:<34}{shown}   {exponent:5.2f}{'  OUT' if is_out else ''}", is_out


def measured(draft: Grown, wanted: list[Check]) -> bool:
    """Print the table of a draft; tell whether something is out of bounds."""
    print(f"\n{draft.name}: seconds at {', '.join(map(str, PAGES))} pages, exponent")
    given = inputs(draft)
    rows = []
    for check in wanted:
        if not check.missing_inputs(given[0]):
            times = [seconds(lambda: list(check.find(one))) for one in given]  # noqa: B023
            rows.append((times[-1], *line(f"{check.code} {check.name}", times)))
    for _, shown, _ in sorted(rows, reverse=True)[:15]:
        print(shown)
    whole = [seconds(lambda: make_report(one)) for one in given]  # noqa: B023
    shown, is_out = line("all, with statuses", whole)
    print(shown)
    return is_out or any(one[2] for one in rows)


def beside_python_docx(draft: Grown) -> None:
    """Print the time of the whole report, as a multiple of python-docx reading the words."""
    mapping = draft.mapping
    own = [
        seconds(lambda: imrkit.check(file, mapping=mapping, checklist=CHECKLIST))  # noqa: B023
        for file in draft.files
    ]
    peer = [seconds(lambda: words_by_python_docx(file)) for file in draft.files]  # noqa: B023
    print(line("imrkit.check of the file", own)[0])
    reports = [imrkit.check(file, mapping=mapping, checklist=CHECKLIST) for file in draft.files]
    found = [comments(one, one, CHECKLIST) for one in reports]
    opened = [imrkit.Draft.open(file) for file in draft.files]
    pairs = list(zip(opened, found, strict=True))
    copies = [seconds(lambda: one.commented(said, NOON)) for one, said in pairs]  # noqa: B023
    print(line(f"{len(found[-1])} comments in a copy", copies)[0])
    print(line("python-docx reads its words", peer)[0])
    ratios = "  ".join(f"{one / other:8.1f}" for one, other in zip(own, peer, strict=True))
    print(f"{'ratio':<34}{ratios}")


def words_by_python_docx(file: bytes) -> str:
    """Return the words of paragraphs and tables, as python-docx reads them."""
    document = docx.Document(BytesIO(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def main(codes: list[str]) -> int:
    """Print both tables; return 1 when something is out of bounds."""
    wanted = [one for one in CHECKS if not codes or one.code in codes]
    form = FORM.read_bytes()
    own = example_draft()
    out = False
    for draft in (
        Grown(name="our template", mapping=None, files=tuple(grown(own, one) for one in PAGES)),
        Grown(name="a form", mapping=MAPPING, files=tuple(grown(form, one) for one in PAGES)),
    ):
        out |= measured(draft, wanted)
        if not codes:
            beside_python_docx(draft)
    return int(out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
