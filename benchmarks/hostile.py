"""What a file that was made to hurt costs in every verb: seconds of CPU, megabytes, what is said.

    python benchmarks/hostile.py [WORD OF A FILE'S NAME]

Each verb runs in a process of its own. The bar is 2 seconds and 200 megabytes above what the
program needs by itself, whether the file is read or refused; the last line says whether every
file kept below, and so does the exit code. On Linux only: it forks.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.hostile import HOSTILE  # noqa: E402

import imrkit  # noqa: E402
from imrkit.documents.draft import Draft  # noqa: E402
from imrkit.errors import ImrkitError  # noqa: E402
from imrkit.values.controls import ContentControl, ControlKind, NewControl, walk  # noqa: E402
from imrkit.values.record import Decision, DecisionState, Record  # noqa: E402
from imrkit.values.richtext import Line, Text  # noqa: E402

SECONDS, MEGABYTES = 2.0, 200
MAPPING = ROOT / "tests" / "samples" / "lscb-imr-2010.mapping.toml"
LIMIT = 30  # seconds after which a verb is ended
TEXTS = (ControlKind.PLAIN_TEXT, ControlKind.RICH_TEXT)


def _text_control(draft: Draft) -> ContentControl | None:
    texts = (one for one in walk(draft.controls()) if one.kind in TEXTS and one.path)
    return next(texts, None)


def _fill(path: Path) -> object:
    draft = Draft.open(path)
    control = _text_control(draft)
    if control is not None:
        draft.fill_at(control.path, "filled", part=control.part)
        if control.tag:
            draft.fill(control.tag, "filled again", force=True)
    return draft.to_bytes()


def _lines(path: Path) -> object:
    """Change the second word of every paragraph of a place, as the panel does."""
    draft = Draft.open(path)
    for control in draft.controls():
        if control.kind is ControlKind.RICH_TEXT and control.path:
            draft.fill_at(control.path, _changed(control.text), part=control.part)
            break
    return draft.to_bytes()


def _changed(text: str) -> list[Line]:
    lines = []
    for number, line in enumerate(text.split("\n")):
        first, _, rest = line.partition(" ")
        lines.append(Line(source=number, content=(Text(text=f"{first} changed {rest}"),)))
    return lines


def _rows(path: Path) -> object:
    draft = Draft.open(path)
    for control in draft.controls():
        if control.rows:
            draft.repeat_row(control.path, part=control.part)
            break
    return draft.to_bytes()


def _wrap(path: Path) -> object:
    draft = Draft.open(path)
    draft.wrap((0, 0), NewControl(tag="new"))
    draft.unwrap((0, 0))
    return draft.to_bytes()


def _record(path: Path) -> object:
    draft = Draft.open(path)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    decision = Decision(item="terms", state=DecisionState.CONFIRMED, role="officer", at=at)
    draft.record = Record(decisions=(decision,))
    return draft.to_bytes()


def _strip(path: Path) -> object:
    draft = Draft.open(path)
    draft.remove_addin()
    return draft.to_bytes()


VERBS: dict[str, Callable[[Path], object]] = {
    "check": lambda path: imrkit.check(path).to_dict(),
    "display": lambda path: Draft.open(path).display().to_dict(),
    "controls": imrkit.read_controls,
    "original": lambda path: imrkit.read_controls(path, original=True),
    "lint": imrkit.lint,
    "fill": _fill,
    "lines": _lines,
    "rows": _rows,
    "wrap": _wrap,
    "record": _record,
    "strip": _strip,
    "repair": imrkit.repair,
    "mapping": lambda path: imrkit.check(path, mapping=MAPPING).to_dict(),
    "slots": lambda path: Draft.open(path).slots(),
    "master": lambda path: imrkit.new("dardr", "Force", master=path),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one verb cost with one file."""

    seconds: float
    megabytes: int
    said: str

    @property
    def is_low(self) -> bool:
        """True when it kept below the bar."""
        ended = self.said.startswith((_ENDED, _FAILED))
        return self.seconds <= SECONDS and self.megabytes <= MEGABYTES and not ended


_READ, _ENDED, _FAILED = "read", "ended", "failed"


def main() -> int:
    """Print the table; return 1 when a verb cost too much."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    high = 0
    names = [name for name in HOSTILE if wanted in name]
    print(f"| file | {' | '.join(VERBS)} | says |\n|---|{'---|' * len(VERBS)}---|")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            path = Path(folder) / "hostile.docx"
            made = _apart(partial(_make, name, path))
            if made.said != _READ:
                raise ValueError(f"{name}: {made.said}")
            costs = [_apart(partial(verb, path)) for verb in VERBS.values()]
            high += sum(not cost.is_low for cost in costs)
            shown = " | ".join(f"{cost.seconds:.1f} s, {cost.megabytes} MB" for cost in costs)
            said = dict.fromkeys(cost.said.replace(str(path), "The file") for cost in costs)
            print(f"| {name} | {shown} | {' / '.join(said)} |", flush=True)
    print(f"\n{high} of {len(names) * len(VERBS)} above {SECONDS:g} s or {MEGABYTES} MB.")
    return int(high > 0)


def _make(name: str, path: Path) -> None:
    path.write_bytes(HOSTILE[name]())


def _apart(verb: Callable[[], object]) -> Cost:
    """Do something in a child of this process; return what it cost."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        os.write(writer, _said(verb).encode()[:200])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8", errors="replace") as pipe:
        said = pipe.read()
    _, _, used = os.wait4(child, 0)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(
        seconds=used.ru_utime + used.ru_stime,
        megabytes=max(0, used.ru_maxrss - own) // 1024,
        said=said or _ENDED,
    )


def _said(verb: Callable[[], object]) -> str:
    try:
        verb()
    except ImrkitError as error:
        return str(error)
    except BaseException as error:
        return f"{_FAILED}: {type(error).__name__}"
    return _READ


if __name__ == "__main__":
    sys.exit(main())
