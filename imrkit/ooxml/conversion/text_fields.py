"""Fields that an author fills with words, and that stand in a wider area: text is left of them."""

from __future__ import annotations

from collections.abc import Iterable

from imrkit.ooxml.conversion.fields import fields_in
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.form_data import FormData

_R, _R_PR = n.qn("w:r"), n.qn("w:rPr")


def dissolve(elements: Iterable[Element]) -> None:
    """Make text of the fields in blocks that an author fills with words, and no more of them."""
    for one in list(fields_in(inner for element in elements for inner in element.iter())):
        data = FormData(one.begin)
        if not one.takes_text or data.is_computed or data.is_locked:
            continue
        for child in list(one.begin) if one.is_simple else ():
            one.begin.addprevious(child)
        for sign in one.signs:
            run = parent_of(sign)
            run.remove(sign)
            if run.tag == _R and all(child.tag == _R_PR for child in run):
                parent_of(run).remove(run)
