"""A line that a form draws behind a label, along a tab, is where its control stands."""

from __future__ import annotations

import pytest
from lxml import etree
from support.docx import MAIN, docx, p, style, unzipped

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.values.controls import NewControl
from imrkit.values.conversion import PlannedPlace

TAB = "<w:r><w:tab/></w:r>"
DOTS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
PLAIN = DOTS.replace(' w:leader="dot"', "")
TWO = DOTS.replace("<w:tabs>", '<w:tabs><w:tab w:val="left" w:pos="3000"/>')


def tabs_in_controls(body: str, styles: str = "") -> list[tuple[int, int]]:
    """Return for the control of each slot how many tabs stand before it and in it."""
    draft = Draft.open(docx(body, styles=styles))
    plan = [
        PlannedPlace(slot=one, control=NewControl(tag=f"imr:s{at}", placeholder="Write here."))
        for at, one in enumerate(draft.slots())
    ]
    root = etree.fromstring(unzipped(draft.wrapped(plan).data)[MAIN])
    return [
        (
            len([one for one in control.itersiblings(preceding=True) if _tabs(one)]),
            _tabs(control),
        )
        for control in root.iter(n.SDT)
    ]


def _tabs(element: etree._Element) -> int:
    return len(list(element.iterfind(f".//{n.qn('w:r')}/{n.qn('w:tab')}"))) + (
        element.tag == n.qn("w:r") and element.find(n.qn("w:tab")) is not None
    )


@pytest.mark.parametrize("kind", ["own", "style"])
def test_the_tab_that_draws_the_line_is_the_placeholder(kind: str) -> None:
    styles = style("L", "lines", f"<w:pPr>{DOTS}</w:pPr>") if kind == "style" else ""
    looks = DOTS if kind == "own" else '<w:pStyle w:val="L"/>'
    found = tabs_in_controls(p("Author:", TAB, properties=looks) + p(), styles)

    assert found == [(0, 1)]


def test_of_two_labels_on_a_line_each_has_its_own() -> None:
    found = tabs_in_controls(p("Author:", TAB, "Date:", TAB, properties=DOTS))

    assert found == [(0, 1), (1, 1)]


def test_a_tab_that_only_leads_to_a_stop_stays_outside() -> None:
    found = tabs_in_controls(p("Author:", TAB, TAB, properties=TWO) + p())

    assert found == [(1, 1)]
    assert tabs_in_controls(p("Author:", TAB, properties=PLAIN)) == [(1, 0)]
