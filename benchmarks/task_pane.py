"""How the task pane carries a full draft in Word: opening, following edits, memory, files.

    python benchmarks/task_pane.py

Word is the strict stand-in of the tests (5 ms a sync), so the figures are the pane's and the
server's own. Times are given as many times as long as reading the same file with python-docx in
the same run. Long tasks are what the browser itself reports (PerformanceObserver, over 50 ms). For
the heap, the pane's timers run a hundred times as fast and a sync takes no time; the looks follow
the cursor from place to place, and every tenth finds an edit, which the server judges. What is in
use is taken after as many looks again, when the engine has compiled what it will.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import Browser, CDPSession  # noqa: E402
from support.example import example_draft  # noqa: E402
from support.panel import Server, browser  # noqa: E402
from support.word_pane import WORDS, WordPane  # noqa: E402

import imrkit  # noqa: E402
from benchmarks.inputs import pages  # noqa: E402
from benchmarks.panel import OBSERVE, best, read_with_python_docx, say  # noqa: E402
from imrkit.values.controls import ControlKind  # noqa: E402

PAUSE = 1_000  # milliseconds; see watch.js
LOOKS = 1_000
PATIENCE = 120_000  # milliseconds for what is crowded
PAGES_OF_10_000 = 485  # of our own form, each with some 20 controls
TEXT = "The officer went to the address on the evening of 4 May and spoke to Adult A. " * 12
# When the first report was on the screen, counted from the navigation.
SHOWN = """
new MutationObserver((_, observer) => {
    if (!/^Checked /.test(document.querySelector(".checked")?.textContent ?? "")) return;
    observer.disconnect();
    requestAnimationFrame(() => (window.shownAt = performance.now()));
}).observe(document, { childList: true, subtree: true, characterData: true });
"""
# Type into a control and resolve to when another status of its item was on the screen.
EDIT = """([tag, text, title]) => new Promise((resolve) => {
    const titles = [...document.querySelectorAll("li.row .title")];
    const row = titles.find((one) => one.textContent === title).closest("li.row");
    const since = performance.now();
    new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - since));
    }).observe(row, { attributeFilter: ["data-status"] });
    fakeWord.type(tag, text);
    fakeWord.leave();
})"""

HURRY = """
window.timeout = window.setTimeout.bind(window);
window.setTimeout = (work, time, ...rest) => timeout(work, time / 100, ...rest);
"""
# Give hints until so many looks have been made, and wait until the server has answered.
LOOK = """async ([looks, places, text]) => {
    const until = fakeWord.scans + looks;
    for (let hint = 0; fakeWord.scans < until; hint += 1) {
        const seen = fakeWord.scans;
        const [tag] = places[hint % places.length];
        if (hint % 10 === 0) fakeWord.type(tag, `${text} ${hint}`);
        fakeWord.enter(tag);
        while (fakeWord.scans === seen) await new Promise((resolve) => timeout(resolve, 2));
    }
    await new Promise((resolve) => timeout(resolve, 2_000));
}"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "full.docx"
        path.write_bytes(full_draft())
        peer = best(lambda: read_with_python_docx(path.read_bytes()))
        print(f"{'read with python-docx':34}{peer:6.0f} ms")
        server = Server(path, Path(folder) / "server.log")
        server.start()
        try:
            with browser() as chromium:
                measure(chromium, server, path.read_bytes(), peer)
        finally:
            server.stop()


def measure(chromium: Browser, server: Server, data: bytes, peer: float) -> None:
    """Open the draft beside the pane in several ways, and say what each took."""
    opening(chromium, server, data)  # the server's first request loads what it needs
    say("first statuses", min(opening(chromium, server, data) for _ in range(3)), peer)
    following(chromium, server, data, peer)
    crowded(chromium, server, peer)
    for word in ("Windows, 1.9 and Desktop", "Windows, 1.5"):
        growing(chromium, server, data, word)
    for page in ("/taskpane", "/panel"):
        carried(chromium, server, page)


@contextmanager
def beside_word(chromium: Browser, server: Server) -> Iterator[WordPane]:
    """Give a pane in a browser that has loaded nothing yet."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 320, "height": 560})
    yield WordPane(context.new_page(), server.address)
    context.close()


def opening(chromium: Browser, server: Server, data: bytes) -> float:
    """Return the milliseconds from the navigation to the first statuses on the screen."""
    with beside_word(chromium, server) as pane:
        pane.page.add_init_script(SHOWN)
        pane.open(data)
        pane.ready()
        pane.page.wait_for_timeout(200)
        return float(pane.page.evaluate("window.shownAt"))


def following(chromium: Browser, server: Server, data: bytes, peer: float) -> None:
    """Empty and fill places, and say how soon it showed and what it cost."""
    with beside_word(chromium, server) as pane:
        pane.open(data)
        pane.ready()
        print(f"{'controls in the document':34}{pane.word('controls.length'):6}")
        pane.page.evaluate(OBSERVE)
        before, looks = pane.word("syncs"), pane.word("scans")
        waits = [
            pane.page.evaluate(EDIT, [tag, text, title]) - PAUSE
            for tag, title in single_places(5)
            for text in ("", TEXT)
        ]
        looks = pane.word("scans") - looks
        say("status on screen after the pause", statistics.median(waits), peer)
        say("  the slowest of ten", max(waits), peer)
        print(f"{'syncs a look':34}{(pane.word('syncs') - before) / looks:6.1f}")
        pane.page.wait_for_timeout(6_000)  # the check of the whole draft, when the author rests
        tasks = pane.page.evaluate("window.longTasks")
        print(f"{'tasks over 50 ms':34}{len(tasks):6}  {tasks}")


def crowded(chromium: Browser, server: Server, peer: float) -> None:
    """Open a draft with about 10,000 controls, and say what it takes to look at it."""
    with beside_word(chromium, server) as pane:
        pane.page.set_default_timeout(PATIENCE)
        pane.page.add_init_script(SHOWN)
        pane.page.add_init_script(f"({OBSERVE})()")
        pane.open(pages(PAGES_OF_10_000))
        pane.ready()
        print(f"{'controls in a crowded document':34}{pane.word('controls.length'):6}")
        say("first statuses", float(pane.page.evaluate("window.shownAt")), peer)
        tasks = pane.page.evaluate("window.longTasks.splice(0)")
        print(f"{'tasks over 50 ms at opening':34}{len(tasks):6}  {tasks}")
        (tag, title), *_ = single_places(1)
        wait = pane.page.evaluate(EDIT, [tag, "", title]) - PAUSE
        say("status on screen after the pause", wait, peer)
        tasks = pane.page.evaluate("window.longTasks")
        print(f"{'tasks over 50 ms of an edit':34}{len(tasks):6}  {tasks}")


def growing(chromium: Browser, server: Server, data: bytes, word: str) -> None:
    """Look a thousand times, and say how the heap grew."""
    with beside_word(chromium, server) as pane:
        pane.page.add_init_script(HURRY)
        pane.open(data, **{**WORDS[word], "latency": 0})
        pane.ready()
        devtools = pane.page.context.new_cdp_session(pane.page)
        devtools.send("HeapProfiler.enable")
        before, after = (after_looks(pane, devtools, LOOKS) for _ in range(2))
        growth = (
            f"{before / 2**20:.2f} → {after / 2**20:.2f} MB ({100 * (after / before - 1):+.1f} %)"
        )
        print(f"{f'heap over {LOOKS} looks':34}{growth}  {word}")


def after_looks(pane: WordPane, devtools: CDPSession, looks: int) -> float:
    """Look so many times, and return the bytes in use when what is left over is collected."""
    pane.page.evaluate(LOOK, [looks, single_places(19), TEXT])
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    return float(devtools.send("Runtime.getHeapUsage")["usedSize"])


def carried(chromium: Browser, server: Server, address: str) -> None:
    """Open a page twice in one browser, and say what its own files took over the wire each time."""
    context = chromium.new_context(locale="en-GB")
    for which in ("first", "second"):
        page = context.new_page()
        sizes = sent(context.new_cdp_session(page))
        page.goto(server.address + address)
        page.wait_for_load_state("networkidle")
        own = [size for url, size in sizes.items() if server.address in url and "/api/" not in url]
        print(f"{f'{address}, {which} opening':34}{sum(own) / 1024:6.1f} KB over the wire")
        page.close()
    context.close()


def sent(devtools: CDPSession) -> dict[str, int]:
    """Note, from now on, the bytes of each answer by its address, its headers included."""
    urls: dict[str, str] = {}
    sizes: dict[str, int] = {}
    devtools.send("Network.enable")
    devtools.on(
        "Network.responseReceived",
        lambda event: urls.update({event["requestId"]: event["response"]["url"]}),
    )
    devtools.on(
        "Network.loadingFinished",
        lambda event: sizes.update({urls[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    return sizes


def full_draft() -> bytes:
    """Return the example's draft with something written in every place for a text."""
    draft = imrkit.Draft.open(example_draft())
    for control in draft.controls():
        if control.kind is ControlKind.RICH_TEXT:
            draft.fill(control.tag, TEXT)
    return draft.to_bytes()


def single_places(count: int) -> list[tuple[str, str]]:
    """Return tags and titles of items that nobody has decided on and that have one place."""
    items = [
        item
        for item in imrkit.check(full_draft()).items
        if item.where == "document" and item.decision is None and len(item.tags) == 1
    ]
    texts = {
        one.tag
        for one in imrkit.Draft.open(full_draft()).controls()
        if one.kind is ControlKind.RICH_TEXT
    }
    return [(item.tags[0], item.title) for item in items if item.tags[0] in texts][:count]


if __name__ == "__main__":
    main()
