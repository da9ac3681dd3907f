"""An add-in is named by the id and version of its manifest, and by nothing else."""

from __future__ import annotations

import pytest

from imrkit.errors import AddinError
from imrkit.values.addin import AddinReference

GUID = "12345678-90ab-CDEF-1234-567890abcdef"


def test_an_add_in_is_read_from_a_word() -> None:
    assert AddinReference.parse(f"{GUID}@0.1.0.0") == AddinReference(id=GUID, version="0.1.0.0")


@pytest.mark.parametrize("version", ["1", "1.0", "1.20.300", "0.1.0.99999"])
def test_a_version_has_up_to_four_numbers(version: str) -> None:
    assert AddinReference(id=GUID, version=version).version == version


@pytest.mark.parametrize(
    "version", ["", "1.", ".1", "v1.0", "1.0.0.0.0", "123456", "1.0 ", "1.0\n", "1,0", "१.०"]
)
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(AddinError, match="is not the version of an add-in"):
        AddinReference(id=GUID, version=version)


@pytest.mark.parametrize(
    "guid", ["", "imrkit", f"{{{GUID}}}", GUID[:-1], f"{GUID}0", GUID.replace("-", ""), f" {GUID}"]
)
def test_what_is_no_guid_is_refused(guid: str) -> None:
    with pytest.raises(AddinError, match="is not the id of an add-in"):
        AddinReference(id=guid, version="1.0")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GUID, "does not name an add-in"),
        ("", "does not name an add-in"),
        ("@", "is not the id"),
        (f"{GUID}@", "is not the version"),
        (f"{GUID}@1.0@2.0", "“1.0@2.0” is not the version"),
    ],
)
def test_a_word_that_names_no_add_in_is_refused_in_one_sentence(text: str, message: str) -> None:
    with pytest.raises(AddinError, match=message) as caught:
        AddinReference.parse(text)

    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
