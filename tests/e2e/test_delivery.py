"""What a browser keeps of the pane's files, and what it fetches again."""

from __future__ import annotations

from support.panel import Panel

FETCHED = """performance.getEntriesByType("resource")
    .filter(({ name }) => name.includes("/pane/"))
    .map(({ name, transferSize }) => [name, transferSize])"""


def fetched(panel: Panel) -> dict[str, int]:
    """Open the panel; return the bytes that came over the wire by the address of each file."""
    panel.page.goto(f"{panel.address}/panel")
    panel.page.locator("#type option").first.wait_for(state="attached")
    return dict(panel.page.evaluate(FETCHED))


def test_a_second_opening_fetches_no_file_again(panel: Panel) -> None:
    first = fetched(panel)
    second = fetched(panel)

    assert len(first) > 30
    assert all(first.values())
    assert second == dict.fromkeys(first, 0)
