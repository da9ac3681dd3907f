"""A children board’s template of the 2010s: some headings of a style and some bold by hand.

Guidance is bullets, the cover is tabbed, the family table has bands, the chronology lies across.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    bullets,
    empty_rows,
    filled_rows,
    gaps,
    group,
    head,
    hint,
    line,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, b, look, p, split_runs, t, tbl, tc, tr, w

NAME = "third-children-board"
GREY = "D9D9D9"


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "CONFIDENTIAL when complete", "IMR template v4 (LSCB)")
    form.add(*_cover(asks), *_start(asks), *_family(asks))
    form.add(p(section=form.section(landscape=False)), *_chronology(asks))
    form.add(p(section=form.section(landscape=True)), *_analysis(asks), *_end(asks))
    split_runs(form.document.element)
    return form


def _cover(asks: Asks) -> list[Element]:
    return [
        p(t("Northmere Safeguarding Children Board", look(size=14)), align="center"),
        p(),
        p(asked(asks["title"], look(bold=True, size=22)), align="center"),
        *gaps(2),
        *(
            line(one, stop=4300)
            for one in pick(asks, "c_agency c_child c_ref c_author c_senior c_date")
        ),
        *gaps(2),
        p(b(asks["notes"])),
        *bullets(
            "Write in plain English and keep to the facts that bear on the child.",
            "Do not name staff. Use the codes that the Board sends you.",
            "Delete these notes and all text in italics before the report goes to the Board.",
        ),
        p(),
        p(b(asks["toc"])),
        *(
            p(one, tabs=[("right", 9000, "dot")])
            for one in ("1. INTRODUCTION\t2", "2. FAMILY COMPOSITION\t3", "3. CHRONOLOGY\t4")
        ),
        p(w("r", w("br", type="page"))),
    ]


def _start(asks: Asks) -> list[Element]:
    return [
        head(asks["h_intro"], "Heading1"),
        head(asks["h_circ"], "Heading2"),
        hint("Two or three sentences only. Say what happened to the child and when."),
        *gaps(2),
        head(asks["h_tor"], "Heading2"),
        *gaps(),
        p(b(asks["l_from"]), "\t\t\t", b(asks["l_to"]), "\t\t"),
        head(asks["h_auth"], "Heading2"),
        *bullets("qualifications and experience", "no line management of the case"),
        *gaps(2),
        head(asks["h_meth"]),
        hint("e.g. how records were read, who was seen and how the report was checked"),
        *gaps(2),
        head(asks["h_int"]),
        tbl([6000, 3600], titles(group(asks, "i_"), fill=GREY), *empty_rows(3, 2)),
        p(),
        head(asks["h_par"], "Heading2"),
        *gaps(2),
    ]


def _family(asks: Asks) -> list[Element]:
    return [
        head(asks["h_fam"], "Heading1"),
        tbl(
            [2400, 4200, 3000],
            titles(group(asks, "f_"), fill=GREY),
            band(asks["b_sub"], 3, fill="F2F2F2"),
            *empty_rows(2, 3),
            band(asks["b_adu"], 3, fill="F2F2F2"),
            *empty_rows(3, 3),
        ),
        p(),
        head(asks["h_gen"]),
        hint("Insert a genogram, or attach it as Appendix 1."),
        *gaps(3),
        head(asks["h_div"]),
        *gaps(2),
    ]


def _chronology(asks: Asks) -> list[Element]:
    return [
        head(asks["h_chr"], "Heading1"),
        hint("Rows can be added with the TAB key. Please keep the columns as they are."),
        tbl(
            [1800, 6000, 3000, 3600],
            titles(group(asks, "k_"), fill=GREY),
            *empty_rows(6, 4, height=500),
        ),
    ]


def _analysis(asks: Asks) -> list[Element]:
    questions = [
        [p(asked(one, look(italic=number == 2))), *gaps(2)]
        for number, one in enumerate(group(asks, "q_"))
    ]
    return [
        p(asked(asks["h_nar"], look(bold=True, size=14))),
        *bullets("what your agency did", "what was known and when", "no opinion in this section"),
        *gaps(3),
        p(asked(asks["h_ana"], look(bold=True, size=14))),
        p("Explain not only what happened but why. Each of the points below must be addressed."),
        *(one for question in questions for one in question),
        head(asks["h_lea"], "Heading1"),
        *gaps(2),
        head(asks["h_good"], "Heading2"),
        *gaps(),
        head(asks["h_recs"], "Heading1"),
        hint("No more than six. Number them 1, 2, 3."),
        *gaps(2),
    ]


def _standards() -> list[Element]:
    lines = ("The child is at the centre", "Practice is explained, not only told")
    return [tr(tc(one), tc(), tc()) for one in lines]


def _two_actions() -> list[Element]:
    """Return two rows of a plan under one recommendation, its cell merged down."""
    return [tr(tc(merge=merge), *(tc() for _ in range(4))) for merge in ("restart", "continue")]


def _end(asks: Asks) -> list[Element]:
    return [
        head(asks["h_plan"], "Heading1"),
        tbl(
            [2400, 2400, 1500, 1300, 2000],
            titles(group(asks, "a_"), fill=GREY),
            *_two_actions(),
            *_two_actions(),
        ),
        *gaps(2),
        tbl([2600, 3600, 1000, 2400], *filled_rows(group(asks, "s_"), across=2, height=600)),
        *gaps(2),
        p(b(asks["o_title"]), fill=GREY),
        tbl([3000, 6600], *filled_rows(group(asks, "o_")[1:], bold=False)),
        *gaps(),
        p(b(asks["g_title"])),
        tbl([4200, 2400, 3000], titles(group(asks, "g_")[1:], fill=GREY), *_standards()),
    ]
