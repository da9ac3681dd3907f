"""The page of a report in a browser: its policy holds, everybody can read it, it prints on A4."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.commands import DRAFTS, run
from support.commands import sample as sample_of
from support.panel import AXE, AXE_OPTIONS, new_context

pytestmark = pytest.mark.programs


@pytest.fixture
def report_page(tmp_path: Path) -> Path:
    out = tmp_path / "report.html"
    run("check", *sample_of(DRAFTS[0]), "--format", "html", "-o", out)
    return out


def test_the_page_is_styled_under_its_policy_and_has_no_faults(
    chromium: Browser, report_page: Path
) -> None:
    page = new_context(chromium).new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report_page.as_uri())

    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(0, 0, 0)"
    assert (said, asked) == ([], [report_page.as_uri()])
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("(options) => axe.run(document, options)", AXE_OPTIONS)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    page.context.close()


def test_a_script_that_somebody_puts_in_does_not_run(chromium: Browser, report_page: Path) -> None:
    text = report_page.read_text("utf-8")
    odd = report_page.with_name("odd.html")
    odd.write_text(text.replace("</main>", "<script>document.title = 'ran'</script></main>"))
    page = new_context(chromium).new_page()
    page.goto(odd.as_uri())

    assert page.title() != "ran"
    page.context.close()


def test_nothing_is_wider_than_the_window_or_the_paper(
    chromium: Browser, report_page: Path
) -> None:
    window = {"width": 680, "height": 900}  # A4 between its margins
    page = new_context(chromium, viewport=window).new_page()
    page.goto(report_page.as_uri())
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    page.context.close()
