"""What is told of a text is asked once, and forgotten when the slots of a document are found."""

from __future__ import annotations

from support.docx import docx, p, run

from imrkit.ooxml.package.package import Package
from imrkit.ooxml.slots.find import SlotFinder
from imrkit.ooxml.slots.remembered import forget, remembered
from imrkit.ooxml.text.document import OpenDocument


def test_a_text_is_asked_once_until_it_is_forgotten() -> None:
    asked: list[str] = []

    @remembered
    def told(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [told("Name"), told("Date"), told("Name")] == [4, 4, 4]
    assert asked == ["Name", "Date"]
    forget()
    assert told("Name") == 4
    assert asked == ["Name", "Date", "Name"]


def test_nothing_is_remembered_when_the_slots_of_a_document_are_found() -> None:
    asked: list[str] = []
    told = remembered(asked.append)
    told("Name")
    SlotFinder(OpenDocument(Package.open(docx(p(run("Name:"))), "form.docx"))).find()
    told("Name")
    assert asked == ["Name", "Name"]
