"""A mental health trust's report: headings in grey cells, each answered in the row below."""

from __future__ import annotations

from pathlib import Path

from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import Element, asked, b, look, p, t, tbl, tc, tr

NAME = "dev-grey-cells"
GREY = "D9D9D9"
NOTES = {
    "event": "No names. Say who was hurt and how, not why.",
    "problems": "Only what bore on the outcome.",
    "kin": "Both the family of the patient and that of the one who died.",
    "recs": "No more than four.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Verdana", size=9.5)
    asks = read_asks(Path(__file__).with_suffix(".txt"))
    keys = list(asks)
    headings = keys[keys.index("event") : keys.index("grading")]
    form.add(
        p(asked(asks["title"], look(bold=True, size=16, color="1F3864"))),
        tbl([2000, 2800, 2000, 2800], *_front(asks)),
        p(),
    )
    for key in headings:
        if not key.startswith("f_"):
            form.add(tbl([2600, 7000], *_block(key, asks)), p(after=0))
    form.add(tbl([2000, 2800, 2000, 2800], *_office(asks)))
    return form


def _front(asks: dict[str, Ask]) -> list[Element]:
    return [
        tr(tc(asks[first], fill=GREY), tc(), tc(asks[second], fill=GREY), tc())
        for first, second in (("trust", "number"), ("lead", "status"))
    ]


def _block(key: str, asks: dict[str, Ask]) -> list[Element]:
    """Return a grey title and the row that answers it, or the factors in rows of their own."""
    title = tr(tc([b(asks[key])], fill=GREY, span=2))
    if key == "factors":
        factors = [one for one in asks if one.startswith("f_")]
        return [title, *(tr(tc(asks[one]), tc(), height=500) for one in factors)]
    note = [p(t(NOTES[key], look(italic=True, size=8)))] if key in NOTES else []
    return [title, tr(tc(*note, p(), span=2), height=900)]


def _office(asks: dict[str, Ask]) -> list[Element]:
    return [
        tr(tc([b(asks["grading"])], fill="A6A6A6", span=4)),
        tr(tc(asks["grade"]), tc(), tc(asks["closed"]), tc()),
    ]
