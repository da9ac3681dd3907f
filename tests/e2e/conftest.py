"""A server and a browser for all end-to-end tests that run in one process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.example import example_draft
from support.panel import Panel, Server, browser, new_context
from support.task_pane import beside_word
from support.word_pane import WordPane


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "draft.docx"
    path.write_bytes(example_draft())
    return path


@pytest.fixture(scope="session")
def server(sample: Path) -> Iterator[Server]:
    started = Server(sample, sample.with_name("server.log"))
    started.start()
    yield started
    started.stop()


@pytest.fixture
def panel(chromium: Browser, server: Server) -> Iterator[Panel]:
    context = new_context(chromium, viewport={"width": 1400, "height": 900})
    tried = Panel(context.new_page(), server.address)
    yield tried
    assert tried.complaints == []
    assert tried.elsewhere == []
    context.close()


@pytest.fixture
def pane(chromium: Browser, server: Server) -> Iterator[WordPane]:
    with beside_word(chromium, server) as opened:
        yield opened
