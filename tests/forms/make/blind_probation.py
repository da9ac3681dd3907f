"""A probation report for a MAPPA review: legacy fields, typed numbers, labels without a colon.

No heading styles: sections are lines with a border; fields follow a tab or stand on the next line.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form, protect
from forms.make.office_parts import Asks, asks_beside, between, group
from forms.make.parts import (
    MAIN,
    Element,
    Part,
    asked,
    b,
    form_list,
    form_text,
    form_tick,
    look,
    p,
    t,
    tbl,
    tc,
    tr,
    w,
)

NAME = "blind-probation-mappa"
STOPS = [("left", 4800, "none"), ("left", 7400, "none")]
LONG = {
    "appts",
    "enf",
    "info",
    "std",
    "load",
    "mind",
    "oversee",
    "good",
    "bad",
    "local",
    "nat",
    "disc",
    "vlo",
    "rmpwhy",
    "mtgs",
    "h_view",
    "found",
    "victim",
}
NOTES = (
    "Use the Tab key to move between the grey fields. The form is locked; ring the unit if a "
    "field is too short.",
    "Sections 3 and 4 are to be answered from the record first and from interview second.",
    "Do not give the name of any victim, child or member of staff.",
)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    asks = asks_beside(__file__)
    protect(form)
    form.add(
        p(t("PROTECT WHEN COMPLETE", look(bold=True, size=9)), align="right"),
        p(asked(asks["title"], look(bold=True, size=14)), align="center"),
        p(t("MAPPA Form S (2014)", look(size=9)), align="center", after=200),
        p(b(asks["note"])),
        *(p(f"({letter}) {text}", indent=300) for letter, text in zip("abc", NOTES, strict=True)),
    )
    _details(form, asks)
    _lines(form, asks, "s2", "found")
    form.add(_line("media", asks["media"]))
    _risk(form, asks)
    _lines(form, asks, "s4", "oversee")
    _lines(form, asks, "s5", "vlo")
    _actions(form, asks)
    _ends(form, asks)
    return form


def _section(ask: Ask) -> Element:
    """Return a title over a rule."""
    title = p(b(ask), before=260, after=120, fill="E6E6E6")
    rule = w("pBdr", w("bottom", val="single", sz=8, space=1, color="000000"))
    shade = title.find(f"{{{MAIN}}}pPr/{{{MAIN}}}shd")
    assert shade is not None
    shade.addprevious(rule)
    return title


def _field(key: str) -> list[Element]:
    return form_text(f"T_{key}", "")


def _line(key: str, ask: Ask) -> list[Element]:
    """Return a label and its field: after a tab, or on the next line where it may be long."""
    if key in LONG:
        return [p(ask, before=100), p(_field(key), indent=480)]
    return [p(ask, "\t", _field(key), tabs=STOPS[:1])]


def _lines(form: Form, asks: Asks, title: str, last: str) -> None:
    form.add(_section(asks[title]))
    for key, ask in between(asks, title, last)[1:]:
        form.add(_line(key, ask))


def _details(form: Form, asks: Asks) -> None:
    form.add(_section(asks["s1"]))
    for key, ask in between(asks, "pdu", "dob"):
        form.add(_line(key, ask))
    level: list[Part] = [asks["lev"], " ", form_list("D_lev", "", "–", "1", "2", "3")]
    form.add(
        p(asks["eth"], " ", _field("eth"), "\t", asks["faith"], " ", _field("faith"), tabs=STOPS),
        p(asks["cat"], " ", form_list("D_cat", "", "–", "1", "2", "3"), "\t", *level, tabs=STOPS),
        p(asks["visor"], "  ", *_ticks("visor")),
    )
    for key, ask in between(asks, "sent", "lic"):
        form.add(p(ask, before=100), p(_field(key), indent=480))


def _ticks(key: str) -> list[Part]:
    yes, no = (form_tick(f"C_{key}_{one}", ticked=False) for one in ("y", "n"))
    return [yes, " Yes    ", no, " No"]


def _risk(form: Form, asks: Asks) -> None:
    rows = [
        tr(tc(ask), *(tc(p(_field(f"{key}_{i}"))) for i in range(3)))
        for key, ask in between(asks, "r_child", "r_staff")
    ]
    form.add(
        _section(asks["s3"]),
        p(asks["grid"]),
        tbl(
            [2400, 2400, 2400, 2400],
            tr(tc(), *(tc([b(one)], fill="E6E6E6") for one in group(asks, "g_"))),
            *rows,
        ),
        p(asks["rmp"], "  ", *_ticks("rmp"), before=160),
        _line("rmpwhy", asks["rmpwhy"]),
        _line("mtgs", asks["mtgs"]),
    )


def _actions(form: Form, asks: Asks) -> None:
    rows = [
        tr(tc(str(number)), *(tc(p(_field(f"a{number}_{i}"))) for i in range(4)))
        for number in range(1, 6)
    ]
    form.add(
        _section(asks["s6"]),
        tbl(
            [600, 2600, 3600, 1500, 1300],
            tr(*(tc([b(one)], fill="E6E6E6") for one in group(asks, "a_"))),
            *rows,
        ),
    )


def _ends(form: Form, asks: Asks) -> None:
    def trio(*keys: str) -> Element:
        parts = [part for key in keys for part in (asks[key], " ", _field(key), "\t")]
        return p(*parts[:-1], tabs=STOPS)

    form.add(
        _section(asks["s7"]),
        trio("w_name", "w_grade", "w_tel"),
        _line("h_view", asks["h_view"]),
        trio("h_name", "h_date"),
        p(b(asks["hq"]), before=400),
        p(asks["hq_in"], " ..............   ", asks["hq_grade"], " ..............   "),
    )
