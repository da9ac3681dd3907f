"""A county council's report on a child: heading styles, large boxes of guidance, a contents field.

The chronology lies across a landscape page; the headings are numbered by nobody.
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
    page_ends,
    titles,
)
from forms.make.parts import Element, asked, b, field, look, p, t, tbl, tc, tr, w

NAME = "blind-county-report"
PLUM, PALE = "5B2A5E", "EFE6F0"
GUIDES = {
    "why": "Set out in two or three paragraphs when the family first came to us, who referred "
    "them and for what. Do not rehearse the whole file: the panel needs the shape of it.¶"
    "Which teams were involved, and in what order?¶Was the family open to us, or closed, at the "
    "time of the incident?",
    "plans": "Give the dates of any:¶child in need plan¶child protection plan (and category)¶"
    "care or supervision order, or proceedings under way¶period of being looked after¶"
    "special guardianship or private fostering arrangement",
    "sum": "This should be a narrative and not a second chronology. If there was no contact in a "
    "period, say so, and say whether there should have been any. The panel will have read the "
    "chronology.¶What was offered? Was it taken up?¶What did we know, and when did we know it?",
    "voice": "Consider:¶What was a day like for this child?¶Who spoke to the child alone? Where?¶"
    "What did the child’s behaviour say, if the child was too young to tell us?¶Was what the "
    "child said written down, believed and acted upon?¶Do not forget brothers and sisters.",
    "assess": "Was each assessment in time, and was it any good? Did the decision follow from it? "
    "Refer to the standard of the time; avoid hindsight.¶Threshold decisions, step-up and "
    "step-down¶Strategy discussions and section 47 enquiries¶Plans that drifted",
    "oversight": "Author’s note: do not copy supervision records into this report.",
    "capacity": "What else was going on? Inspection, restructure, agency staff, sickness, IT.",
    "learned": "Learning should be about systems, be short, and be traceable to the analysis "
    "above. “Staff should follow procedure” is not a learning point.¶Bad: “The social worker "
    "should have visited.”¶Better: “When a visit is missed twice, nobody is told.”",
    "changed": "Only what is already in place, with a date.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    for name, size in (("Heading 1", 16), ("Heading 2", 13), ("TOC Heading", 14)):
        heading_style(form, name, font="Arial", size=size, color=PLUM)
    page_ends(form, "OFFICIAL–SENSITIVE when complete", "LCSPR agency report, version 6.2")
    _cover(form, asks)
    _family(form, asks)
    form.add(p(section=form.section(landscape=False)))
    form.add(
        _h(1, asks["chron"]),
        tbl([1500, 3600, 1500, 1900, 2900, 2600], *_table(asks, "c_", 6)),
        p(section=form.section(landscape=True)),
    )
    _practice(form, asks)
    _plan(form, asks)
    _quality(form, asks)
    return form


def _h(level: int, ask: Ask) -> Element:
    return p(ask, style=f"Heading{level}")


def _guide(text: str) -> Element:
    """Return a box of guidance: a shaded table of one cell, its points as dashes."""
    first, *points = text.split("¶")
    small = look(size=9.5)
    inside = [p(t(first, small)), *(p(t(f"–\t{one}", small), indent=300) for one in points)]
    return tbl([9600], tr(tc(*inside, fill=PALE)))


def _cover(form: Form, asks: Asks) -> None:
    form.add(
        p(t("HOLMSHIRE COUNTY COUNCIL", look(bold=True, size=12)), align="right"),
        p("Children, Families and Learning", align="right", after=900),
        p(asked(asks["title"], look(bold=True, size=26, color=PLUM)), after=500),
        tbl([4200, 5400], *(tr(tc(one), tc(), height=440) for one in group(asks, "f_"))),
        p(t("Please return by secure e-mail to the Partnership’s business unit.")),
        p(asks["contents"], style="TOCHeading", before=400),
    )
    entries = [one.text for _, one in between(asks, "howto", "qa") if one.kind == "heading"]
    first = field('TOC \\o "1-2" \\h \\z \\u', f"{entries[0]}\t2")
    form.add(p(*first[:-1], tabs=[("right", 9600, "dot")]))
    rest = [
        p(t(f"{text}\t{3 + i // 4}"), tabs=[("right", 9600, "dot")], after=0)
        for i, text in enumerate(entries[1:])
    ]
    rest[-1].append(first[-1])
    form.add(rest)


def _family(form: Form, asks: Asks) -> None:
    form.add(p(w("r", w("br", type="page"))), _h(1, asks["howto"]))
    form.add(
        p(
            "Purple boxes hold guidance. Delete each box when the section is finished. Write in "
            "the third person, use initials, and number your paragraphs."
        ),
        p("Length: about 15 pages without the chronology. Dates are written 03/09/24."),
        _h(1, asks["family"]),
        _guide("List everybody in the household and anyone else of importance to the child."),
        p(after=0),
        tbl([1400, 1900, 1200, 1900, 1700, 1500], *_table(asks, "p_", 5)),
        p(asks["geno"], before=200),
        *(p() for _ in range(4)),
        _h(1, asks["involved"]),
    )
    for key, ask in between(asks, "why", "before"):
        _section(form, key, ask)


def _table(asks: Asks, prefix: str, rows: int) -> list[Element]:
    columns = group(asks, prefix)
    return [titles(columns, fill=PLUM, color="FFFFFF"), *empty_rows(rows, len(columns))]


def _section(form: Form, key: str, ask: Ask, level: int = 2) -> None:
    form.add(_h(level, ask))
    if key in GUIDES:
        form.add(_guide(GUIDES[key]))
    form.add(p(), p())


def _practice(form: Form, asks: Asks) -> None:
    form.add(_h(1, asks["analysis"]))
    form.add(
        p(
            "This is the most important part of the report. Not every heading will apply; "
            "where one does not, say why."
        )
    )
    for key, ask in between(asks, "voice", "capacity"):
        _section(form, key, ask)
    for key, ask in between(asks, "good", "changed"):
        _section(form, key, ask, level=1)


def _plan(form: Form, asks: Asks) -> None:
    form.add(
        _h(1, asks["plan"]),
        _guide("No more than six. Each must be one that this agency can itself carry out."),
        p(after=0),
        tbl([600, 2400, 2200, 1300, 1200, 1900], *_table(asks, "a_", 4)),
        _h(1, asks["appa"]),
        p(),
        _h(1, asks["appb"]),
        p("By post only. Give the date of each conversation."),
        p(),
    )


def _quality(form: Form, asks: Asks) -> None:
    form.add(_h(1, asks["qa"]))
    form.add([p(one, "  ", "." * 60, before=120) for one in group(asks, "q_")])
    form.add(
        p(),
        tbl(
            [2400, 2400, 2400, 2400],
            tr(tc([b(asks["bu"])], fill="D9D9D9", span=4)),
            tr(tc(asks["bu_in"]), tc(), tc(asks["bu_by"]), tc()),
        ),
    )
