"""A Welsh agency’s timeline and analysis: heading styles without numbers, questions as headings.

The cover is labels with colons; instructions fill the first row of each table; answers go into
rich-text controls; the timeline is landscape and comes first.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    between,
    empty_rows,
    group,
    heading_style,
    titles,
)
from forms.make.parts import b, check_box, control, look, p, t, tbl, tc, tr, w

NAME = "blind-welsh-timeline"
RED, LIGHT = "A6192E", "F7E4E6"
STYLES = (("Title", 24), ("Subtitle", 13), ("Heading 1", 15), ("Heading 2", 11.5))
HINTS = {
    "q_moments": "Choose; do not list every contact.",
    "q_again": "Earlier reviews, inspections, complaints. What became of the promises made then?",
    "q_welsh": "Cynnig Rhagweithiol: was Welsh offered without the person having to ask?",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Segoe UI", size=10)
    asks = asks_beside(__file__)
    for name, size in STYLES:
        heading_style(form, name, font="Segoe UI", size=size, color=RED)
    _cover(form, asks)
    form.add(p(section=form.section(landscape=False)))
    _grid(
        form,
        asks,
        "timeline",
        "c_",
        [1300, 1700, 3600, 2400, 2600, 2600],
        6,
        "List significant events only, in order of date. Add rows as needed.",
    )
    form.add(p(section=form.section(landscape=True)))
    _analysis(form, asks)
    _end(form, asks)
    return form


def _cover(form: Form, asks: Asks) -> None:
    form.add(p(asks["title"], style="Title"), p(asks["kind"], style="Subtitle", after=300))
    form.add([p(b(one), " ", before=60) for one in group(asks, "f_")])
    form.add(p(asks["notes"], style="Heading1"))
    notes = (
        "Use codes for persons throughout; the key is destroyed when the review is published.",
        "Separate what happened (timeline) from what you make of it (last column, and Analysis).",
        "Write plainly: the family will read it.",
    )
    bullets = form.list_style([("bullet", "•", "", 340)])
    form.add([p(one, list_id=bullets) for one in notes])
    _grid(
        form,
        asks,
        "key",
        "k_",
        [2000, 5200, 2400],
        5,
        "Give P1 to the person whom the review is about.",
    )


def _grid(
    form: Form, asks: Asks, title: str, prefix: str, widths: list[int], rows: int, note: str
) -> None:
    """Add a heading and its table, whose first row tells how to fill it in."""
    columns = group(asks, prefix)
    form.add(
        p(asks[title], style="Heading1"),
        tbl(
            widths,
            tr(tc([t(note, look(italic=True, size=9))], span=len(columns), fill=LIGHT)),
            titles(columns),
            *empty_rows(rows, len(columns)),
        ),
    )


def _question(form: Form, key: str, ask: Ask) -> None:
    """Add a question as a heading, with a rich-text control to answer in."""
    form.add(p(ask, style="Heading2"))
    if key in HINTS:
        form.add(p(t(HINTS[key], look(italic=True, size=9))))
    words = p(t("Tap here to answer", look(color="808080")))
    form.add(control(f"wt_{key}", "Answer", w("richText"), words, showing=True))


def _analysis(form: Form, asks: Asks) -> None:
    form.add(
        p(asks["analysis"], style="Heading1"),
        p("Answer from the point of view of those who were there. Two or three paragraphs each."),
    )
    for key, ask in between(asks, "q_life", "q_unknown"):
        _question(form, key, ask)
    form.add(p(asks["family"], style="Heading1"))
    for key, ask in between(asks, "q_kin", "q_kinnow"):
        _question(form, key, ask)
    _grid(
        form,
        asks,
        "parallel",
        "o_",
        [2600, 2200, 1800, 3000],
        3,
        "Inquest, prosecution, professional conduct, complaint, other review.",
    )


def _end(form: Form, asks: Asks) -> None:
    form.add(p(asks["good"], style="Heading1"), p(), p())
    _grid(form, asks, "learn", "l_", [3000, 2800, 2600, 1200], 4, "One row for each point.")
    _grid(
        form,
        asks,
        "event",
        "e_",
        [3200, 1600, 2600, 2200],
        4,
        "Those who worked with P1 and would bring something to the day. Names go by telephone.",
    )
    tick = check_box("wt_facts", "Facts", ticked=False)
    form.add(
        p(asks["decl"], style="Heading1"),
        p(tick, " ", asks["facts"]),
        p(asks["x_sign"], " ", "_" * 32, "   ", asks["x_date"], " ", "_" * 14, before=200),
        p(asks["chair"], style="Heading1"),
        p(b(asks["z_themes"])),
        p(),
        p(b(asks["z_more"])),
        p(),
    )
