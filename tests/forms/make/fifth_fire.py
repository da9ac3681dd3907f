"""A return after a fatal fire.

Legacy fields under form protection, tabs and dotted lines, a grid of devices, a text box in both
copies, questions in shaded cells over boxes, office use in a corner.
"""

from __future__ import annotations

from typing import Any

from forms.make.asks import Ask
from forms.make.form import Form, protect, unprotect
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    empty_rows,
    filled_rows,
    group,
    hint,
    pick,
    titles,
)
from forms.make.parts import (
    Element,
    asked,
    check_box,
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
    w,
)

NAME = "fifth-fatal-fire-return"
RED, ASH = "9C1C1C", "E9E4DF"
DOTS = [("left", 4600, "none"), ("right", 9600, "dot")]
BOLD = look(bold=True)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Verdana", size=9.5)
    asks = asks_beside(__file__)
    protect(form)
    _start(form, asks)
    form.add(p(section=form.section(landscape=False)))
    unprotect(form.last_section)
    form.last_section.insert(0, w("type", val="continuous"))
    _fire(form, asks)
    _people(form, asks)
    _before(form, asks)
    _lessons(form, asks)
    _release(form, asks)
    paragraph: Any = form.document.sections[0].footer.paragraphs[0]._p
    paragraph.append(t("Fatal fire learning panel\tForm F/12", look(size=8)))
    return form


def _part(ask: Ask) -> Element:
    """Return the heading of a part; its number is typed, with a tab after it."""
    number, _, words = ask.text.partition(" ")
    second, _, rest = words.partition(" ")
    shown = Ask(
        kind=ask.kind,
        text=f"{number} {second}\t{rest}",
        item=ask.item,
        why=ask.why,
        acceptable=ask.acceptable,
    )
    return p(
        asked(shown, look(bold=True, color=RED, size=12)),
        tabs=[("left", 1100, "none")],
        before=240,
        after=100,
    )


def _start(form: Form, asks: Asks) -> None:
    bodies = ("Fire and rescue service", "Social landlord", "Private landlord", "Care provider")
    reviews = ("Adult review", "Child review", "Domestic abuse review", "None")
    inside = [
        p(asked(asks["control"], look(bold=True, color=RED))),
        *(p(one, " ...............") for one in group(asks, "x_")),
    ]
    form.add(
        p(
            text_box(44, *inside),
            asked(asks["title"], look(bold=True, size=18, color=RED)),
        ),
        p(asked(asks["sub"], look(size=10.5))),
        *(p() for _ in range(4)),
        _part(asks["p1"]),
        p(
            *(asks["by"], " ", form_text("By", ""), "\t", asks["rank"], " "),
            form_text("Rank", ""),
            tabs=[("left", 4800, "none")],
        ),
        p(
            *(asks["station"], " ", form_text("Station", ""), "\t", asks["body"], " "),
            form_list("Body", "", *bodies),
            tabs=[("left", 4800, "none")],
        ),
        p(
            *(asks["linked"], " ", form_list("Linked", "", *reviews), "\t", asks["coroner"], " "),
            form_text("Coroner", ""),
            tabs=[("left", 4800, "none")],
        ),
        p(
            *(asks["agreed"], "  ", form_tick("AgreedYes", ticked=False), " Yes  "),
            *(form_tick("AgreedNo", ticked=False), " No  "),
            *(form_tick("AgreedNotAsked", ticked=False), " Not asked"),
        ),
    )


def _dotted(ask: Ask) -> Element:
    """Return a label, and a dotted line from a tab stop to the margin."""
    return p(ask, "\t\t", tabs=DOTS)


def _room(ask: Ask) -> list[Element]:
    """Return a label with two dotted lines below it."""
    return [p(ask), *(p("." * 108) for _ in range(2))]


def _fire(form: Form, asks: Asks) -> None:
    columns = pick(asks, "e_kind e_fitted e_worked e_tested")
    devices = pick(asks, "e_smoke e_heat e_tele e_mist")
    form.add(
        _part(asks["p2"]),
        p(asks["date"], "\t___ /___ /______", tabs=DOTS),
        *(_dotted(one) for one in pick(asks, "place room cause death found")),
        p(asked(asks["guard"], BOLD), before=160),
        tbl(
            [3300, 1700, 1700, 2900],
            titles(columns, fill=ASH),
            *(tr(tc(one), tc("☐"), tc("☐"), tc()) for one in devices),
        ),
    )


def _people(form: Form, asks: Asks) -> None:
    columns = pick(asks, "w_who w_age w_sex w_part w_hurt")
    people = pick(asks, "w_a w_b")
    form.add(
        _part(asks["p3"]),
        hint("Letters only. The names go to the panel’s secretary in a separate cover."),
        tbl(
            [2600, 1000, 1000, 2700, 2300],
            titles(columns, fill=ASH),
            *(tr(tc(one), tc(), tc(), tc(), tc()) for one in people),
        ),
        p(),
        *(line for one in pick(asks, "needs habits life") for line in _room(one)),
    )


def _before(form: Form, asks: Asks) -> None:
    visit = ("asked for", "made", "refused", "not offered")
    landlord = pick(asks, "gas repairs escape calls")
    form.add(
        _part(asks["p4"]),
        tbl(
            [1200, 2200, 2500, 2200, 1500],
            titles(group(asks, "h_"), fill=ASH),
            *empty_rows(5, 5),
        ),
        p(),
        p(
            asks["visit"],
            *(
                part
                for number, one in enumerate(visit)
                for part in ("  ", check_box(f"ff_visit{number}", one, ticked=False), f" {one}")
            ),
        ),
        p(
            *(asks["score"], " ________\t", asks["tool"], " ____________________"),
            tabs=[("left", 4000, "none")],
        ),
        *_room(asks["refused"]),
        tbl(
            [3600, 6000],
            band(asks["lord"], 2, fill=RED, color="FFFFFF"),
            *filled_rows(landlord, fill=ASH, bold=False, height=460),
        ),
    )


def _lessons(form: Form, asks: Asks) -> None:
    questions = pick(asks, "chance joint train fine same")
    columns = group(asks, "r_")
    rows = [
        one
        for ask in questions
        for one in (tr(tc([asked(ask, BOLD)], fill=ASH)), tr(tc(), height=900))
    ]
    form.add(
        _part(asks["p5"]),
        tbl([9600], *rows),
        p(),
        tbl(
            [4200, 1700, 1200, 2500],
            band(asks["todo"], 4, fill=RED, color="FFFFFF"),
            titles(columns, fill=ASH),
            *empty_rows(3, 4, height=420),
        ),
    )


def _release(form: Form, asks: Asks) -> None:
    office = pick(asks, "sec sec_in sec_no")
    name, sign, date = group(asks, "g_")
    corner = tbl([2400], *(tr(tc(p(one), fill="D0CECE")) for one in office))
    form.add(
        _part(asks["p6"]),
        p(asks["inq"], "  [ ] police  [ ] coroner  [ ] safety regulator  [ ] insurer"),
        p(asks["contact"], " <<post and telephone>>"),
        p(asks["staff"], "  Yes [ ]   No [ ]   (no particulars here)"),
        _part(asks["p7"]),
        tbl(
            [6800, 2800],
            tr(
                tc(
                    p(name, " ______________________"),
                    p(sign, " ______________________"),
                    p(date, " ______________________"),
                ),
                tc(corner),
            ),
        ),
    )
