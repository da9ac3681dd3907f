"""A prison's return of the age of typewriters, scanned into Word: spaces and underscores."""

from __future__ import annotations

from pathlib import Path

from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import Part, p

NAME = "dev-scanned"
# What stands on a line together, and how many characters are left after each label.
LINES = (
    (("prison", 34), ("wing", 8)),
    (("prisoner", 14), ("age", 5), ("religion", 12)),
    (("sentence", 30),),
    (("found", 8), ("by", 18)),
    (("cause", 48),),
    (("watch", 6), ("if_so", 10)),
    (("state", 20),),
    (("rules", 32),),
    (("kept", 54),),
    (("rounds", 14),),
    (("kin", 36),),
    (("told", 34),),
    (("remarks", 16),),
)
MORE = {"state": 3, "kept": 1, "remarks": 5}  # lines of underscores below


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Courier New", size=10)
    asks = read_asks(Path(__file__).with_suffix(".txt"))
    form.add(
        p(" " * 50, asks["file"], " ________"),
        p(),
        p("        ", asks["title"]),
        p("        " + "-" * 58),
        p("( To be returned in DUPLICATE within 72 hours. Type or"),
        p("  write in block letters. Conlinue overleaf if needed. )"),
        p(),
    )
    for line in LINES:
        form.add(p(*_typed(line, asks)))
        form.add([p("    " + "_" * 70) for _ in range(MORE.get(line[0][0], 0))])
        form.add(p())
    form.add(
        p(" " * 4, asks["governor"], " " + "_" * 26 + "   ", asks["date"], " ____/____/19____"),
        p("=" * 76),
        p(" " * 24, asks["hq"]),
        p(" " * 4, asks["seen"], " " + "_" * 16 + " " * 10, asks["action"], " " + "_" * 24),
    )
    return form


def _typed(line: tuple[tuple[str, int], ...], asks: dict[str, Ask]) -> list[Part]:
    parts: list[Part] = []
    for key, length in line:
        parts += [asks[key], " " + "_" * length + "  "]
    return parts
