"""A page shows all of a report and asks for nothing; a draft's words are text in it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from support import said
from support.cases import CHECKLIST
from support.commands import DRAFTS, sample
from support.docx import docx, p

from imrkit import check
from imrkit.judging.report import Report
from imrkit.outputs import html

DAY = date(2026, 11, 26)


def page(report: Report) -> str:
    return html.page(report, CHECKLIST, "draft.docx", made=DAY)


HOSTILE = "</style></title><script>alert(1)</script><img src=https://example.com/x> \" onload='x'"


def hostile_report() -> str:
    """Return the page on a draft whose words and name try to be more."""
    draft = docx(p(f"[TBC {HOSTILE}]".replace("&", "&amp;").replace("<", "&lt;")))
    return html.page(check(draft), CHECKLIST, f"{HOSTILE}.docx", made=DAY)


def test_words_of_a_draft_are_text_of_the_page() -> None:
    made = said.parsed(hostile_report())

    assert made.xpath("//script | //img | //@onload | //@src") == []
    assert "alert(1)" in made.text_content()


def test_a_page_asks_for_nothing_from_elsewhere() -> None:
    made = said.parsed(hostile_report())

    addresses = [
        str(one)
        for one in made.xpath(
            "//@href | //@src | //@action | //@xlink:href",
            namespaces={"xlink": "http://www.w3.org/1999/xlink"},
        )
    ]
    assert addresses
    assert all(one.startswith("#") for one in addresses)
    assert not re.search(r"url\(|@import", str(made.xpath("string(//style)")))
    assert made.xpath("//link | //iframe | //object | //form | //*[@style]") == []


def test_every_link_of_a_page_leads_somewhere_in_it() -> None:
    draft, _, mapping = sample(DRAFTS[0])
    made = said.parsed(page(check(draft, mapping=mapping)))

    links = {str(one)[1:] for one in made.xpath("//a/@href")}
    ids = [str(one) for one in made.xpath("//@id")]
    assert links
    assert links <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", DRAFTS)
def test_a_page_shows_each_item_with_its_status(name: str) -> None:
    draft, _, mapping = sample(name)
    report = check(draft, mapping=mapping)
    made = said.parsed(page(report))

    shown = [
        (str(row.xpath("string(th)")), str(row.xpath("string(td[1])")).lower())
        for row in made.xpath("//table[@class='items']/tbody/tr")
    ]
    assert sorted(shown) == sorted(
        (one.title, str(one.status).replace("-", " ")) for one in report.items
    )
