"""No section of pages is carried; what it did to the look of the text is told of."""

from __future__ import annotations

import pytest
from support.carrying import carried
from support.docx import docx, p

from imrkit.values.losses import LossGrade

PLAIN = '<w:pgSz w:w="11906" w:h="16838"/>'
ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


@pytest.mark.parametrize(
    ("section", "what"),
    [
        (PLAIN, "A section of pages ended here; the text stands on the target’s own pages now"),
        (ACROSS, "Text stood on pages in landscape; it stands on the target’s own pages now"),
        ('<w:cols w:num="2"/>', "Text stood in columns; it stands on the target’s own pages now"),
    ],
)
def test_a_section_inside_is_told_of(section: str, what: str) -> None:
    body = p("x", properties=f"<w:sectPr>{section}</w:sectPr>") + p("y")

    found = carried(docx(body), docx(section=PLAIN))

    assert len(found.values(".//w:sectPr/@*")) == len(found.values(".//w:pPr/w:sectPr")) == 0
    assert [(one.grade, one.what) for one in found.losses] == [(LossGrade.MINOR, what)]


def test_the_last_section_of_a_document_is_told_of_when_it_looks_special() -> None:
    assert carried(docx(p("x"), section=PLAIN), docx()).losses == ()
    assert len(carried(docx(p("x"), section=ACROSS), docx()).losses) == 1
