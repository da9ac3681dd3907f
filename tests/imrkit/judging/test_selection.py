"""Which checks are run: what is selected, without what is left out, and said in the report."""

from __future__ import annotations

import pytest
from support.cases import CHECKLIST, input_of
from support.paths import SAMPLES

import imrkit
from imrkit.errors import NotFoundError
from imrkit.judging.checks import CHECKS
from imrkit.judging.report import Report, make_report
from imrkit.judging.selection import Selection
from imrkit.judging.status import ItemStatus
from imrkit.outputs import text

DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
CODES = {one.code for one in CHECKS}
AUTHOR = {
    "controls": [
        {"tag": f"imr:gov-author-identity#{part}", "text": "x"}
        for part in ("name", "role", "unit", "experience", "contact")
    ]
}


def run(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Report:
    return imrkit.check(DRAFT, mapping=MAPPING, select=select, ignore=ignore)


def codes(**how: tuple[str, ...]) -> set[str]:
    selection = Selection.of(**how)
    return {one.code for one in CHECKS if selection.has(one)}


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), CODES),
        (("IMR201",), (), {"IMR201"}),
        (("imr201", "empty"), (), {"IMR201"}),
        (("empty, filler-left",), (), {"IMR201", "IMR202"}),
        (("IMR8",), (), {one for one in CODES if one.startswith("IMR8")}),
        (("IMR8",), ("IMR80",), {one for one in CODES if one.startswith("IMR81")}),
        (("IMR201",), ("IMR2",), set()),
        ((), ("IMR8,IMR7",), {one for one in CODES if not one.startswith(("IMR8", "IMR7"))}),
    ],
)
def test_a_name_or_the_beginning_of_a_code_means_its_checks(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]
) -> None:
    assert codes(select=select, ignore=ignore) == expected


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("IMR299", "IMR2"),
        ("emty", "empty"),
        ("IMR", ""),
        ("R201", "IMR201"),
        ("zzzz", "imrkit checks"),
    ],
)
def test_a_name_of_nothing_is_refused_and_those_like_it_are_named(name: str, like: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        run(ignore=(name,))

    assert f"“{name}” is the beginning of no code" in str(refused.value)
    assert like in str(refused.value)


def test_findings_are_those_of_the_selected_checks_and_the_rest_is_named() -> None:
    every = run()
    some = run(select=("IMR501", "IMR6"), ignore=("IMR602",))

    wanted = {one.code for one in every.findings if one.code.startswith(("IMR501", "IMR6"))}
    assert {one.code for one in some.findings} == wanted - {"IMR602"} > {"IMR501", "IMR601"}
    assert "IMR602" in wanted
    assert every.left_out == ()
    assert set(some.left_out) == {
        one for one in CODES if not one.startswith(("IMR501", "IMR6")) or one == "IMR602"
    }
    assert not {one.code for one in some.not_checked} & set(some.left_out)


def test_an_item_of_which_a_check_was_left_out_is_not_done_by_the_others() -> None:
    def status(*ignored: str) -> tuple[ItemStatus, str]:
        report = make_report(input_of(AUTHOR, CHECKLIST), selection=Selection.of(ignore=ignored))
        found = next(one for one in report.items if one.id == "gov-author-identity")
        return found.status, found.reason

    assert status()[0] is ItemStatus.DONE
    assert status("IMR7")[0] is ItemStatus.DONE
    assert status("empty") == (ItemStatus.NOT_CHECKED, "The check IMR201 was left out.")


def test_what_was_left_out_is_said_to_people_too() -> None:
    shown = text.report(run(ignore=("IMR8", "empty")), CHECKLIST, "draft.docx")
    left_out = [one for one in sorted(CODES) if one.startswith("IMR8") or one == "IMR201"]

    assert f"Left out    the checks {left_out[0]}, {left_out[1]}" in shown
    assert f"; {len(left_out)} checks left out." in " ".join(shown.split())
    assert "left out" not in text.report(run(), CHECKLIST, "draft.docx").casefold()


def test_an_earlier_finding_of_a_check_that_was_left_out_does_not_come_back() -> None:
    earlier = [one for one in run().findings if one.code == "IMR401"] or list(run().findings)[:1]
    code = earlier[0].code
    kept = make_report(input_of({}, CHECKLIST), earlier, Selection.of(ignore=(code,)))

    assert code not in {one.code for one in kept.findings}
