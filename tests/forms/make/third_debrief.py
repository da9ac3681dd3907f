"""A force’s debrief of a critical incident: plain paragraphs, questions numbered by hand.

No heading styles; bold comes and goes; blanks are tabs, underscores, dots or nothing at all.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    gaps,
    group,
    hint,
    line,
    page_ends,
    pick,
)
from forms.make.parts import Element, asked, b, look, p, split_runs, t

NAME = "third-police-debrief"
PROMPTS = {
    "q2": "Avoid detail that is in the log.",
    "q6": "Think of threat, harm, risk, investigation, vulnerability, engagement.",
    "q15": "No blame. Speak of what was done, not of who.",
    "q20": "Keep each change small enough to be done.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Times New Roman", size=12)
    asks = asks_beside(__file__)
    page_ends(form, "OFFICIAL – SENSITIVE", "Form 5098 (rev 3)")
    form.add(*_top(asks))
    for section, first, last in (("s1", 1, 4), ("s2", 5, 13), ("s3", 14, 21)):
        form.add(*_section(asks, section, first, last))
    form.add(*_end(asks))
    split_runs(form.document.element)
    return form


def _top(asks: Asks) -> list[Element]:
    details = pick(asks, "l_op l_date l_type l_gold l_fac l_scr l_dd")
    return [
        p(asked(asks["title"], look(bold=True, size=16)), align="center"),
        p(asked(asks["sub"]), align="center"),
        p(),
        *(line(one, bold=number < 4, stop=5000) for number, one in enumerate(details)),
        p(),
        p(b(asks["l_pres"])),
        *gaps(3),
        p(b(asks["l_apol"])),
        *gaps(2),
        line(asks["l_gpms"], "OFFICIAL-SENSITIVE (amend if need be)"),
        p(),
        p(b(asks["rules"])),
        p("- One person speaks at a time. Rank stays outside."),
        p("- We learn, we do not blame; misconduct goes elsewhere."),
        p("- The notes may be disclosed."),
        p(),
    ]


def _question(asks: Asks, number: int) -> list[Element]:
    """Return a question and its blank: lines of dots after each fourth, else empty paragraphs."""
    key = f"q{number}"
    prompt = PROMPTS.get(key)
    dots = [p("…" * 38) for _ in range(2)]
    return [
        p(asked(asks[key], look(bold=number in (1, 2, 3, 14, 15)))),
        *([hint(prompt, size=10)] if prompt else []),
        *(dots if number % 4 == 0 else gaps(2 + number % 2)),
    ]


def _section(asks: Asks, key: str, first: int, last: int) -> list[Element]:
    questions = [_question(asks, number) for number in range(first, last + 1)]
    return [
        p(asked(asks[key], look(bold=True))),
        p(),
        *(one for question in questions for one in question),
    ]


def _end(asks: Asks) -> list[Element]:
    rule = "_" * 30
    checks = pick(asks, "l_iopc l_cor l_oh l_disc")
    office = group(asks, "l_ol")
    return [
        p(asked(asks["s4"], look(bold=True))),
        *(line(one, "Y / N    Details " + rule[:20], bold=False) for one in checks),
        *gaps(2),
        p(asked(asks["s5"], look(bold=True))),
        p(asks["l_nm"], f" {rule}"),
        p(asks["l_sg"], f" {rule}\t", asks["l_dt"], " ____/____/____"),
        *gaps(2),
        p(t("*" * 60)),
        p(b(asks["ol"])),
        p(office[0], " ____________\t\t", office[1], " ____________"),
    ]
