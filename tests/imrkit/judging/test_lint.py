"""Each defect that no validator sees is one finding, and what is legal is none."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.docx import (
    MAIN_RELS,
    cell,
    docx,
    p,
    relationship,
    relationships,
    row,
    run,
    sdt,
    table,
    text_box,
)
from support.example import example_draft
from support.paths import ROOT

import imrkit
from imrkit.cli import imrkit as command_line
from imrkit.errors import ImrkitError
from imrkit.judging.lint import RULES
from imrkit.ooxml.package import names as n
from imrkit.values.defects import DefectKind
from imrkit.values.findings import Severity

R = run("x")
ROWS = "<w15:repeatingSection/>"
ITEM = "<w15:repeatingSectionItem/>"
LIST = "<w:dropDownList>{}</w:dropDownList>"
CHOICE = '<w:listItem w:displayText="{}" w:value="{}"/>'
BINDING = '<w:dataBinding w:xpath="/a" w:storeItemID="{}"/><w:text/>'
BOX = '<w14:checkbox><w14:checked w14:val="true"/></w14:checkbox>'
DATE = '<w:date w:fullDate="2026-03-03T00:00:00"><w:dateFormat w:val="d"/></w:date>'
PLACEHOLDER = '<w:placeholder><w:docPart w:val="gone"/></w:placeholder>'
LINK = f'<w:hyperlink w:anchor="a">{R}</w:hyperlink>'
FIELD = f'<w:fldSimple w:instr="AUTHOR">{R}</w:fldSimple>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
PAGE_BREAK, BREAK = f'{R}<w:r><w:br w:type="page"/></w:r>', f"{R}<w:r><w:br/></w:r>"
SECTION = p("x", properties="<w:sectPr/>")
LONG, FITS = "t" * 65, "t" * 64


def codes(data: bytes) -> list[str]:
    """Return the codes of what is found."""
    return [finding.code for finding in imrkit.lint(data)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(sdt(""), "DOC101", id="empty-sdtContent-block"),
        pytest.param(p(sdt("")), "DOC101", id="empty-sdtContent-inline"),
        pytest.param(table(row(cell(p()), sdt(""))), "DOC101", id="empty-sdtContent-cell"),
        pytest.param(table(row(cell(p())), sdt("")), "DOC101", id="empty-sdtContent-row"),
        pytest.param(p("<w:sdt><w:sdtPr/></w:sdt>"), "DOC102", id="no-sdtContent-inline"),
        pytest.param(p(sdt(p("x"))), "DOC103", id="p-in-inline"),
        pytest.param(p(sdt(table(row(cell(p("x")))))), "DOC103", id="tbl-in-inline"),
        pytest.param(sdt(R), "DOC103", id="r-in-block"),
        pytest.param(table(sdt(cell(p("x")))), "DOC103", id="row-sdt-with-tc"),
        pytest.param(table(row(sdt(p("x")))), "DOC103", id="tc-sdt-with-p"),
        pytest.param(p(sdt(R, '<w:id w:val="1"/><w:id w:val="2"/>')), "DOC104", id="two-ids"),
        pytest.param(
            p(f"<w:sdt><w:sdtPr/>{2 * f'<w:sdtContent>{R}</w:sdtContent>'}</w:sdt>"),
            "DOC104",
            id="two-contents",
        ),
        pytest.param(2 * p(sdt(R, '<w:id w:val="1"/>')), "DOC105", id="dup-id"),
        pytest.param(sdt(p("x") + p("y"), "<w:text/>"), "DOC106", id="text-with-two-p"),
        pytest.param(sdt(table(row(cell(p("x")))), "<w:text/>"), "DOC106", id="text-with-tbl"),
        pytest.param(p(sdt(R + sdt(R), "<w:text/>")), "DOC106", id="text-with-nested-sdt"),
        pytest.param(p(sdt(LINK, "<w:text/>")), "DOC116", id="text-with-link"),
        pytest.param(p(sdt(LINK, DATE)), "DOC116", id="date-with-link"),
        pytest.param(p(sdt(FIELD, "<w:comboBox/>")), "DOC116", id="combo-with-field"),
        pytest.param(p(sdt(NOTE, "<w:text/>")), "DOC116", id="text-with-footnote"),
        pytest.param(sdt(p(PAGE_BREAK), "<w:text/>"), "DOC116", id="text-with-page-break"),
        pytest.param(p(sdt(BREAK, "<w:text/>")), "DOC117", id="one-line-with-break"),
        pytest.param(p(sdt(BREAK, "<w:comboBox/>")), "DOC117", id="combo-with-break"),
        pytest.param(
            p(sdt(R, LIST.format(CHOICE.format("A", "1") + CHOICE.format("B", "1")))),
            "DOC107",
            id="dd-dup-value",
        ),
        pytest.param(
            p(sdt(R, LIST.format(CHOICE.format("A", "1") + CHOICE.format("A", "2")))),
            "DOC107",
            id="dd-dup-display",
        ),
        pytest.param(
            p(sdt(R, LIST.format('<w:listItem w:displayText="A"/>'))), "DOC108", id="dd-novalue"
        ),
        pytest.param(
            p(sdt(R, BINDING.format("{6F9619FF-8B86-D011-B42D-00C04FC964FF}"))),
            "DOC109",
            id="binding-no-store",
        ),
        pytest.param(p(sdt(R, BINDING.format("nonsense"))), "DOC109", id="binding-bad-guid"),
        pytest.param(p(sdt(R, "<w:picture/>")), "DOC110", id="picture-no-drawing"),
        pytest.param(sdt(p("x"), ITEM), "DOC111", id="rsi-outside-rs"),
        pytest.param(sdt(p("x"), ROWS), "DOC111", id="rs-without-rsi"),
        pytest.param(p(f"<w:del>{sdt(R)}</w:del>"), "DOC112", id="sdt-in-del"),
        pytest.param(p(sdt(f"<w:ins>{R}</w:ins>")), "DOC112", id="ins-in-sdt"),
        pytest.param(p(sdt(R, '<w:tag w:val="a&#9;b"/>')), "DOC113", id="ctrl-char"),
        pytest.param(sdt(p()), "DOC114", id="empty-p-only"),
        pytest.param(
            p(sdt('<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/>')),
            "DOC114",
            id="bookmark-only",
        ),
        pytest.param(p(sdt(R, tag=LONG)), "TPL101", id="tag-65"),
        pytest.param(p(sdt(R, title=LONG)), "TPL102", id="alias-65"),
        pytest.param(2 * p(sdt(R, tag="t")), "TPL103", id="one tag twice"),
        pytest.param(p(sdt(R, tag="imr:x")) + p(sdt(R)), "TPL104", id="nameless"),
        pytest.param(
            p('<w:fldSimple w:instr=" INCLUDETEXT &quot;x&quot; ">' + R + "</w:fldSimple>"),
            "DOC205",
            id="simple field",
        ),
        pytest.param(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEA</w:instrText>'
                '</w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE'
                '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
                "<w:r><w:instrText>UTO x</w:instrText></w:r>"
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            "DOC205",
            id="field split over runs, another in it",
        ),
    ],
)
def test_a_defect_is_one_finding(body: str, code: str) -> None:
    assert codes(docx(body + p("end"))) == [code]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p(sdt(R, BOX)), id="cb-true"),
        pytest.param(p(sdt(R, '<w15:color w:val="FF0000"/>')), id="color-w15"),
        pytest.param(p(sdt(R, DATE)), id="date-noZ"),
        pytest.param(p(sdt(R, '<w:id w:val="-5"/>')), id="id-neg"),
        pytest.param(p(sdt(R, tag="imr:x")) + sdt(p("Contents"), "<w:docPartObj/>"), id="contents"),
        pytest.param(p(sdt(R, '<w:id w:val="0"/>')), id="id-zero"),
        pytest.param(p(sdt(R)), id="no-id"),
        pytest.param(f"<w:sdt><w:sdtContent>{p('x')}</w:sdtContent></w:sdt>", id="no-sdtPr"),
        pytest.param(p(sdt(R, PLACEHOLDER)), id="placeholder-missing-docpart"),
        pytest.param(sdt(SECTION), id="sectPr-in-sdt-p"),
        pytest.param(p(sdt(R, tag=FITS)), id="tag-64"),
        pytest.param(table(row(cell(sdt(p("x"))))), id="tc-ends-with-sdt"),
        pytest.param(table(row(cell(sdt(table(row(cell(p("x")))))))), id="tc-ends-with-sdt-tbl"),
        pytest.param(text_box(sdt(p("x"), '<w:id w:val="1"/>', tag="t")), id="copy"),
        pytest.param(
            sdt(2 * sdt(p(sdt(R, tag="t.a")), ITEM), ROWS, tag="t"), id="one tag in two rows"
        ),
        pytest.param(p(sdt(BREAK, '<w:text w:multiLine="1"/>')), id="several-lines-with-break"),
        pytest.param(p(sdt(LINK + BREAK + NOTE)), id="rich-text-with-all"),
        pytest.param(p('<w:fldSimple w:instr=" DATE ">' + R + "</w:fldSimple>"), id="field"),
    ],
)
def test_what_is_legal_is_no_finding(body: str) -> None:
    assert codes(docx(body + p("end"))) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        (relationship("a", f"{n.R}/attachedTemplate", "http://x/t.dotm", "External"), "DOC202"),
        (relationship("a", f"{n.R}/oleObject", "file:///x.xlsx", "External"), "DOC203"),
        (relationship("a", f"{n.R}/image", "http://x/1.png", "External"), "DOC203"),
        (relationship("a", f"{n.R}/subDocument", "x.docx", "External"), "DOC203"),
        (relationship("a", f"{n.R}/package", "embeddings/x.xlsx"), "DOC204"),
        (relationship("a", f"{n.R}/aFChunk", "chunk.html"), "DOC206"),
    ],
)
def test_what_a_file_fetches_or_brings_along_is_a_finding(link: str, code: str) -> None:
    assert codes(docx(p("x"), files={MAIN_RELS: relationships(link)})) == [code]


def test_macros_are_a_finding() -> None:
    assert codes(docx(p("x"), files={"word/vbaProject.bin": b"\x00"})) == ["DOC201"]


def test_a_link_to_a_page_is_none() -> None:
    link = relationship("a", f"{n.R}/hyperlink", "https://example.org", "External")

    assert codes(docx(p("x"), files={MAIN_RELS: relationships(link)})) == []


def test_every_kind_of_defect_has_a_rule_with_a_code_of_its_own() -> None:
    assert set(RULES) == set(DefectKind)
    assert len({rule.code for rule in RULES.values()}) == len(RULES)


def test_a_finding_says_where_and_what_to_do() -> None:
    (finding,) = imrkit.lint(docx(p(sdt(R, "<w:picture/>", title="Photo", tag="t"))))

    assert finding.location.where == "the control “Photo” in the body"
    assert (finding.location.tag, finding.name) == ("t", "no-picture")
    assert finding.message and finding.why and finding.remedy and finding.fingerprint


@pytest.mark.parametrize("review", ["dardr", "sar", "mappa-scr", "rr"])
def test_our_own_templates_and_drafts_have_none(review: str) -> None:
    assert codes(imrkit.new(review, "Example Police")) == []
    assert codes(example_draft()) == []


# The command


def test_the_command_says_what_was_found_and_exits_with_one(tmp_path: Path) -> None:
    file = tmp_path / "form.docx"
    file.write_bytes(docx(p(sdt(R, "<w:picture/>", title="Photo"))))

    done = CliRunner().invoke(command_line, ["lint", str(file)])

    assert done.exit_code == 1
    assert "form.docx: 1 found" in done.output
    assert "warning DOC110: It is a picture control without a picture." in done.output
    milder = CliRunner().invoke(command_line, ["lint", str(file), "--fail-on", "error"])
    assert milder.exit_code == 0


def test_the_command_s_json_has_the_shape_of_a_report_s_findings(tmp_path: Path) -> None:
    file = tmp_path / "form.docx"
    file.write_bytes(docx(p(sdt(R, "<w:picture/>"))))
    draft = tmp_path / "draft.docx"
    draft.write_bytes(example_draft())

    done = CliRunner().invoke(command_line, ["lint", str(file), "--format", "json"])
    found = json.loads(done.output)
    report = imrkit.check(draft).to_dict()

    assert found["schema_version"] == report["schema_version"]
    assert found["findings"][0].keys() == report["findings"][0].keys()


def test_a_sound_file_is_said_to_be_so_and_a_bad_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "form.docx"
    file.write_bytes(docx(p("x")))

    assert "nothing found" in CliRunner().invoke(command_line, ["lint", str(file)]).output
    file.write_bytes(b"no Word file")
    with pytest.raises(ImrkitError, match="not a Word document"):
        imrkit.lint(file)


CORPUS = os.environ.get("IMRKIT_CORPUS")

if CORPUS:  # without a corpus there is nothing to collect

    @pytest.mark.parametrize("path", sorted(Path(CORPUS).glob("*.do*")), ids=lambda path: path.name)
    def test_a_real_file_gives_findings_or_a_sentence(path: Path) -> None:
        try:
            found = imrkit.lint(path)
        except ImrkitError as error:
            assert path.name in str(error)
        else:
            assert all(isinstance(one.severity, Severity) for one in found)


def test_the_page_on_lint_lists_every_rule() -> None:
    page = (ROOT / "docs/lint.md").read_text("utf-8")

    for kind, rule in RULES.items():
        assert f"| {rule.code} | {kind} | {rule.severity} |" in page
