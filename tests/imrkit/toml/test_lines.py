"""Where a TOML text has a dotted key of too many steps, before anything reads it."""

from __future__ import annotations

import pytest

from imrkit.toml.lines import line_of_long_key

TWENTY = ".".join("k" * 20)


@pytest.mark.parametrize(
    "line",
    [
        f"{TWENTY} = 1",
        f"[{TWENTY}]",
        f"b = {{ x.y = 1, {TWENTY} = 1 }}",  # a second key is counted anew
        f"b = [1.5, {{ {TWENTY} = 1 }}]",
        f'b = "{TWENTY}.k.k"',
        f"b = 1 # {TWENTY}.k.k",
    ],
)
def test_twenty_steps_are_not_too_many_wherever_they_stand(line: str) -> None:
    assert line_of_long_key((line,)) is None


@pytest.mark.parametrize(
    "line", [f"{TWENTY}.k = 1", f"[[{TWENTY}.k]]", f"b = {{ x.y = 1, {TWENTY} . k = 1 }}"]
)
def test_the_first_line_with_more_is_told(line: str) -> None:
    text = ('a = """', TWENTY + ".k", '"""', line, line)

    assert line_of_long_key(text) == 4
