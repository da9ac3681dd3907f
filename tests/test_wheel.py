"""The installed wheel works without the source around it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from support.paths import ROOT

ENGINE = "addin_server/pane/vendor/prosemirror.js"
# A machine without Node: a path that leads to nothing but Python.
WITHOUT_NODE = {**os.environ, "PATH": str(Path(sys.executable).parent)}


def build(
    what: str, source: Path, folder: Path, **options: Any
) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "build",
        what,
        "--no-isolation",
        "--outdir",
        folder,
        source,
    ]
    return subprocess.run(command, capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build("--wheel", ROOT, folder, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sdist, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    build("--sdist", ROOT, folder, check=True)
    shutil.unpack_archive(next(folder.glob("*.tar.gz")), folder / "source", filter="data")
    return next((folder / "source").iterdir())


@pytest.mark.programs
def test_the_editing_engine_is_in_it_with_its_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        engine = archive.read(ENGINE).decode()
        licences = archive.read("addin_server/pane/vendor/LICENCES.txt").decode()
    assert "EditorView" in engine
    assert licences.count("Permission is hereby granted") == licences.count("Copyright") > 8


@pytest.mark.programs
def test_an_sdist_carries_the_engine_and_is_built_without_node(
    source: Path, tmp_path: Path
) -> None:
    assert not (source / "package.json").exists()
    build("--wheel", source, tmp_path, check=True, env=WITHOUT_NODE)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as archive:
        assert archive.read(ENGINE) == (source / ENGINE).read_bytes()


@pytest.mark.programs
def test_without_the_engine_nothing_is_built_and_it_says_why(source: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(source, bare)
    (bare / ENGINE).unlink()
    done = build("--wheel", bare, tmp_path, env=WITHOUT_NODE)
    assert done.returncode != 0
    assert "In a checkout run “make tools” first" in done.stdout + done.stderr


@pytest.mark.programs
def test_it_holds_the_masters_and_the_checklist(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    for master in (ROOT / "templates").glob("*.docx"):
        assert f"imrkit/templates/{master.name}" in names
    assert {"imrkit/checklists/imr.toml", "imrkit/checklists/imr.law.toml"} <= names
    assert "imrkit/py.typed" in names
    assert "imrkit/templates/pages.json" in names
    assert "imrkit/mapping/shipped/lscb-imr-2010.toml" in names
    assert "imrkit/words/data/LICENCES.md" in names  # which its lists ask for
    for file in (ROOT / "addin_server/pane").glob("*/*"):
        assert file.relative_to(ROOT).as_posix() in names
    assert {"addin_server/app.py", "addin_server/pages/templates/docs.html"} <= names
    for icon in (ROOT / "manifest/icons").iterdir():
        assert f"addin_server/manifest_files/icons/{icon.name}" in names
    assert {
        "addin_server/manifest_files/manifest.xml",
        "addin_server/manifest_files/README.md",
    } <= names
    assert not any(name.startswith("addin_server/manifest_files/make_icons") for name in names)
    assert not any(name.startswith("imrkit/templates/source") for name in names)
    # Word’s own script is for the tests alone: see docs/adr/0018-office-js-in-tests.md.
    assert not any("node_modules" in name or "office" in name.lower() for name in names)
    assert not any(name.startswith(("tests/", "examples/")) for name in names)


@pytest.mark.programs
def test_it_makes_a_template_and_checks_it(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "sys.modules['flask'] = None  # the library does without the server\n"
        "import imrkit\n"
        "assert imrkit.__file__.startswith(sys.argv[1])\n"
        "print(imrkit.check(imrkit.new('rr', 'Example Police')).review_type)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "site")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "rr"


@pytest.mark.programs
def test_its_server_has_a_manifest_and_icons(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from addin_server import create_app\n"
        "from addin_server.pages.manifest import ICONS\n"
        "from addin_server.settings import Settings\n"
        "assert str(ICONS).startswith(sys.argv[1])\n"
        "client = create_app(Settings(origin='https://imr.example')).test_client()\n"
        "for path in ('/manifest.xml', '/manifest/icons/icon-80.png'):\n"
        "    print(client.get(path).status_code)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "site")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["200", "200"]
