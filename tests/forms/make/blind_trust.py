"""A hospital trust's comprehensive investigation: numbered headings, a fishbone as a merged table.

Labels and answers in four columns, guidance in square brackets, appendices on a landscape page.
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
    hint,
    page_ends,
    titles,
)
from forms.make.parts import Element, asked, b, check_box, field, look, p, t, tbl, tc, tr, w

NAME = "blind-trust-investigation"
BLUE, ICE = "005EB8", "E8EDEE"
NOTES = {
    "exec": "[One page at most. Write it last. A relative may read nothing else.]",
    "scope": "[From which contact to which; and why not earlier.]",
    "method": "[e.g. records, statements, interviews, walk-through, tabular timeline, fishbone]",
    "staff": "[By role. Say what support was offered.]",
    "event": "[A short factual account: what happened, and what it led to. No analysis.]",
    "probs": "[Number each CDP and SDP. State what should have happened.]",
    "root": "[Only where it can be shown that the event would not have come about without it.]",
    "recs": "[Numbered, directed at root causes, SMART.]",
}
PROMPTS = {
    "r_patient": ("Illness, frailty, language", "Relationship with staff, family"),
    "r_person": ("Fitness, fatigue", "What they believed was going on"),
    "r_task": ("Was there a guideline?", "Was it usable?"),
    "r_comm": ("Handover, letters, records", "Between this Trust and others"),
    "r_team": ("Who was in charge?",),
    "r_train": ("Induction, updates",),
    "r_kit": ("Space, noise, alarms", "IT systems"),
    "r_org": ("Staffing, targets", "Commissioning, national policy"),
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10.5)
    asks = asks_beside(__file__)
    _styles(form)
    _front(form, asks)
    _opening(form, asks)
    _findings(form, asks)
    form.add(p(section=form.section(landscape=False)))
    size = form.section(landscape=True).find("{*}pgSz")
    old = form.last_section.find("{*}pgSz")
    assert size is not None and old is not None
    form.last_section.replace(old, size)
    _appendices(form, asks)
    return form


def _styles(form: Form) -> None:
    numbers = form.list_style(
        [("decimal", "%1.", "Heading1", 567), ("decimal", "%1.%2", "Heading2", 567)]
    )
    for level, size in enumerate((14, 11.5)):
        style = heading_style(form, f"Heading {level + 1}", font="Arial", size=size, color=BLUE)
        properties = style.get_or_add_pPr()
        kept = [*properties.findall("{*}keepNext"), *properties.findall("{*}keepLines")]
        kept[-1].addnext(w("numPr", w("ilvl", val=level), w("numId", val=numbers)))
    page_ends(form, "OFFICIAL–SENSITIVE: PERSONAL", "Comprehensive report template, issue 4")


def _front(form: Form, asks: Asks) -> None:
    form.add(
        p(
            t("Northmoor and Tarn Valley NHS Foundation Trust", look(bold=True, color=BLUE)),
            align="right",
        ),
        p(asked(asks["title"], look(bold=True, size=20))),
        tbl([2200, 2600, 2200, 2600], *_details(asks)),
        p(),
        p(asked(asks["contents"], look(bold=True, size=14, color=BLUE))),
        p(field('TOC \\o "1-2"', "Right-click here and choose Update Field.")),
        p(w("r", w("br", type="page"))),
        p(asked(asks["exec"], look(bold=True, size=14, color=BLUE))),
        *_note("exec"),
        p(),
    )


def _details(asks: Asks) -> list[Element]:
    cells = [one for one in group(asks, "d_") if one.kind == "cell"]
    held = asks["d_mha"]
    options = [
        part
        for one in ("Yes", "No", "Informal")
        for part in (check_box(f"mha_{one}", one, ticked=False), f" {one}   ")
    ]
    return [
        tr(tc([asked(asks["band"], look(bold=True, color="FFFFFF"))], fill=BLUE, span=4)),
        *(
            tr(tc([b(one)], fill=ICE), tc(), tc([b(two)], fill=ICE), tc())
            for one, two in zip(cells[:10:2], cells[1:10:2], strict=True)
        ),
        tr(tc([b(held)], fill=ICE, span=2), tc(p(*options), span=2)),
        tr(tc([b(cells[10])], fill=ICE), tc(), tc([b(cells[11])], fill=ICE), tc()),
    ]


def _note(key: str) -> list[Element]:
    return [hint(NOTES[key], size=9, color="666666")] if key in NOTES else []


def _h(form: Form, key: str, ask: Ask, level: int = 1, empty: int = 2) -> None:
    form.add(p(ask, style=f"Heading{level}"), *_note(key), *(p() for _ in range(empty)))


def _opening(form: Form, asks: Asks) -> None:
    for key, ask in between(asks, "intro", "scope"):
        _h(form, key, ask)
    _h(form, "team", asks["team"], empty=0)
    _table(form, asks, "t_", [3000, 3000, 3600], 3)
    _h(form, "method", asks["method"])
    _h(form, "people", asks["people"], empty=0)
    _h(form, "kin", asks["kin"], level=2)
    form.add(p(b(asks["candour"]), " "), p(b(asks["kinask"])), p(), p())
    _h(form, "staff", asks["staff"], level=2)
    _h(form, "back", asks["back"], empty=0)
    _h(form, "patient", asks["patient"], level=2)
    _h(form, "svc", asks["svc"], level=2)
    _h(form, "event", asks["event"])
    _h(form, "time", asks["time"], empty=0)
    _table(form, asks, "c_", [1500, 2900, 2200, 1500, 1500], 5)


def _table(form: Form, asks: Asks, prefix: str, widths: list[int], rows: int) -> None:
    columns = group(asks, prefix)
    form.add(tbl(widths, titles(columns, fill=ICE), *empty_rows(rows, len(columns))), p())


def _findings(form: Form, asks: Asks) -> None:
    _h(form, "find", asks["find"], empty=0)
    for key, ask in between(asks, "notable", "risk"):
        _h(form, key, ask, level=2)
    _h(form, "factors", asks["factors"], level=2, empty=0)
    rows = [row for key, ask in between(asks, "r_patient", "r_org") for row in _bone(key, ask)]
    form.add(tbl([1900, 2500, 3500, 1700], titles(group(asks, "k_"), fill=ICE), *rows), p())
    _h(form, "root", asks["root"], level=2)
    _h(form, "similar", asks["similar"], level=2)
    for key, ask in between(asks, "lessons", "share"):
        _h(form, key, ask)


def _bone(key: str, ask: Ask) -> list[Element]:
    """Return the rows of one kind of factor, its name merged down over its prompts."""
    small = look(size=8.5, italic=True)
    first, *others = PROMPTS[key]
    return [
        tr(tc([b(ask)], merge="restart"), tc([t(first, small)]), tc(), tc()),
        *(tr(tc(merge="continue"), tc([t(one, small)]), tc(), tc()) for one in others),
    ]


def _appendices(form: Form, asks: Asks) -> None:
    large = look(bold=True, size=13, color=BLUE)
    form.add(p(asked(asks["app1"], large)))
    _table(form, asks, "a_", [2600, 3200, 2200, 1700, 1400, 2200, 900], 4)
    form.add(p(asked(asks["app2"], large)))
    _table(form, asks, "g_", [4000, 10200], 3)
    form.add(
        tbl(
            [2000, 3500, 4200, 4500],
            tr(tc([b(asks["office"])], fill="BFBFBF", span=4)),
            tr(tc(asks["o_date"]), tc(), tc(asks["o_out"]), tc()),
        )
    )
