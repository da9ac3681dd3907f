"""A protected form is refused by name; the protection of its copy is lifted, and all else stays."""

from __future__ import annotations

import pytest
from lxml import etree
from support.docx import docx, p, part

from imrkit.documents.draft import Draft

ADVICE = '<w:writeProtection w:recommended="1"/>'


@pytest.mark.parametrize("password", ["", ' w:hashValue="x" w:saltValue="y" w:spinCount="100000"'])
@pytest.mark.parametrize(
    ("edit", "allowed"),
    [
        ("forms", "only its form fields can be filled in"),
        ("readOnly", "nothing in it can be changed"),
        ("comments", "only comments can be added"),
        ("trackedChanges", "every change is tracked"),
        ("none", "its formatting is restricted"),
    ],
)
def test_a_copy_is_not_protected_and_keeps_all_else(edit: str, allowed: str, password: str) -> None:
    settings = f'{ADVICE}<w:documentProtection w:edit="{edit}"{password} w:enforcement="1"/>'
    draft = Draft.open(docx(p("x"), settings=settings))
    before = draft.to_bytes()
    copy = draft.unprotected()

    assert draft.protection == allowed
    assert copy.protection == ""
    assert draft.to_bytes() == before
    assert shown(copy.to_bytes()) == shown(before).replace(' w:enforcement="1"', "")


def shown(data: bytes) -> str:
    root = etree.fromstring(part(data, "word/settings.xml").encode())
    return etree.tostring(root, method="c14n").decode()


@pytest.mark.parametrize("settings", ["", '<w:documentProtection w:edit="forms"/>', ADVICE])
def test_a_form_whose_protection_is_not_enforced_is_not_protected(settings: str) -> None:
    assert Draft.open(docx(p("x"), settings=settings)).protection == ""
