"""A blank template: what it holds, what it refuses."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from support.pictures import png
from support.word import validate

import imrkit
from imrkit.checklist import Checklist, Where
from imrkit.documents.brand import Brand
from imrkit.documents.masters import shipped_master
from imrkit.documents.template import new_template
from imrkit.errors import DocumentError, ImrkitError, TemplateError
from imrkit.values.controls import ContentControl, walk
from imrkit.values.snapshot import Paragraph

CHECKLIST = imrkit.load_checklist()


def make(
    review_type: str = "dardr",
    *,
    force: str = "Example Police",
    brand: Brand | None = None,
    master: Path | None = None,
    checklist: Checklist = CHECKLIST,
) -> bytes:
    kind = checklist.review_type(review_type)
    assert kind is not None
    return new_template(
        checklist,
        kind,
        force=force,
        brand=brand,
        master=None if master is None else master.read_bytes(),
        master_name=str(master),
    )


def controls(data: bytes) -> list[ContentControl]:
    return list(walk(imrkit.Draft.open(data).controls()))


def master_with(tmp_path: Path, **replaced: str) -> Path:
    """A master of a force's own: a shipped one with words replaced in its main part."""
    path = tmp_path / "master.docx"
    with (
        zipfile.ZipFile(io.BytesIO(shipped_master("imr-full"))) as old,
        zipfile.ZipFile(path, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "word/document.xml":
                for before, after in replaced.items():
                    data = data.replace(before, after)
            new.writestr(name, data)
    return path


def test_the_same_command_gives_the_same_bytes() -> None:
    assert make(checklist=replace(CHECKLIST)) == make(checklist=replace(CHECKLIST))


def test_what_was_made_is_given_again_to_whoever_asks_for_the_same() -> None:
    own = replace(CHECKLIST)
    first = make(checklist=own)

    assert make(checklist=own) is first
    assert make(checklist=own, brand=Brand()) is first
    for other in (
        make("sar", checklist=own),
        make(checklist=own, force="Other Police"),
        make(checklist=own, brand=Brand(font="Georgia")),
    ):
        assert other != first


def test_a_logo_is_looked_at_each_time(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(png(40, 40))
    first = make(brand=Brand(logo=logo, logo_alt="A crest"))
    logo.write_bytes(png(60, 40))

    assert make(brand=Brand(logo=logo, logo_alt="A crest")) != first


def test_only_the_last_templates_are_kept() -> None:
    own = replace(CHECKLIST)
    first = make(checklist=own)
    for number in range(16):
        make(checklist=own, force=f"Force {number}")

    again = make(checklist=own)

    assert again is not first
    assert again == first


def test_every_part_that_the_form_asks_for_stands_once_in_the_body() -> None:
    kind = CHECKLIST.review_type("lcspr")
    assert kind is not None
    wanted = [str(item.tag(part)) for item in CHECKLIST.asked(kind) for part in item.parts]

    found = [one.tag for one in imrkit.Draft.open(make("lcspr")).controls() if one.story == "body"]

    assert sorted(found) == sorted(wanted)


def test_items_of_the_lead_are_not_in_it() -> None:
    lead = {item.id for item in CHECKLIST.items if item.where is Where.LEAD}

    tags = {one.tag.removeprefix("imr:").split("#")[0] for one in controls(make())}

    assert lead and not lead & tags


@pytest.mark.parametrize(
    ("name", "label", "other"),
    [
        ("dhr", "Domestic Homicide Review", "Domestic Abuse Related Death Review"),
        ("dardr", "Domestic Abuse Related Death Review", "Domestic Homicide Review"),
    ],
)
def test_a_review_that_goes_by_two_names_prints_the_one_that_was_asked_for(
    name: str, label: str, other: str
) -> None:
    draft = imrkit.Draft.open(make(name))
    snapshot = draft.snapshot()
    filled = {one.tag: one.filled_text for one in walk(draft.controls())}
    printed = " ".join(
        block.text for block in snapshot.blocks or () if isinstance(block, Paragraph)
    )

    assert filled["imr:doc-identity-block#type"] == label
    assert snapshot.identity is not None and snapshot.identity.review_type == name
    assert label in printed and other not in printed
    assert imrkit.check(draft).review_type == name
    assert imrkit.check(draft).counts == imrkit.check(draft, review_type="dardr").counts


def test_every_control_has_an_id_of_its_own_and_a_short_title() -> None:
    found = controls(make("mappa-scr"))

    assert len({one.id for one in found}) == len(found)
    assert all(0 < len(one.title) <= 64 for one in found)


def test_every_placeholder_has_an_entry_in_the_glossary_that_brings_it_back() -> None:
    draft = imrkit.Draft.open(make())
    before = {one.tag: one.text for one in walk(draft.controls()) if one.placeholder}

    draft.fill("imr:people-pen-picture", ["She laughed easily."])
    draft.fill("imr:people-pen-picture", [])
    draft.fill("imr:gov-author-identity#unit", "Review unit")
    draft.fill("imr:gov-author-identity#unit", "")
    after = {one.tag: one.text for one in walk(draft.controls()) if one.placeholder}

    assert after == before
    assert len(before) > 100


def test_it_says_what_it_is() -> None:
    identity = imrkit.Draft.open(make("sar")).snapshot().identity

    assert identity is not None
    assert (identity.template, identity.checklist, identity.review_type) == ("full", "imr", "sar")
    assert identity.checklist_version == CHECKLIST.version
    body = [one.tag for one in imrkit.Draft.open(make("sar")).controls() if one.story == "body"]
    assert list(identity.tags) == body


def test_the_force_and_the_review_type_are_filled_in_whatever_they_hold() -> None:
    data = make(force="Dún & <Down> Police")
    draft = imrkit.Draft.open(data)
    by_tag = {one.tag: one for one in draft.controls()}

    assert by_tag["imr:doc-identity-block#force"].text == "Dún & <Down> Police"
    assert by_tag["imr:doc-identity-block#type"].text == "Domestic Abuse Related Death Review"
    lead = [block.text for block in draft.snapshot().blocks or () if isinstance(block, Paragraph)]
    assert "Report of Dún & <Down> Police to the Domestic Abuse Related Death Review" in lead


def test_only_the_chronology_and_the_plan_lie_on_landscape_pages() -> None:
    with zipfile.ZipFile(io.BytesIO(make())) as archive:
        xml = archive.read("word/document.xml").decode()

    assert xml.count('w:orient="landscape"') == 2
    assert xml.count("<w:sectPr") == 5
    assert xml.count("<w:headerReference") == 1  # the others go on with it


def test_headings_are_headings_and_nothing_is_spaced_with_empty_paragraphs() -> None:
    blocks = imrkit.Draft.open(make()).snapshot().blocks or ()
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]

    headings = [block.text for block in paragraphs if block.heading_level == 1]

    assert headings[0] == "About this report"
    assert headings[-1] == "Sign-off"
    assert sum(not block.text.strip() for block in paragraphs) == 4  # the four section breaks


@pytest.mark.programs
def test_a_brand_sets_marking_handling_colour_and_font(tmp_path: Path) -> None:
    brand = Brand(
        colour="7A0026", font="Verdana", marking="OFFICIAL-SENSITIVE", handling="For the panel."
    )
    data = make(brand=brand)
    path = tmp_path / "brand.docx"
    path.write_bytes(data)
    snapshot = imrkit.Draft.open(data).snapshot()

    marks = {margin.text for section in snapshot.sections or () for margin in section.margins}
    assert all("OFFICIAL-SENSITIVE" in text for text in marks)
    by_tag = {one.tag: one.text for one in snapshot.controls or ()}
    assert by_tag["imr:doc-security-marking#handling"] == "For the panel."
    with zipfile.ZipFile(path) as archive:
        styles = archive.read("word/styles.xml").decode()
        assert "7A0026" in styles and "1F3864" not in styles
        assert "Verdana" in styles and "Arial" not in styles
        assert 'w:fill="7A0026"' in archive.read("word/document.xml").decode()
    assert validate(path) == []


@pytest.mark.programs
def test_a_logo_is_shown_and_described(tmp_path: Path) -> None:
    data = make(brand=Brand(logo=png(), logo_alt="The force's crest"))
    path = tmp_path / "logo.docx"
    path.write_bytes(data)

    with zipfile.ZipFile(path) as archive:
        assert 'descr="The force\'s crest"' in archive.read("word/document.xml").decode()
    assert validate(path) == []


@pytest.mark.parametrize("logo", [png()[:20], png()[:-1], b"\xff\xd8\xffrest", b"", b"GIF89a"])
def test_a_damaged_logo_is_not_blamed_on_the_master(logo: bytes) -> None:
    with pytest.raises(TemplateError) as caught:
        make(brand=Brand(logo=logo, logo_alt="Crest"))

    assert str(caught.value).startswith("The brand cannot be used: the logo is ")


def test_a_marking_that_the_checklist_does_not_offer_is_refused() -> None:
    with pytest.raises(TemplateError, match="“RESTRICTED” is not one of: OFFICIAL"):
        make(brand=Brand(marking="RESTRICTED"))


def test_an_item_added_in_toml_appears_in_the_template(tmp_path: Path) -> None:
    own = tmp_path / "kent.toml"
    own.write_text(
        """
        [checklist]
        id = "example-force"
        extends = "imr"
        title = "Our checklist"
        version = "2"
        [[items]]
        id = "force-history"
        section = "background"
        title = "History of the force"
        requirement = "The force's own history is told."
        check_mode = "human"
        where = "document"
        after = "people-pen-picture"
        parts = [{ label = "History", kind = "rich-text", placeholder = "Tell the history." }]
        """.replace("background", "people")
    )
    checklist = imrkit.load_checklist(own)

    tags = [
        one.tag
        for one in controls(make(checklist=checklist))
        if "people-pen" in one.tag or "force-h" in one.tag
    ]

    assert tags == ["imr:people-pen-picture", "imr:force-history"]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("{{ notice }}", "{{ nobody }}", "names a variable without a value: 'nobody' is undefined"),
        ("{{ notice }}", "{% if %}", "template language .* is wrong"),
        ("[[sections]]", "nothing", r"lacks the anchor \[\[sections\]\]"),
        (
            "{{ notice }}",
            "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
            "tries to do more than show words",
        ),
        ("{{ notice }}", "{{ ''.__class__.__mro__ }}", "tries to do more than show words"),
    ],
)
def test_a_master_that_cannot_be_used_is_refused_by_name(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    with pytest.raises(TemplateError, match=message):
        make(master=master_with(tmp_path, **{before: after}))


def test_a_master_without_our_styles_says_which(tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "own.docx"
    document = Document()
    document.add_paragraph("[[sections]]")
    document.save(str(path))

    with pytest.raises(TemplateError, match="the style “NumberedParagraph”"):
        make(master=path)


def test_a_master_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "master.docx"
    path.write_text("hello")

    with pytest.raises(DocumentError, match="is not a Word document"):
        make(master=path)
    with pytest.raises(DocumentError, match="does not exist"):
        imrkit.new("dardr", "Example Police", master=tmp_path / "none.docx")


def test_an_anchor_that_word_split_into_runs_is_still_found(tmp_path: Path) -> None:
    split = '[[sec</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tions]]'

    assert make(master=master_with(tmp_path, **{"[[sections]]": split})) == make()


def test_a_force_without_a_name_is_refused() -> None:
    with pytest.raises(TemplateError, match="name of the force is empty"):
        make(force="  ")


@pytest.mark.parametrize("force", ["x" * 121, "Example\x0bPolice", "Example\nPolice"])
def test_a_force_that_no_cover_can_print_is_refused(force: str) -> None:
    with pytest.raises(TemplateError, match="longer than 120 characters or holds one that"):
        make(force=force)


def test_an_unknown_review_type_names_those_that_are_known() -> None:
    with pytest.raises(
        ImrkitError, match=r"“xyz” is not a review type. Known are: dardr, dhr, lcspr"
    ):
        imrkit.new("xyz", "Example Police")


def test_a_form_whose_master_nobody_ships_says_what_to_do(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[checklist]\nid = "own"\nextends = "imr"\n[[forms]]\nid = "full"\nmaster = "glossy"\n'
    )

    with pytest.raises(TemplateError, match=r"ships no master “glossy”.*--master"):
        make(checklist=imrkit.load_checklist(own))
