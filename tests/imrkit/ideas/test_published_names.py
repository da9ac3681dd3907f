"""With a key a copy is held against it: names are told or replaced, and none is in what is told."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import MAIN, docx, p, style, unzipped, zipped
from support.named_places import KEY, names_left, parts_with_names, planted

import imrkit
from imrkit.key import parse_key
from imrkit.outputs import json, published_html, published_text
from imrkit.values.renaming import Renamed

SMALL = parse_key('[names]\n"Gareth Hughes" = "PC1"\n"Siân Llewellyn" = "Adult A"')
STYLES = style("Heading1", "heading 1")
HEADING = p("What Gareth Hughes saw", properties='<w:pStyle w:val="Heading1"/>')
TRACKED = re.compile(r"<w:p><w:ins .*?</w:del></w:p>")


def test_without_a_key_a_copy_says_that_nobody_looked() -> None:
    done = imrkit.publish(docx(p("Gareth Hughes")))

    assert (done.data is None, done.is_held_against_key) == (False, False)
    assert "No key to the names was given" in published_text.published(done, "")


def test_with_a_key_alone_the_places_are_told_and_there_is_no_copy() -> None:
    done = imrkit.publish(docx(HEADING + p("Siân left."), styles=STYLES), key=SMALL)

    assert (done.data, done.replaced) == (None, ())
    assert {(one.kind.value, one.codes) for one in done.left} == {
        ("name", ("PC1",)), ("name", ("Adult A",)),
    }  # fmt: skip
    assert all(one.where for one in done.left)


def test_with_pseudonyms_names_are_replaced_and_told() -> None:
    done = imrkit.publish(
        docx(HEADING + p("Siân left."), styles=STYLES), key=SMALL, pseudonyms=True
    )

    assert done.data is not None
    assert b"What PC1 saw" in unzipped(done.data)[MAIN]
    assert {one.codes for one in done.replaced} == {("PC1",), ("Adult A",)}


@pytest.mark.parametrize("pseudonyms", [True, False])
def test_nothing_that_is_told_holds_a_name(pseudonyms: bool) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
    done = imrkit.publish(
        docx(HEADING + p("Siân left.", hidden), styles=STYLES), key=SMALL, pseudonyms=pseudonyms
    )
    told = json.published(done) + published_text.published(done, "")
    told += published_html.page(done, "c.docx", made=date(2026, 1, 1))

    assert "What PC1 saw" in told
    assert not re.search("Gareth|Hughes|Siân|Llewellyn", told)


def test_a_name_in_the_name_of_the_copy_is_told() -> None:
    done = imrkit.publish(docx(p("a")), key=SMALL, file_name="Gareth Hughes.docx")

    assert done.data is None
    assert [one.codes for one in done.left] == [("PC1",)]


def test_an_everyday_word_is_told_and_may_stay_when_a_person_says_so() -> None:
    key = parse_key('[names]\n"Grace Okonkwo" = "Adult A"')
    given = docx(p("The Grace period ended."))
    refused = imrkit.publish(given, key=key)
    allowed = imrkit.publish(given, key=key, allow_unsure=True)

    assert refused.data is None
    assert {one.sure for one in refused.left} == {False}
    assert (allowed.data is None, allowed.left) == (False, refused.left)


@pytest.mark.parametrize("name", ["Grace Okonkwo", "Grace Hill"])
def test_a_sure_name_is_not_passed_with_the_unsure_ones(name: str) -> None:
    key = parse_key(f'[names]\n"{name}" = "Adult A"')
    given = docx(p(f"{name} left. By the grace of God."))
    refused = imrkit.publish(given, key=key, allow_unsure=True)
    replaced = imrkit.publish(given, key=key, allow_unsure=True, pseudonyms=True)

    assert refused.data is None
    assert replaced.data is not None
    assert b"Adult A left." in unzipped(replaced.data)[MAIN]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_name_is_left_in_a_copy_wherever_it_stood(data: Any) -> None:
    parts = parts_with_names(planted(data))
    parts[MAIN] = TRACKED.sub("", str(parts[MAIN]))
    done = imrkit.publish(zipped(parts), key=parse_key(KEY), pseudonyms=True)

    assert done.data is not None, done.left
    assert names_left(unzipped(done.data)) == []
    assert {one.outcome for one in done.replaced} <= {Renamed.REPLACED}
