"""A fire service's return made of frames and tab stops, without a single table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import MAIN, Element, asked, b, look, p, t, w

NAME = "dev-frames"


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial Narrow", size=11)
    asks = read_asks(Path(__file__).with_suffix(".txt"))
    serial = p(asks["room"], fill="E0E0E0")
    _framed(serial, width=2600, at=7800)
    form.add(
        serial,
        p(asked(asks["title"], look(bold=True, size=16)), after=120),
        p("Westmarch Fire and Rescue Service, form FF 12", after=240),
    )
    _pairs(form, asks, ["service", "number", "called", "place", "cause", "hurt"])
    _list(form, [asks[key] for key in ("code", "age", "tie")], (3000, 5200), 4)
    _pairs(form, asks, list(asks)[list(asks).index("visits") : list(asks).index("action")])
    _list(form, [asks[key] for key in ("action", "owner", "due")], (5000, 7800), 4)
    _pairs(form, asks, ["author"])
    form.add(
        p(
            asks["approved"],
            "\t",
            asks["approved_on"],
            "\t",
            tabs=[("left", 7200, "underscore"), ("right", 9600, "underscore")],
            before=240,
        )
    )
    return form


def _framed(paragraph: Element, *, width: int, at: int) -> None:
    """Put a paragraph into a frame, as Word did before there were text boxes."""
    properties = paragraph.find(f"{{{MAIN}}}pPr")
    if properties is None:
        properties = w("pPr")
        paragraph.insert(0, properties)
    frame = w(
        "framePr",
        w=width,
        hSpace=140,
        wrap="around",
        vAnchor="text",
        hAnchor="page",
        x=at,
        y=1,
    )
    properties.insert(0, frame)


def _pairs(form: Form, asks: dict[str, Ask], keys: Iterable[str]) -> None:
    """Put each label into a frame on the left; the answer stands on the lines beside it."""
    for key in keys:
        label = p(b(asks[key]))
        _framed(label, width=2900, at=1134)
        lines = [("right", 9600, "underscore")]
        form.add(label, p("\t", tabs=lines, indent=3200), p("\t", tabs=lines, indent=3200))


def _list(form: Form, titles: list[Ask], stops: tuple[int, int], lines: int) -> None:
    """Put titles over a list that is laid out by tab stops alone."""
    first, second, third = titles
    tabs = [("left", stops[0], "none"), ("left", stops[1], "none")]
    dots = [(kind, place, "dot") for kind, place, _ in tabs] + [("right", 9600, "dot")]
    form.add(p(b(first), "\t", b(second), "\t", b(third), tabs=tabs, before=200))
    form.add([p(t("\t\t\t"), tabs=dots) for _ in range(lines)])
    form.add(p())
