"""How the time of what a script does many times grows with how often it does it.

    python benchmarks/growth.py

Prints seconds for three sizes and the exponent between the first and the last: 1 is in proportion,
2 grows with the square. The bar is 1.5.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.docx import Store, cell, docx, p, row, run, sdt, table  # noqa: E402
from support.wrapping import area, planned  # noqa: E402

from imrkit.documents.draft import Draft  # noqa: E402
from imrkit.values.conversion import PlannedPlace  # noqa: E402
from imrkit.values.slots import AreaKind  # noqa: E402

BAR = 1.5
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
SIGN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
BOUND = f'<w:dataBinding w:xpath="/a/b[AT]" w:storeItemID="{STORE}"/><w:text/>'


def fill_bound(count: int) -> None:
    """Fill controls that are bound to a node each."""
    items = "".join(f"<b>{number}</b>" for number in range(count))
    body = "".join(
        p(sdt(run(str(at)), BOUND.replace("AT", str(at + 1)), tag=f"t{at}")) for at in range(count)
    )
    draft = Draft.open(docx(body, stores=[Store(xml=f"<a>{items}</a>", id=STORE)]))
    for number in range(count):
        draft.fill(f"t{number}", "new")


def read_bound(count: int) -> None:
    """Read controls that are bound to a node each, as Word shows them."""
    items = f"<a>{'<b>x</b>' * count}</a>"
    body = "".join(p(sdt(run("x"), BOUND.replace("AT", str(at + 1)))) for at in range(count))
    Draft.open(docx(body, stores=[Store(xml=items, id=STORE)])).controls()


def wrap(count: int) -> None:
    """Convert a form: a heading, a line, a form field and a row for each, 20 to a page."""
    field = SIGN.format("begin") + CODE + SIGN.format("separate") + run("x") + SIGN.format("end")
    body = "".join(
        p("Why?") + p() + p("Name: ") + p("Tel: ", field) + table(row(cell(p("On")), cell(p())))
        for _ in range(count)
    )
    draft = Draft.open(docx(body))
    draft.wrapped([place for at in range(count) for place in _places(5 * at)])


def _places(at: int) -> Iterator[PlannedPlace]:
    yield planned(area(AreaKind.BLOCKS, (0,), at + 1, at + 2), tag=f"imr:a{at}")
    yield planned(area(AreaKind.LINE, (0, at + 2), 6, 6), tag=f"imr:b{at}")
    yield planned(area(AreaKind.FIELD, (0, at + 3), 5, 6), tag=f"imr:c{at}")
    yield planned(area(AreaKind.CELL, (0, at + 4, 2, 1)), tag=f"imr:d{at}")


def slots(count: int) -> None:
    """Find the slots of a document of headings."""
    Draft.open(docx(p("Why?", properties='<w:outlineLvl w:val="0"/>') * count)).slots()


def seconds(do: Callable[[int], None], count: int) -> float:
    """Return the processor time of one run."""
    start = time.process_time()
    do(count)
    return time.process_time() - start


def main() -> int:
    """Print the table; return 1 when something grows faster than the bar."""
    worst = 0.0
    for do, sizes in (
        (fill_bound, (500, 1000, 2000)),
        (read_bound, (2000, 4000, 8000)),
        (wrap, (125, 250, 500)),
        (slots, (2000, 4000, 8000)),
    ):
        times = [seconds(do, size) for size in sizes]
        exponent = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
        worst = max(worst, exponent)
        shown = "  ".join(
            f"{size:>5}: {one:6.2f} s" for size, one in zip(sizes, times, strict=True)
        )
        print(f"{do.__name__:<12} {shown}  exponent {exponent:.2f}")
    return int(worst > BAR)


if __name__ == "__main__":
    sys.exit(main())
