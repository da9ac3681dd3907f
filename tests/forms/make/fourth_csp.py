"""A community safety partnership’s short return: bold lines, typed numbers, tabs, no table."""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, between, gaps, head, hint, page_ends
from forms.make.parts import Element, asked, b, field, look, p, split_runs, t

NAME = "fourth-csp-short-return"
_STOP, _SECOND = [("left", 2600, "none")], [("left", 2600, "none"), ("left", 5600, "none")]
_OPTIONS = {
    "q1": "\tYes  ☐\tNo  ☐",
    "q9c": "\tYes ☐   No ☐   Not known ☐",
    "q10": "☐ Alcohol\t☐ Drugs\t☐ Mental ill health\t☐ Homelessness\n"
    "☐ Debt\t☐ Learning disability\t☐ Physical ill health\t☐ Carer",
    "q19": "Yes  /  No  /  Not sure   (delete as appropriate)",
    "of.dec": "IMR requested  ☐     Summary is sufficient  ☐     No further action  ☐",
}
_HINTS = {
    "q1": "If No, go straight to the authorisation on the last page and return this form.",
    "q8": "One side of A4 at most. A full chronology may be asked for later.",
    "q12": "Please say which were never asked about.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "OFFICIAL-SENSITIVE", "Millbrook Community Safety Partnership   Page ")
    form.add(_top(asks))
    for key, ask in between(asks, "pa", "q19"):
        form.add(_part(asks, key) if ask.kind == "heading" else _question(asks, key))
    form.add(_end(asks))
    split_runs(form.document.element.body)
    return form


def _tabbed(asks: Asks, key: str, *rest: str) -> Element:
    """Return one or two labels on a line of tab stops, without colons."""
    if not rest:
        return p(b(asks[key]), "\t", tabs=_STOP)
    return p(b(asks[key]), "\t\t", b(asks[rest[0]]), "\t", tabs=_SECOND)


def _top(asks: Asks) -> list[Element]:
    return [
        p(asked(asks["title"], look(bold=True, size=15)), align="center"),
        p(asked(asks["sub"], look(bold=True, size=13)), align="center"),
        p(),
        p(b(asks["top.ref"]), "\t", field("MERGEFIELD DardrRef", "«DardrRef»"), tabs=_STOP),
        _tabbed(asks, "top.dec", "top.dob"),
        _tabbed(asks, "top.ap"),
        _tabbed(asks, "top.agency"),
        _tabbed(asks, "top.by"),
        _tabbed(asks, "top.post", "top.tel"),
        _tabbed(asks, "top.mail"),
        p(b(asks["top.due"]), "\t", field("MERGEFIELD Due", "«Due»"), tabs=_STOP),
        p(),
        head(asks["notes"]),
        p("You have been sent this form because a person known in this area has died and the "
          "partnership has decided to hold a review. Names and dates of birth are in the covering "
          "e-mail. Nothing in this form is about blame."),
    ]  # fmt: skip


def _part(asks: Asks, key: str) -> list[Element]:
    if key == "q9":
        return [p(b(asks[key]), before=120)]
    return [p(), p(asked(asks[key], look(bold=True)), fill="D9D9D9")]


def _question(asks: Asks, key: str) -> list[Element]:
    if key == "q7a":
        return [p(b(asks[key]), "\t\t", b(asks["q7b"]), tabs=[("left", 3200, "none")])]
    if key == "q7b":
        return []
    indent = 400 if key.startswith("q9") else 0
    options = _OPTIONS.get(key, "")
    inline = options if options.startswith("\t") else ""
    looks = look(bold=not indent)
    made = [p(asked(asks[key], looks), inline, indent=indent, before=120)]
    if key in _HINTS:
        made.append(hint(_HINTS[key], size=9))
    if options and not inline:
        return [*made, *(p(one, indent=300) for one in options.split("\n"))]
    return made if inline else [*made, *gaps(2)]


def _end(asks: Asks) -> list[Element]:
    return [
        *_part(asks, "auth"),
        p("I have read this return and agree that it may be shared with the chair and the panel."),
        _tabbed(asks, "au.name"),
        _tabbed(asks, "au.grade"),
        _tabbed(asks, "au.sign", "au.date"),
        p(t("_" * 70)),
        head(asks["office"], size=9),
        p(asked(asks["of.rec"], look(size=9)), "\t", tabs=_STOP),
        p(asked(asks["of.dec"], look(size=9)), "\t", _OPTIONS["of.dec"], tabs=_STOP),
    ]
