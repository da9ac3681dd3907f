"""A letter that asks a school what it knew, with a reply to tear off."""

from __future__ import annotations

from pathlib import Path

from forms.make.asks import read_asks
from forms.make.form import Form
from forms.make.parts import b, look, p, t

NAME = "dev-letter"
LETTER = (
    "Dear Head Teacher,",
    "The partnership has begun a review after a death in the autumn. One of the children of the "
    "household is on your roll. I should be glad of a short reply on the slip below by the end of "
    "the month; you need not write to us otherwise.",
    "The purpose is to learn. Nobody at the school is blamed, and the reply is read by the panel "
    "alone. Please use initials for pupils and posts for staff, and keep a copy.",
    "Yours sincerely,",
    "Secretary to the panel",
)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Georgia", size=11)
    asks = read_asks(Path(__file__).with_suffix(".txt"))
    form.add(
        p(t("TAMSIN VALE PARTNERSHIP FOR SAFER HOMES", look(bold=True)), align="right"),
        p("The Old Corn Exchange, Tamsin Market", align="right", after=240),
        p(asks["ours"], "  TV/3/school"),
        p(asks["dated"], "  2 February 2026"),
        p(asks["line"], "  01632 960 411", after=240),
        p(LETTER[0]),
        p(b(asks["subject"])),
        *(p(text, after=120) for text in LETTER[1:]),
        p("✂" + " – " * 36, before=240, after=120),
        p(b(asks["slip"]), align="center"),
        p(asks["school"], " " + "_" * 64),
        p(asks["pupil"], " " + "_" * 16 + "   ", asks["year"], " " + "_" * 10),
        p(asks["from"], " " + "_" * 14 + " ", asks["to"], " " + "_" * 14),
        p(asks["hold"]),
        p("☐ we hold nothing on the family", indent=400),
        p("☐ we hold records and answer below", indent=400),
    )
    for key in (key for key in asks if key.startswith("q_")):
        form.add(p(asks[key], before=120), p("_" * 84), p("_" * 84))
    form.add(
        p(asks["by"], " " + "_" * 24 + "  ", asks["post"], " " + "_" * 20, before=200),
        p(asks["phone"], " " + "_" * 24),
        p(asks["head"], " " + "_" * 28 + "  ", asks["head_date"], " " + "_" * 12, before=200),
        p(asks["file"], " ________  scanned ________", align="right", before=200),
    )
    return form
