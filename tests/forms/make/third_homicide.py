"""A community safety partnership’s template: headings and paragraphs numbered by Word.

An answer goes into the empty numbered paragraph below; guidance is blue; its table lies across.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    empty_rows,
    gaps,
    group,
    heading_style,
    line,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, b, field, look, p, t, tbl, tc, tr, w

NAME = "third-homicide-review"
BLUE = "0070C0"
GUIDANCE = {
    "h1": "State which agency this is, what it does and why it was asked for a report.",
    "h_fact": "Keep to what is agreed by the police. No more than one paragraph.",
    "h_meth": "Say which records were read and what could not be found.",
    "h_auth": "Include a statement that the author had no dealings with either party.",
    "h_eq": "Address all nine protected characteristics of the Equality Act 2010.",
    "h_back": "Where the victim lived, who with, and how the parties knew each other.",
    "h_good": "Practice beyond what policy asks for.",
    "h_conc": "Do not bring in new facts.",
    "h_rec": "Recommendations must be SMART and follow from the lessons.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    heading_style(form, "Heading 1", font="Arial", size=13, color="000000")
    number = form.list_style([("decimal", "%1.", "Heading1", 720), ("decimal", "%1.%2", "", 720)])
    page_ends(form, "RESTRICTED until published", "DHR IMR")
    form.add(*_cover(asks), *_opening(asks, number))
    form.add(p(section=form.section(landscape=False)), *_chronology(asks, number))
    form.add(p(section=form.section(landscape=True)), *_analysis(asks, number))
    form.add(*_appendices(asks))
    return form


def _cover(asks: Asks) -> list[Element]:
    entries = (
        "1.\tIntroduction\t3",
        "2.\tBrief facts of the homicide\t3",
        "3.\tConfidentiality\t3",
    )
    stops = [("left", 700, "none"), ("right", 9400, "dot")]
    contents = field('TOC \\o "1-1" \\h \\z', entries[0])
    return [
        *gaps(3),
        p(asked(asks["title"], look(bold=True, size=24)), align="center"),
        p(asked(asks["sub"], look(bold=True, size=16)), align="center"),
        *gaps(3),
        *(p(asked(one), "  ", t("xxxxxx"), align="center") for one in group(asks, "c_")),
        *gaps(2),
        p(b(asks["how"])),
        p(t("Text in blue is guidance and must be removed. Keep the numbering.", look(color=BLUE))),
        p(w("r", w("br", type="page"))),
        p(asked(asks["toc"], look(bold=True, size=13))),
        p(contents[:-1], tabs=stops),
        *(p(one, tabs=stops) for one in entries[1:-1]),
        p(entries[-1], contents[-1:], tabs=stops),
        p(w("r", w("br", type="page"))),
    ]


def _heading(ask: Asks, key: str, number: int) -> list[Element]:
    guide = GUIDANCE.get(key)
    return [
        p(asked(ask[key]), style="Heading1", list_id=number),
        *([p(t(guide, look(color=BLUE)))] if guide else []),
    ]


def _numbered(asks: Asks, keys: str, number: int, *, room: int = 2) -> list[Element]:
    """Return headings, each over empty paragraphs numbered by Word."""
    made: list[Element] = []
    for key in keys.split():
        made += _heading(asks, key, number)
        made += [p(list_id=number, level=1) for _ in range(room)]
    return made


def _opening(asks: Asks, number: int) -> list[Element]:
    people = pick(asks, "p_psd p_rel p_eth")
    return [
        *_numbered(asks, "h1 h_fact h_conf h_scope h_meth h_auth h_intv h_par h_eq", number),
        *_heading(asks, "h_subj", number),
        tbl([2600, 4000, 3000], titles(people, fill="BFBFBF"), *empty_rows(4, 3)),
        p(),
        *_numbered(asks, "h_back", number, room=3),
    ]


def _chronology(asks: Asks, number: int) -> list[Element]:
    note = "All contact within the scope, in the Partnership’s format"
    return [
        *_heading(asks, "h_chr", number),
        tbl(
            [1500, 2000, 5000, 3400, 2500],
            tr(tc(t(note, look(italic=True)), span=5, fill="BFBFBF")),
            titles(group(asks, "k_"), fill="BFBFBF"),
            *empty_rows(6, 5),
        ),
    ]


def _analysis(asks: Asks, number: int) -> list[Element]:
    made = _heading(asks, "h_over", number)
    for key in ("h_ov_v", "h_ov_p"):
        made += [p(asked(asks[key], look(bold=True, italic=True))), p(list_id=number, level=1), p()]
    made += _heading(asks, "h_ana", number)
    made.append(p(list_id=number, level=1))
    for one in group(asks, "q_"):
        made += [p(asked(one), list_id=number, level=1), p(), p()]
    return [*made, *_numbered(asks, "h_good h_less h_conc h_rec", number)]


def _appendices(asks: Asks) -> list[Element]:
    checks = group(asks, "ck_")
    signs = tr(tc(), tc(t("Yes")), tc(t("No")))
    return [
        p(w("r", w("br", type="page"))),
        p(asked(asks["h_app"], look(bold=True, size=16)), align="center"),
        p(b(asks["h_appa"])),
        tbl(
            [2900, 2400, 1300, 1700, 1300],
            titles(group(asks, "a_"), fill="BFBFBF"),
            *empty_rows(4, 5),
        ),
        *gaps(2),
        p(b(asks["ck"])),
        tbl([7000, 1300, 1300], signs, *(tr(tc(one), tc(), tc()) for one in checks)),
        *gaps(2),
        line(asks["cm"]),
        *gaps(2),
        line(asks["csp"], "________________"),
        line(asks["ret"], "dhr@northmere.example"),
    ]
