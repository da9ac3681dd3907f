"""A path that is counted leads to the element again, whatever stands around it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from lxml import etree
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import MAIN, docx, p, run, sdt

from imrkit.ooxml.controls.regions import element_at, path_of
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.paths import Paths


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_the_path_of_any_element_leads_back_to_it(document: AnyDocument) -> None:
    root = Package.open(document.data).tree(MAIN)
    paths = Paths()
    for element in root.iter(etree.Element):
        path = paths.of(element)
        if path is not None:
            assert path == path_of(element)
            assert element_at(root, path) is element


def test_only_what_says_how_a_control_is_has_no_path() -> None:
    root = Package.open(docx(sdt(p(sdt(run("a"), tag="t"))))).tree(MAIN)
    paths = Paths()
    without = {n.local(str(one.tag)) for one in root.iter(etree.Element) if paths.of(one) is None}

    assert without == {"sdtPr", "sdtContent", "tag"}
