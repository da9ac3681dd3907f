"""The manifest holds to the rules of Word and Microsoft 365; their checker finds what does not."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner, Result
from support.manifest import RULES, Expected, addresses, faults, png_size
from support.paths import ROOT

from addin_server import create_app
from addin_server.pages.manifest import ICONS, OriginError, addin_version, render_manifest
from addin_server.settings import Settings
from addin_server.write_manifest import manifest
from imrkit.errors import DocumentError

ORIGIN = "https://imr.example.police.uk"
EXPECTED = Expected(origin=ORIGIN, version=addin_version(), icons=ICONS)

NOT_ORIGINS = [
    "",
    "http://imr.example.police.uk",
    "imr.example.police.uk",
    "https://",
    "https://imr.example.police.uk/",
    "https://imr.example.police.uk/panel",
    "https://imr.example.police.uk:99999",
    "https://imr.example.police.uk:0",
    "https://imr.example.police.uk:",
    "https://user@imr.example.police.uk",
    'https://imr.example.police.uk"/><Host',
    "https://imr.example.police.uk?a=1",
    "https://imr.example.police.uk\n",
    "https://imr example",
]


# The manifest


def test_it_breaks_no_rule() -> None:
    assert faults(render_manifest(ORIGIN), EXPECTED) == {}


def test_no_placeholder_is_left() -> None:
    assert "{" not in render_manifest(ORIGIN)


def test_its_id_stays_what_it_is() -> None:
    """A new id is a new app: it would stand beside the old one on everybody’s ribbon."""
    assert "<Id>2e1dabea-1d2f-4bfa-a695-7ba084cc4e86</Id>" in render_manifest(ORIGIN)


def test_it_asks_for_no_more_of_word_than_the_pane_needs_to_open() -> None:
    text = render_manifest(ORIGIN)

    assert '<Set Name="WordApi" MinVersion="1.3"/>' in text
    assert text.count("<Set ") == 1


@pytest.mark.parametrize(
    ("package", "version"),
    [("0.1.0", "1.0.1.0"), ("2.10.3", "1.2.10.3"), ("0.2", "1.0.2.0"), ("0.3.1rc2", "1.0.3.1")],
)
def test_its_version_is_one_and_then_the_package_s(package: str, version: str) -> None:
    assert addin_version(package) == version


@pytest.mark.parametrize(
    "origin",
    [ORIGIN, "https://localhost:8443", "https://[::1]:8443", "https://127.0.0.1", ORIGIN[:-3]],
)
def test_every_address_is_on_the_origin(origin: str) -> None:
    found = addresses(render_manifest(origin))

    assert len(found) > 5
    assert [one for one in found if not one.startswith(f"{origin}/")] == []


def test_capitals_of_an_origin_do_not_matter() -> None:
    assert render_manifest(ORIGIN.upper()) == render_manifest(ORIGIN)


@pytest.mark.parametrize("origin", NOT_ORIGINS)
def test_an_origin_that_word_cannot_use_is_one_sentence(origin: str) -> None:
    with pytest.raises(OriginError, match="is not an address that Word can use: give https://"):
        render_manifest(origin)


# The icons


def test_the_icons_are_those_that_the_script_draws() -> None:
    sizes = runpy.run_path(str(ROOT / "manifest/make_icons.py"))["SIZES"]

    assert {one.name: png_size(one) for one in (ROOT / "manifest/icons").iterdir()} == {
        f"icon-{size}.png": (size, size) for size in sizes
    }


# The server


@pytest.mark.parametrize(
    "path", sorted({urlsplit(one).path for one in addresses(render_manifest(ORIGIN))})
)
def test_every_address_is_served(path: str) -> None:
    answer = create_app(Settings(origin=ORIGIN)).test_client().get(path)

    assert answer.status_code == 200


def test_the_manifest_is_served() -> None:
    answer = create_app(Settings(origin=ORIGIN)).test_client().get("/manifest.xml")

    assert answer.status_code == 200
    assert answer.mimetype == "application/xml"
    assert answer.text == render_manifest(ORIGIN)
    assert answer.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("origin", ["", "http://imr.example.police.uk"])
def test_without_an_https_origin_there_is_no_manifest(origin: str) -> None:
    answer = create_app(Settings(origin=origin)).test_client().get("/manifest.xml")

    assert answer.status_code == 404
    assert "Start it with --origin https://" in answer.get_json()["message"]


def test_an_origin_that_word_cannot_use_is_said_by_the_server_too() -> None:
    answer = create_app(Settings(origin="https://a b")).test_client().get("/manifest.xml")

    assert answer.status_code == 422
    assert "is not an address that Word can use" in answer.get_json()["message"]


@pytest.mark.parametrize("path", sorted(ICONS.iterdir()), ids=lambda path: str(path.name))
def test_an_icon_may_be_kept(path: Path) -> None:
    answer = create_app().test_client().get(f"/manifest/icons/{path.name}")

    assert answer.data == path.read_bytes()
    assert answer.mimetype == "image/png"
    assert answer.headers.getlist("Cache-Control") == ["public, max-age=86400"]


@pytest.mark.parametrize("name", ["icon-81.png", "..%2fmanifest.xml", "README.md"])
def test_what_is_no_icon_is_not_served(name: str) -> None:
    answer = create_app().test_client().get(f"/manifest/icons/{name}")

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


# The command


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(manifest, [str(one) for one in arguments])


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_the_command_prints_the_manifest(output: tuple[str, ...]) -> None:
    done = run("--origin", ORIGIN, *output)

    assert done.exit_code == 0
    assert done.stdout == render_manifest(ORIGIN)


def test_the_command_writes_the_manifest(tmp_path: Path) -> None:
    file = tmp_path / "manifest.xml"

    done = run("--origin", ORIGIN, "-o", file)

    assert done.output == f"Wrote {file}. Give it to whoever deploys apps in Microsoft 365.\n"
    assert file.read_text("utf-8") == render_manifest(ORIGIN)


def test_the_command_replaces_a_file_only_when_told_to(tmp_path: Path) -> None:
    file = tmp_path / "manifest.xml"
    file.write_text("mine")

    refused = run("--origin", ORIGIN, "-o", file)
    kept = file.read_text("utf-8")
    done = run("--origin", ORIGIN, "-o", file, "--force")

    assert isinstance(refused.exception, DocumentError)
    assert "exists already and is not overwritten" in str(refused.exception)
    assert kept == "mine"
    assert done.exit_code == 0
    assert file.read_text("utf-8") == render_manifest(ORIGIN)


@pytest.mark.programs
def test_the_command_line_has_the_command(tmp_path: Path) -> None:
    file = tmp_path / "manifest.xml"
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "manifest", "--origin", "http://imr", "-o", file],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("imrkit: “http://imr” is not an address that Word can use")
    assert "Traceback" not in done.stderr
    assert not file.exists()


# The development certificate


certificate = runpy.run_path(str(ROOT / "manifest/development_certificate.py"))["main"]


def test_no_certificate_is_put_into_the_repository() -> None:
    folder = ROOT / "manifest/certificate"

    assert "is inside the repository, where no key may lie" in certificate([str(folder)])
    assert not folder.exists()


def test_no_certificate_is_put_over_another(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("mine")

    assert "is not an empty folder" in certificate([str(tmp_path)])
    assert "is not an empty folder" in certificate([str(tmp_path / "key.pem")])
    assert (tmp_path / "key.pem").read_text() == "mine"


def test_what_the_certificate_needs_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trustme", None)

    assert "Give a folder" in certificate([])
    assert "pip install trustme" in certificate([str(tmp_path / "new")])
    assert not (tmp_path / "new").exists()


# The checker itself: each planted fault is found, by the rule that it breaks.

MUTATIONS = [
    ("order", "<ProviderName>imrkit</ProviderName>", ""),
    ("order", "<Version>", "<ProviderName>x</ProviderName><Version>"),
    ("order", "<Hosts>", "<Requirements/><Hosts>"),
    ("order", "<SupportUrl", "<HelpUrl/><SupportUrl"),
    ("order", '<Host Name="Document"/>', ""),
    ("order", '<Label resid="Open.Label"/>', ""),
    ("order", "<bt:LongStrings>", "<bt:Urls/><bt:LongStrings>"),
    ("order", "<Title resid=", "<LearnMoreUrl/><Title resid="),
    ("order", "office/taskpaneappversionoverrides", "office/mailappversionoverrides"),
    ("kind", "TaskPaneApp", "ContentApp"),
    ("kind", "VersionOverridesV1_0", "VersionOverridesV1_1"),
    ("kind", '<Host xsi:type="Document">', '<Host xsi:type="Workbook">'),
    ("kind", "ShowTaskpane", "ExecuteFunction"),
    ("identity", "<Id>2e1d", "<Id>2e1"),
    ("version", f"<Version>{addin_version()}", "<Version>0.1.0.0"),
    ("version", f"<Version>{addin_version()}", "<Version>1.0.100000.0"),
    ("version", f"<Version>{addin_version()}", "<Version>9.9.9.9"),
    ("locale", "en-GB", "en-US"),
    ("length", '<DisplayName DefaultValue="', '<DisplayName DefaultValue="' + "x" * 125),
    ("length", '<Description DefaultValue="', '<Description DefaultValue="' + "x" * 250),
    ("length", 'id="Group.Label" DefaultValue="', 'id="Group.Label" DefaultValue="' + "x" * 125),
    ("length", 'DefaultValue="Show', 'DefaultValue="' + "x" * 250),
    ("length", 'DefaultValue="imrkit"', 'DefaultValue=""'),
    ("title", 'DefaultValue="IMR checklist"', 'DefaultValue="IMR checklist Add-in"'),
    ("address", f'<SupportUrl DefaultValue="{ORIGIN}', '<SupportUrl DefaultValue="http://imr'),
    (
        "address",
        f'"Pane.Url" DefaultValue="{ORIGIN}',
        '"Pane.Url" DefaultValue="https://else.where',
    ),
    ("address", f'"Icon.16" DefaultValue="{ORIGIN}', f'"Icon.16" DefaultValue="{ORIGIN}.else'),
    ("address", f'"Icon.32" DefaultValue="{ORIGIN}', '"Icon.32" DefaultValue="'),
    ("resource", 'id="Icon.80"', 'id="Icon.81"'),
    ("resource", 'resid="Start.Title"', 'resid="Group.Label"'),
    ("resource", 'id="Start.Title"', 'id="Group.Label"'),
    ("resource", 'resid="Open.Label"', 'resid="Open.Description"'),
    ("resource", '"Pane.Url"', '"Pane.' + "x" * 32 + '"'),
    ("icon", "icons/icon-32.png", "icons/icon-16.png"),
    ("icon", "icons/icon-64.png", "icons/icon-32.png"),
    ("icon", "icons/icon-80.png", "icons/icon-64.png"),
    ("icon", "icons/icon-16.png", "icons/icon-17.png"),
    ("icon", "icons/icon-16.png", "manifest.xml"),
    ("icon", '<bt:Image size="80" resid="Icon.80"/>', ""),
    ("host", 'Name="Document"', 'Name="Workbook"'),
    ("host", '<Host Name="Document"/>', '<Host Name="Document"/><Host Name="Workbook"/>'),
    ("requirement", 'Name="WordApi"', 'Name="WordApiDesktop"'),
    ("requirement", 'Name="WordApi"', 'Name="WordAPI"'),
    ("requirement", 'MinVersion="1.3"/>', 'MinVersion="1.10"/>'),
    ("permission", "ReadWriteDocument", "ReadDocument"),
    ("pane", "Office.AutoShow", "Office.Show"),
    (
        "pane",
        f'<SourceLocation DefaultValue="{ORIGIN}/taskpane',
        f'<SourceLocation DefaultValue="{ORIGIN}/panel',
    ),
]


@pytest.mark.parametrize(("rule", "sound", "fault"), MUTATIONS)
def test_a_planted_fault_is_found(rule: str, sound: str, fault: str) -> None:
    text = render_manifest(ORIGIN)
    assert sound in text

    assert rule in faults(text.replace(sound, fault, 1), EXPECTED)


def test_every_rule_finds_a_fault() -> None:
    assert {rule for rule, _, _ in MUTATIONS} == set(RULES)


@pytest.mark.parametrize("data", [b"", b"GIF89a" + b"\0" * 30, b"\x89PNG\r\n\x1a\n"])
def test_what_is_not_a_png_file_has_no_size(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "icon.png").write_bytes(data)

    assert png_size(tmp_path / "icon.png") is None
    assert png_size(tmp_path / "none.png") is None
