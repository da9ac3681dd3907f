"""A council's report to a safeguarding adults board.

Heading styles numbered by Word beside bold lines by hand, a contents field with its entries, text
written already by the sender, a chronology across the page, a grid of two signatures.
"""

from __future__ import annotations

from forms.make.asks import Ask
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
    heading_style,
    line,
    over_row,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import Element, asked, control, date_kind, look, p, t, tbl, tc, tr, w

NAME = "fifth-council-adults-imr"
BLUE, PALE, GREY = "1F3864", "DCE6F2", "E7E6E6"
ENTRIES = [
    "1. Introduction\t2",
    "2. The Adult\t2",
    "3. Chronology\t4",
    "4. Narrative of the agency’s involvement\t5",
    "5. Analysis\t5",
    "6. Lessons\t5",
    "7. Recommendations\t6",
    "8. Single agency action plan\t6",
    "9. Conclusion\t6",
]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    _numbered_headings(form)
    page_ends(form, "OFFICIAL-SENSITIVE when complete", "SAR – agency report – template 7")
    _front(form, asks)
    _introduction(form, asks)
    _adult(form, asks)
    _chronology(form, asks)
    _analysis(form, asks)
    _ends(form, asks)
    return form


def _numbered_headings(form: Form) -> None:
    for name, size in (("Heading 1", 15), ("Heading 2", 12)):
        style = heading_style(form, name, font="Arial", size=size, color=BLUE)
        if size == 15:
            number = form.list_style([("decimal", "%1.", "Heading1", 567)])
            style.pPr.find("{*}spacing").addprevious(w("numPr", w("numId", val=number)))
    for name in ("Title", "Subtitle"):
        heading_style(form, name, font="Arial", size=22, color=BLUE)


def _blue(text: str) -> Element:
    return p(t(text, look(color="2E74B5", size=10)))


def _contents() -> list[Element]:
    """Return a contents field with the entries that it had when it was last made."""
    code = w("instrText")
    code.text = ' TOC \\o "1-1" \\h '
    starts = [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
    ]
    lines = [p(t(one), tabs=[("right", 9600, "dot")]) for one in ENTRIES]
    lines[0][1:1] = starts
    lines[-1].append(w("r", w("fldChar", fldCharType="end")))
    return [p(t("Contents", look(bold=True, size=14)), before=240), *lines]


def _front(form: Form, asks: Asks) -> None:
    day = control(
        "rptDate", "Report date", date_kind(), t("Click or tap to enter a date."), showing=True
    )
    history = pick(asks, "h_version h_date h_what")
    first = tr(tc("0.1"), tc(), tc("First draft for comment"))
    form.add(
        gaps(3),
        p(asks["title"], style="Title"),
        p(asks["sub"], style="Subtitle"),
        gaps(2),
        line(asks["c_agency"], "[insert name of agency]", stop=4200),
        line(asks["c_adult"], "Adult [letter]", stop=4200),
        line(asks["c_author"], "xxxxxxxx", stop=4200),
        line(asks["c_date"], day, stop=4200),
        line(asks["c_draft"], "____", stop=4200),
        gaps(2),
        head(asks["hist"]),
        tbl([1500, 2400, 5700], titles(history, fill=PALE), first, *empty_rows(3, 3)),
        _contents(),
        p(w("r", w("br", type="page"))),
    )


def _introduction(form: Form, asks: Asks) -> None:
    records = group(asks, "r_")
    staff = pick(asks, "s_post s_date s_how")
    form.add(
        head(asks["intro"], "Heading1"),
        head(asks["purpose"], "Heading2"),
        p(
            "The Board has asked each agency to look back at its own work with the adult so that "
            "all of them may learn. It is no inquiry into who is to blame. The Board’s letter says "
            "under which duty the review is held."
        ),
        head(asks["who"], "Heading2"),
        _blue("Your post and experience. Say that you had no part in the case, if that is so."),
        gaps(2),
        head(asks["period"], "Heading2"),
        p(asks["from"], " [dd/mm/yyyy]\t", asks["to"], " [dd/mm/yyyy]"),
        head(asks["method"], "Heading2"),
        _blue("Step by step, and which staff were offered support. Half a page at most."),
        gaps(2),
        head(asks["records"]),
        tbl([6000, 3600], titles(records, fill=PALE), *empty_rows(3, 2)),
        p(),
        head(asks["staff"]),
        tbl([4200, 1800, 3600], titles(staff, fill=PALE), *empty_rows(3, 3)),
        p(),
        p(asks["s_not"]),
        p("……………………………………………………………………………………………………"),
    )


def _adult(form: Form, asks: Asks) -> None:
    pairs = pick(asks, "a_code a_age a_sex a_ethnic a_lang a_home")
    family = group(asks, "f_")
    capacity = ticks("sab_cap", ("Had capacity", "Lacked it", "Varied", "Never assessed"))

    def wide(ask: Ask, *answer: Element) -> Element:
        return tr(tc([asked(ask, look(bold=True))], fill=PALE), tc(*answer, span=3))

    form.add(
        head(asks["adult"], "Heading1"),
        tbl(
            [2500, 2300, 2500, 2300],
            *filled_rows(pairs, across=2, fill=PALE, height=420),
            wide(asks["a_cap"], p(*capacity)),
            wide(asks["a_legal"]),
            over_row(
                asks["a_pen"], 4, note="Ask those who knew the adult well. No more than 200 words."
            ),
        ),
        p(),
        head(asks["family"]),
        tbl([1700, 4700, 3200], titles(family, fill=PALE), *empty_rows(4, 3)),
        head(asks["voice"], "Heading2"),
        _blue("In the adult’s own words where they were written down."),
        gaps(2),
        p(section=form.section(landscape=False)),
    )


def _chronology(form: Form, asks: Asks) -> None:
    columns = group(asks, "k_")
    form.add(
        head(asks["chron"], "Heading1"),
        p("Use the columns as they are: the Board’s office merges the tables of all agencies."),
        tbl(
            [1600, 1700, 4100, 2100, 2600, 2500],
            titles(columns, fill=BLUE, color="FFFFFF"),
            *empty_rows(6, 6, height=480),
        ),
        p(section=form.section(landscape=True)),
    )


def _analysis(form: Form, asks: Asks) -> None:
    prompts = {
        "kloe1": (
            "Was the assessment timely and whole?",
            "Was the plan reviewed when life changed?",
        ),
        "kloe2": ("How was refusal of help understood?", "Who held the risk?"),
        "kloe3": ("Meetings held, and not held",),
        "kloe4": (),
        "kloe5": (),
    }
    form.add(
        head(asks["story"], "Heading1"),
        _blue("Draw on the chronology and do not repeat it."),
        gaps(2),
        head(asks["analysis"], "Heading1"),
        p("Take the Board’s key lines of enquiry (KLOE) one by one."),
    )
    for key, texts in prompts.items():
        form.add(head(asks[key], color=BLUE), bullets(*texts), gaps(2))
    form.add(
        head(asks["context"], "Heading2"),
        _blue("Staffing, demand, training, policy, systems, culture."),
        gaps(2),
        head(asks["good"], "Heading2"),
        gaps(2),
    )


def _ends(form: Form, asks: Asks) -> None:
    lessons, plan = group(asks, "l_"), group(asks, "p_")
    sides = pick(asks, "g_author g_head")
    rows = pick(asks, "g_name g_sign g_date")
    bold = look(bold=True)
    form.add(
        head(asks["lessons"], "Heading1"),
        tbl([7200, 2400], titles(lessons, fill=PALE), *empty_rows(3, 2)),
        head(asks["recs"], "Heading1"),
        *(p(asked(asks[key], bold), " [insert]", after=200) for key in ("rec1", "rec2")),
        head(asks["plan"], "Heading1"),
        tbl([900, 2700, 1700, 1300, 1600, 1400], titles(plan, fill=PALE), *empty_rows(4, 6)),
        head(asks["end"], "Heading1"),
        gaps(2),
        head(asks["sign"]),
        tbl(
            [1800, 3900, 3900],
            tr(tc(fill=PALE), *(tc([asked(one, bold)], fill=PALE) for one in sides)),
            *(tr(tc([asked(one, bold)], fill=PALE), tc(), tc(), height=480) for one in rows),
        ),
        gaps(1),
        tbl(
            [1600, 2600, 2400, 3000],
            band(asks["office"], 4, fill="BFBFBF"),
            *filled_rows(pick(asks, "o_in o_check"), across=2, fill=GREY, bold=False),
        ),
    )
