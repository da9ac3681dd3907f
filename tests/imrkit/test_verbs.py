"""The verbs load what they are given: what imrkit ships once, a file as it is now."""

from __future__ import annotations

from pathlib import Path

import imrkit

OVERLAY = """
[checklist]
id = "ours"
title = "{title}"
version = "1"
extends = "imr"
"""


def test_a_checklist_that_imrkit_ships_is_read_once() -> None:
    assert imrkit.load_checklist() is imrkit.load_checklist("imr")


def test_a_file_is_read_each_time_for_it_may_have_changed(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(OVERLAY.format(title="Before"), "utf-8")
    before = imrkit.load_checklist(file)
    file.write_text(OVERLAY.format(title="After"), "utf-8")

    assert (before.title, imrkit.load_checklist(file).title) == ("Before", "After")


def test_a_checklist_that_was_loaded_is_that_one() -> None:
    loaded = imrkit.load_checklist()

    assert imrkit.load_checklist(loaded) is loaded
