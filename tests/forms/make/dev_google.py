"""A landlord's account as Google Docs exports it: pale, with direct formatting on every run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import MAIN, Element, asked, look, p, t, tbl, tc, tr, w

NAME = "dev-google-export"
PALE = "F3F3F3"


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = read_asks(Path(__file__).with_suffix(".txt"))
    form.add(
        p(asked(asks["title"], look(size=26)), after=60),
        p(t("Hollin & Marsh Homes · shared with the review panel", look(size=15, color="666666"))),
        _big(asks["how"]),
        p("Make a copy. Type straight below each heading. Delete the grey text when you are done."),
        _big(asks["basics"]),
        tbl([3000, 6600], *_basics(asks)),
    )
    for key in ("resident", "who"):
        form.add(_big(asks[key]), _hint("Start typing"), p())
    form.add(_big(asks["story"]), tbl([1400, 2800, 2800, 2600], *_story(asks)), _big(asks["look"]))
    for key in (key for key in asks if key.startswith("q_")):
        form.add(_small(asks[key]), p(), p())
    form.add(
        _big(asks["next"]),
        p(asks["done"], "  ⬜ Yes  ⬜ Partly  ⬜ Not yet"),
        _small(asks["will"]),
        *(p(f"⬜ {hint}") for hint in ("[action] – [role] – [date]",) * 3),
        _small(asks["proof"]),
        p(),
        _big(asks["partner"]),
        _small(asks["decision"]),
        p(),
    )
    _export(form.document.element.body)
    return form


def _big(ask: Ask) -> Element:
    return p(asked(ask, look(size=18)), before=360, after=120)


def _small(ask: Ask) -> Element:
    return p(asked(ask, look(size=13, color="434343")), before=280, after=80)


def _hint(text: str) -> Element:
    return p(t(text, look(color="999999")))


def _basics(asks: dict[str, Ask]) -> list[Element]:
    keys = ("landlord", "case", "author", "checked", "updated")
    return [tr(tc(asks[key], fill=PALE), tc()) for key in keys]


def _story(asks: dict[str, Ask]) -> Sequence[Element]:
    titles = [asks[key] for key in ("when", "what", "reply", "think")]
    return [
        tr(*(tc(one, fill=PALE) for one in titles)),
        *(tr(*(tc() for _ in titles)) for _ in range(5)),
    ]


def _export(body: Element) -> None:
    """Add what Google Docs writes on every paragraph and run."""
    for run in body.iter(f"{{{MAIN}}}r"):
        looks = run.find(f"{{{MAIN}}}rPr")
        if looks is None:
            looks = w("rPr")
            run.insert(0, looks)
        looks.append(w("rtl", val=0))
    for paragraph in body.iter(f"{{{MAIN}}}p"):
        properties = paragraph.find(f"{{{MAIN}}}pPr")
        if properties is None:
            properties = w("pPr")
            paragraph.insert(0, properties)
        properties.insert(0, w("pageBreakBefore", val=0))
        properties.append(w("rPr", w("rtl", val=0)))
