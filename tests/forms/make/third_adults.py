"""An adults board’s template: front page, sections A to F as coloured bars, guidance under each.

The later sections are bold by hand where the earlier have styles; rich-text controls in some.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    between,
    bullets,
    empty_rows,
    filled_rows,
    gaps,
    group,
    head,
    heading_style,
    hint,
    page_ends,
    titles,
)
from forms.make.parts import Element, asked, control, look, p, t, tbl, tc, tr, w

NAME = "third-adults-board"
PURPLE, PALE = "5F2C82", "E8DFF0"
GUIDANCE = {
    "a_why": "Set out in brief the criteria and what was referred.",
    "a_tor": "Copy these from the letter of the Board. Do not alter them.",
    "a_met": "List the systems searched, policies read and who was spoken to (by role).",
    "b_pen": "Who was this person? Think of work, interests, relationships and home.",
    "b_need": "Describe needs as they were at the time, not only the diagnosis.",
    "b_cap": "Was capacity assessed for the decisions that mattered? Was an advocate offered?",
    "c_sum": "A short account in date order. The full chronology is sent separately.",
    "d_risk": "Consider how risk was recognised, recorded, shared and reviewed.",
    "d_self": "What was tried, and what did staff make of refusals?",
    "d_msp": "Was the adult asked what they wanted to happen?",
    "e_lea": "Each point must be traced back to section D.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=11)
    asks = asks_beside(__file__)
    heading_style(form, "Heading 1", font="Calibri", size=14, color="FFFFFF")
    heading_style(form, "Heading 2", font="Calibri", size=12, color=PURPLE)
    page_ends(form, "OFFICIAL – SENSITIVE", "SAR IMR template")
    form.add(*_front(asks), *_section(asks, "a", "a_lim"), *_adult(asks), *_practice(asks))
    form.add(*_learning(asks), *_sign_off(asks))
    return form


def _front(asks: Asks) -> list[Element]:
    return [
        *gaps(4),
        p(asked(asks["title"], look(size=30, color=PURPLE)), align="center"),
        p(asked(asks["sub"], look(size=18, color=PURPLE)), align="center"),
        *gaps(3),
        tbl([3600, 6000], *filled_rows(group(asks, "d_")[:8], fill=PALE, height=460)),
        *gaps(2),
        p(asked(asks["how"], look(bold=True, color=PURPLE))),
        *bullets(
            "Guidance is in grey italics: delete it as you go.",
            "Keep the headings and their order.",
        ),
        p(w("r", w("br", type="page"))),
    ]


def _bar(asks: Asks, key: str) -> Element:
    return p(asked(asks[key]), style="Heading1", fill=PURPLE)


def _part(asks: Asks, key: str, *, style: str = "Heading2") -> list[Element]:
    """Return a heading, its guidance and where the answer goes."""
    guide = GUIDANCE.get(key)
    answer: list[Element] = gaps(2)
    if key in ("a_why", "b_pen", "d_risk"):
        here = p(t("Click here to enter text.", look(color="808080")))
        answer = [control(f"sab-{key}", "", w("richText"), here, showing=True)]
    return [
        p(asked(asks[key], look(bold=not style)), style=style),
        *([hint(guide, color="7F7F7F")] if guide else []),
        *answer,
    ]


def _section(asks: Asks, first: str, last: str, *, style: str = "Heading2") -> list[Element]:
    """Return a coloured bar and the parts under it, from the bar’s key to the last."""
    keys = [key for key, _ in between(asks, first, last)][1:]
    return [_bar(asks, first), *(one for key in keys for one in _part(asks, key, style=style))]


def _adult(asks: Asks) -> list[Element]:
    rows = [
        tr(tc(asks[key], fill=PALE), tc(), tc()) for key in ("e_dis", "e_eth", "e_sex", "e_com")
    ]
    return [
        _bar(asks, "b"),
        *_part(asks, "b_pen"),
        head(asks["b_pc"], "Heading2"),
        tbl(
            [3200, 3000, 3400],
            titles([asks[key] for key in ("e_char", "e_rec", "e_how")], fill=PALE),
            *rows,
        ),
        p(),
        *_part(asks, "b_need"),
        *_part(asks, "b_cap"),
    ]


def _practice(asks: Asks) -> list[Element]:
    episodes = group(asks, "k_")
    return [
        _bar(asks, "c"),
        *_part(asks, "c_sum"),
        head(asks["c_kpe"], "Heading2"),
        hint("Three to six episodes that tell most about practice.", color="7F7F7F"),
        tbl([1600, 4000, 4000], titles(episodes, fill=PALE), *empty_rows(4, 3)),
        p(),
        *_section(asks, "d", "d_org"),
    ]


def _learning(asks: Asks) -> list[Element]:
    return _section(asks, "e", "e_done", style="")


def _sign_off(asks: Asks) -> list[Element]:
    return [
        _bar(asks, "f"),
        p(),
        tbl([3500, 1900, 1800, 2400], titles(group(asks, "r_"), fill=PALE), *empty_rows(4, 4)),
        p(),
        p("I confirm that my organisation accepts this report and will carry out the plan."),
        tbl([1600, 8000], *filled_rows(group(asks, "f_"), fill=PALE)),
        *gaps(2),
        p(asked(asks["u"], look(bold=True))),
        tbl([3200, 6400], *filled_rows(group(asks, "u_"), fill="F2F2F2", bold=False)),
        *gaps(),
        head(asks["app"], "Heading2"),
        *bullets("Write in the past tense.", "Spell out abbreviations once."),
    ]
