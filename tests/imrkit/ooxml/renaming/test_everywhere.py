"""Names planted in every place that a file has, and none of them left."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import unzipped, zipped
from support.named_places import KEY, names_left, parts_with_names, planted

from imrkit.key import parse_key
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.read_back import read_back
from imrkit.ooxml.renaming.replace import replace_names
from imrkit.values.renaming import Renamed


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_name_is_left_anywhere(data: Any) -> None:
    package = Package.open(zipped(parts_with_names(planted(data))))

    told = replace_names(package, parse_key(KEY))
    finished = package.to_bytes()

    assert names_left(unzipped(finished)) == []
    assert read_back(finished, parse_key(KEY)) == ()
    assert {one.outcome for one in told} == {Renamed.REPLACED}
