"""A contractor’s report of a death in an immigration removal centre, a form of about 2009.

Legacy form fields, two or three labels in a line at tab stops, underscores, questions numbered by
Word, bands over grids, blanks inside a sentence, office use in a text box in both copies.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    between,
    empty_rows,
    filled_rows,
    group,
    hint,
    over_row,
    page_ends,
    pick,
    titles,
    wide_row,
)
from forms.make.parts import (
    Element,
    Part,
    asked,
    b,
    box,
    form_list,
    form_text,
    form_tick,
    look,
    p,
    t,
    tbl,
    tc,
    text_box,
    tr,
)

NAME = "sixth-removal-centre-death"
GREY = "D9D9D9"
STOPS: dict[int, tuple[int, ...]] = {1: (), 2: (4900,)}
GRID = [4200, 2700, 2700]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10.5)
    asks = asks_beside(__file__)
    page_ends(form, "RESTRICTED – PERSONAL (when completed)", "DU 17 (rev. 4/09)")
    _top(form, asks)
    _person(form, asks)
    _death(form, asks)
    _care(form, asks)
    _narrative(form, asks)
    _lists(form, asks)
    _declaration(form, asks)
    return form


def _part(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True, size=12)), fill=GREY, before=240, after=100)


def _fields(*pairs: tuple[str, Ask]) -> Element:
    """Return labels in one line, a legacy field after each, at tab stops."""
    parts: list[Part] = []
    for key, ask in pairs:
        parts += [ask, " ", form_text(f"Text_{key}", ""), "\t"]
    stops = [("left", at, "none") for at in STOPS[len(pairs)]]
    return p(*parts[:-1], tabs=stops, before=80)


def _line(asks: Asks, keys: str) -> Element:
    return _fields(*((key, asks[key]) for key in keys.split()))


def _ticked(key: str, ask: Ask, *options: str) -> list[Part]:
    parts: list[Part] = [ask, "  "]
    for one in options:
        parts += [form_tick(f"Tick_{key}_{one[:3]}".replace(" ", "_"), ticked=False), f" {one}   "]
    return parts


def _top(form: Form, asks: Asks) -> None:
    unit = text_box(
        4,
        p(asked(asks["unit"], look(bold=True)), align="center"),
        p(asks["unit_ref"], " ________________"),
        p(asks["unit_in"], " ____ / ____ / ______"),
    )
    stage = form_list("List_stage", "", "24-hour report", "14-day report", "Final report")
    form.add(
        p(unit, asked(asks["title"], look(bold=True, size=16))),
        p(asked(asks["subtitle"], look(bold=True, size=13))),
        p(t("Detention Unit", look(size=9))),
        hint(
            "Type in the grey fields. Send the first report within 24 hours even if parts of it "
            "must be left open.",
            size=9.5,
        ),
        p(),
        _part(asks["a"]),
        _line(asks, "centre company"),
        _line(asks, "author"),
        p(
            asks["stage"],
            " ",
            stage,
            "\t",
            asks["date"],
            " ",
            form_text("Text_date", ""),
            tabs=[("left", 4900, "none")],
            before=80,
        ),
        _line(asks, "link"),
    )


def _person(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["b"]),
        _line(asks, "ref"),
        _line(asks, "age nation"),
        p(
            asks["speaks"],
            " ",
            form_text("Text_speaks", ""),
            "\t",
            *_ticked("interpreter", asks["interpreter"], "Yes", "No"),
            tabs=[("left", 4900, "none")],
            before=80,
        ),
        _line(asks, "arrived power"),
        p(*_ticked("kin", asks["kin"], "Yes", "No"), before=80),
        _line(asks, "kin_how"),
        p(),
    )


def _death(form: Form, asks: Asks) -> None:
    def pairs(keys: str) -> list[Element]:
        return filled_rows(pick(asks, keys), across=2, bold=False, height=380)

    note = "Facts only. Add detail in part E."
    form.add(
        tbl(
            [2100, 2700, 2100, 2700],
            band(asks["c"], 4, fill=GREY),
            *pairs("day found place finder"),
            *(wide_row(asks[key], 4) for key in ("apparent", "aid")),
            over_row(asks["short"], 4, note=note),
        )
    )


def _care(form: Form, asks: Asks) -> None:
    answers = ("Yes", "No", "Not known")
    form.add(
        _part(asks["d"]),
        p(*_ticked("watch", asks["watch"], *answers), before=80),
        p(asks["closed"], " ", "_" * 40, indent=400),
        p(*_ticked("level", asks["grade_risk"], "1", "2", "3", "None"), before=80),
        *(block for block in (p(asks["known"], before=80), p("_" * 80), p("_" * 80))),
    )


def _narrative(form: Form, asks: Asks) -> None:
    numbers = form.list_style([("decimal", "%1.", "", 425)])
    form.add(
        _part(asks["e"]),
        hint("Continue on separate sheets if need be, giving the number of the question.", size=9),
        *(
            block
            for _, one in between(asks, "stay", "chance")
            for block in (p(b(one), list_id=numbers, before=160), p(), p())
        ),
    )


def _grid(title: Ask, columns: list[Ask], rows: list[Ask], options: str) -> Element:
    return tbl(
        GRID,
        band(title, 3, fill=GREY),
        titles(columns),
        *(tr(tc(one), tc(options), tc()) for one in rows),
    )


def _lists(form: Form, asks: Asks) -> None:
    form.add(
        p(),
        _grid(asks["f"], group(asks, "f_"), group(asks, "g_"), "YES / NO"),
        p(),
        _grid(asks["h"], group(asks, "h_"), group(asks, "i_"), ""),
        _part(asks["j"]),
        tbl([5400, 2600, 1600], titles(group(asks, "k_"), fill=GREY), *empty_rows(4, 3)),
    )


def _declaration(form: Form, asks: Asks) -> None:
    def signature(*keys: str) -> Element:
        first, second = pick(asks, " ".join(keys))
        stop = [("left", 5800, "none")]
        return p(first, " ", "_" * 32, "\t", second, " ", "_" * 18, tabs=stop, before=280)

    form.add(
        _part(asks["l"]),
        p(
            "I, ",
            "_" * 24,
            " ",
            asks["me"],
            ", ",
            "_" * 20,
            " ",
            asks["post"],
            ", have seen the records named in part F and believe this report to be accurate.",
        ),
        signature("signed", "signed_on"),
        p(asked(asks["manager"], look(bold=True)), before=240),
        box(height=900),
        signature("m_signed", "m_date"),
    )
