"""Guidance that is left behind the label of a row, where an author took the rest out."""

from __future__ import annotations

import pytest
from support.forms import Cell, form

import imrkit

LEFT = "Things that helped, each with its source."
LABELS = ("Author", "Background", "Care given", "What went well", "Findings", "Learning")


def found(*with_help: str) -> list[str]:
    """Return the guidance that is told of in a form whose labels have help below them."""
    rows: list[list[Cell]] = [["#*Guidance", "#*Level", "#*Report text"]]
    for label in LABELS:
        cell: Cell = (f"*{label}", f"/{LEFT}") if label in with_help else f"*{label}"
        rows.append([cell, "2", "The nurse came at ten and wrote it down."])
    report = imrkit.check(imrkit.Draft.open(form("H1|Report", rows)))
    return [one.location.where for one in report.open_findings if one.code == "IMR203"]


@pytest.mark.parametrize("label", ["What went well", "Background", "Learning"])
def test_help_below_one_label_alone_was_left(label: str) -> None:
    assert found(label) == [f"at “{label}”"]


@pytest.mark.parametrize("with_help", [(), LABELS, LABELS[:3]])
def test_a_form_that_keeps_its_help_is_left(with_help: tuple[str, ...]) -> None:
    assert found(*with_help) == []
