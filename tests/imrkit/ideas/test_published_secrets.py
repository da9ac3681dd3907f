"""Whatever places of a file hold a secret, the copy holds none of them, and every word it kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx import unzipped
from support.secrets_planted import SECRETS, file_with

import imrkit

WORD = re.compile(rb"zqsecre?t?[a-j]*", re.IGNORECASE)


def everything(data: bytes) -> bytes:
    """Return all parts of a file and their names, with tags and without."""
    parts = unzipped(data)
    whole = b"\n".join([*parts.values(), *(name.encode() for name in parts)])
    return whole + re.sub(rb"<[^<>]*>", b"", whole)


@pytest.mark.parametrize("place", SECRETS)
def test_the_secret_is_in_the_draft_and_not_in_the_copy(place: str) -> None:
    data, _ = file_with([place])
    done = imrkit.publish(data)

    assert WORD.search(everything(data))
    assert done.data is not None
    assert WORD.findall(everything(done.data)) == []
    assert done.removed


@given(st.lists(st.sampled_from(sorted(SECRETS)), unique=True, min_size=2))
def test_no_secret_is_left_wherever_several_stand(places: list[str]) -> None:
    data, _ = file_with(places)
    done = imrkit.publish(data)

    assert done.data is not None
    copy = everything(done.data)
    assert WORD.findall(copy) == []
    kept = unzipped(data)["word/document.xml"].count(b">KEPT<")
    assert unzipped(done.data)["word/document.xml"].count(b">KEPT<") == kept


@given(st.lists(st.sampled_from(sorted(SECRETS)), unique=True))
def test_publishing_a_copy_again_takes_nothing_more_out(places: list[str]) -> None:
    first = imrkit.publish(file_with(places)[0])
    assert first.data is not None
    second = imrkit.publish(first.data)

    assert (second.removed, second.data) == ((), first.data)
