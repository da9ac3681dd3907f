"""What the pieces of the domestic abuse form look like."""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.parts import Element, control, date_kind, list_of, look, p, t, w

GREY, TEAL = "D9E2E7", "1F5C66"
GUIDANCE = look(italic=True, color="2E74B5")


def guide(text: str) -> Element:
    return p(t(text, GUIDANCE))


def h(level: int, ask: Ask) -> Element:
    return p(ask, style=f"Heading{level}")


def text_control(form: Form, tag: str, ask: Ask) -> Element:
    shown = bool(form.filled and ask.answer)
    words = t(ask.answer or "") if shown else t("Click to type", look(style="PlaceholderText"))
    return control(tag, ask.anchor, w("text"), words, showing=not shown)


def date_control(form: Form, tag: str, ask: Ask) -> Element:
    shown = bool(form.filled and ask.answer)
    words = t(ask.answer or "") if shown else t("Pick a date", look(style="PlaceholderText"))
    return control(tag, ask.anchor, date_kind(), words, showing=not shown)


def list_control(form: Form, tag: str, ask: Ask, *options: str) -> Element:
    shown = bool(form.filled and ask.answer)
    words = t(ask.answer or "") if shown else t("Choose", look(style="PlaceholderText"))
    return control(tag, ask.anchor, list_of(*options), words, showing=not shown)
