"""What a check is about is said at the check, and asked by kind."""

from __future__ import annotations

import ast
from pathlib import Path

from imrkit.judging.checks import CHECKS
from imrkit.judging.checks.kinds import CheckKind, kind_of

ROOT = Path(__file__).parents[4]


def test_each_check_is_known_by_its_kind() -> None:
    assert [one.name for one in CHECKS if kind_of(one.name) is not one.kind] == []
    assert {one.kind for one in CHECKS} == set(CheckKind)


def test_what_is_no_check_is_about_the_text() -> None:
    assert kind_of("no-such-check") is CheckKind.TEXT


def test_no_module_names_the_check_of_another() -> None:
    homes = {one.name: one.function.__module__ for one in CHECKS}
    named = [
        (node.value, module)
        for file in (ROOT / "imrkit").rglob("*.py")
        for module in [".".join(file.relative_to(ROOT).with_suffix("").parts)]
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in homes
    ]

    others = [(name, module) for name, module in named if homes[name] != module]
    assert [one for one in others if one[0] not in ("empty", "no-place")] == []
    assert len(named) >= len(CHECKS)
