"""The front door: what is exported is meant to be, and every error is one of ours."""

from __future__ import annotations

import imrkit
from imrkit import errors


def test_the_exported_names_are_sorted_and_exist() -> None:
    assert imrkit.__all__ == sorted(imrkit.__all__, key=str)
    assert all(hasattr(imrkit, name) for name in imrkit.__all__)
    assert imrkit.__all__ == [
        "Acceptance",
        "AddinReference",
        "Checklist",
        "Decision",
        "DecisionState",
        "Draft",
        "ImrkitError",
        "LeadResponse",
        "Record",
        "Repaired",
        "Report",
        "ResponseState",
        "SignOff",
        "check",
        "explain",
        "items",
        "lint",
        "load_checklist",
        "new",
        "read_controls",
        "repair",
    ]


def test_every_error_is_an_imrkit_error_and_the_command_line_exits_with_two() -> None:
    found = [
        one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)
    ]

    assert len(found) > 8
    assert all(issubclass(one, errors.ImrkitError) and one.exit_code == 2 for one in found)


def test_every_exported_thing_says_what_it_is() -> None:
    assert [name for name in imrkit.__all__ if not getattr(imrkit, name).__doc__] == []


def test_a_star_import_gives_the_exported_names_and_no_more() -> None:
    given: dict[str, object] = {}

    exec("from imrkit import *", given)  # noqa: S102  (the statement under test)

    assert sorted(name for name in given if name != "__builtins__") == imrkit.__all__
