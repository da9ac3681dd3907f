"""Draw the icons of the manifest from the pane's own icon, with the machine's Chromium.

python manifest/make_icons.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from playwright.sync_api import Browser  # noqa: E402
from support.panel import browser  # noqa: E402

DRAWING = ROOT / "addin_server/pane/shared/icon.svg"
ICONS = Path(__file__).parent / "icons"
SIZES = (16, 32, 64, 80)  # the ribbon takes 16, 32 and 80, lists of apps take 32 and 64


def main() -> None:
    """Draw them all."""
    ICONS.mkdir(exist_ok=True)
    with browser() as chromium:
        for size in SIZES:
            draw(chromium, size)


def draw(chromium: Browser, size: int) -> None:
    """Write the icon of one size, transparent outside its round corners."""
    page = chromium.new_page(viewport={"width": size, "height": size})
    page.set_content(
        "<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>"
        + DRAWING.read_text("utf-8")
    )
    page.screenshot(path=ICONS / f"icon-{size}.png", omit_background=True)
    page.close()


if __name__ == "__main__":
    main()
