"""A police force: a title page, document control, headings numbered by Word, one question each."""

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
    heading_style,
    hint,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, field, look, p, t, tbl, tc, tr, w

NAME = "fourth-force-imr"
_NAVY, _GREY = "1F3864", "D9E2F3"
_HINTS = {
    "h11": "[State the Act and the section under which the review is held.]",
    "h21": "[Niche, PNC, PND, STORM, HOLMES, body-worn video. Give the dates of each search.]",
    "h4": "[One paragraph. The full account belongs to the overview report.]",
    "h8": "[More than was required. Do not praise officers for doing their job.]",
    "ap2": "[Every abbreviation, including those that every officer knows.]",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "[GSC marking]", "Form PPU 114 (rev. 03/24)   Page ")
    _number_headings(form)
    form.add(_title_page(asks), _control(asks), _notes(asks))
    form.add(_introduction(asks), _people(asks), _questions(asks))
    form.add(_outcome(asks), _sign_off(asks))
    return form


def _number_headings(form: Form) -> None:
    """Let Word number the headings of the two levels: their numbers are no part of their text."""
    number = form.list_style(
        [("decimal", "%1.", "Heading1", 560), ("decimal", "%1.%2", "Heading2", 560)]
    )
    for level, name in enumerate(("Heading 1", "Heading 2")):
        style = heading_style(form, name, font="Arial", size=14 - 2 * level, color=_NAVY)
        numbered = w("numPr", w("ilvl", val=level) if level else None, w("numId", val=number))
        style.pPr.find(f"{{{style.nsmap['w']}}}spacing").addprevious(numbered)


def _title_page(asks: Asks) -> list[Element]:
    lines = pick(asks, "force conc review mark")
    placeholders = ("[force]", "[Adult A / Child B]", "[name of body and of review]", "[marking]")
    return [
        *gaps(6),
        p(asked(asks["title"], look(bold=True, size=24, color=_NAVY)), align="center"),
        *gaps(3),
        *(
            p(asked(one, look(bold=True, size=13)), " ", t(words, look(color="FF0000")))
            for one, words in zip(lines, placeholders, strict=True)
        ),
        _new_page(),
    ]


def _new_page() -> Element:
    return p(w("r", w("br", type="page")))


def _bar(asks: Asks, key: str) -> Element:
    return p(asked(asks[key], look(bold=True, size=13, color="FFFFFF")), fill=_NAVY)


def _plain(asks: Asks, key: str) -> Element:
    return head(asks[key], size=12, color=_NAVY)


def _section(asks: Asks, key: str) -> list[Element]:
    """Return a heading of a style, its hint in brackets and room under it."""
    second = len(key) == 3 and key[0] == "h" and key[1:] in ("11", "12", "21", "22")
    question = key[0] == "t"
    hints = [hint(_HINTS[key], color="FF0000")] if key in _HINTS else []
    style = "Heading2" if second or question else "Heading1"
    return [head(asks[key], style), *hints, *gaps(2)]


def _control(asks: Asks) -> list[Element]:
    versions = group(asks, "vh.")
    return [
        _bar(asks, "p1"),
        _plain(asks, "dc"),
        tbl([1700, 3100, 1900, 2900], *filled_rows(group(asks, "dc."), across=2, fill=_GREY)),
        _plain(asks, "vh"),
        tbl([1200, 1800, 6600], titles(versions, fill=_GREY), *empty_rows(3, 3)),
        _plain(asks, "toc"),
        p(field('TOC \\o "1-2" \\h \\z', "No table of contents entries found.")),
        _new_page(),
    ]


def _notes(asks: Asks) -> list[Element]:
    return [
        _plain(asks, "notes"),
        *bullets(
            "Text in red is for you and must not be in the finished report.",
            "Number paragraphs so that they can be cited.",
            "Call officers by rank and number in the key, never by name.",
            "Speak to the SIO before you see any officer who may be a witness.",
        ),
        _bar(asks, "p2"),
    ]


def _introduction(asks: Asks) -> list[Element]:
    return [
        head(asks["h1"], "Heading1"),
        *(one for key in ("h11", "h12") for one in _section(asks, key)),
        head(asks["h2"], "Heading1"),
        *(one for key in ("h21", "h22") for one in _section(asks, key)),
    ]


def _people(asks: Asks) -> list[Element]:
    return [
        head(asks["h3"], "Heading1"),
        tbl([1800, 5400, 2400], titles(group(asks, "pe."), fill=_GREY), *empty_rows(4, 3)),
        *(one for key in ("h4", "h6") for one in _section(asks, key)),
    ]


def _questions(asks: Asks) -> list[Element]:
    keys = [key for key in asks if key[0] == "t" and key[1:].isdigit()]
    return [
        head(asks["h7"], "Heading1"),
        hint("[Copy each question as the panel agreed it. Those below are the standard ones.]"),
        *(one for key in [*keys, "h8", "h9"] for one in _section(asks, key)),
    ]


def _outcome(asks: Asks) -> list[Element]:
    columns = group(asks, "re.")
    return [
        _bar(asks, "p3"),
        head(asks["h10"], "Heading1"),
        tbl(
            [1400, 3400, 1500, 1300, 2000],
            titles(columns, fill=_GREY),
            *(tr(tc(f"{number}."), *(tc() for _ in columns[1:])) for number in (1, 2, 3)),
        ),
    ]


def _sign_off(asks: Asks) -> list[Element]:
    signs, office = group(asks, "so."), pick(asks, "sru1 sru2 sru3 sru4")
    bold = look(bold=True)
    names = [asked(one, bold) for one in signs[:3]]
    rows = [
        tr(tc([asked(one, bold)], fill=_GREY), tc(), tc(), tc(), height=600) for one in signs[3:]
    ]
    return [
        head(asks["h11s"], "Heading1"),
        tbl([2800, 2800, 2400, 1600], tr(tc(), *(tc([one], fill=_GREY) for one in names)), *rows),
        _new_page(),
        _plain(asks, "ap1"),
        _plain(asks, "ap2"),
        hint(_HINTS["ap2"], color="FF0000"),
        *gaps(2),
        tbl(
            [1700, 3100, 1900, 2900],
            band(asks["sru"], 4, fill="BFBFBF"),
            *filled_rows(office, across=2, bold=False, size=9),
        ),
        p(),
    ]
