"""What a file that was made to hurt costs whoever opens it: seconds, megabytes, and what is said.

    python benchmarks/hostile.py

Each file is opened in a process of its own, by imrkit and, as its peer, by python-docx, which
refuses nothing. The bar is 2 seconds and 200 megabytes above what the program needs by itself.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.hostile import HOSTILE  # noqa: E402

MEASURE = """
import resource, sys, time
{setup}
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before, start = peak(), time.perf_counter()
try:
    {open}
    said = "opened"
except Exception as error:
    said = str(error).replace(sys.argv[1], "")
print(f"{{time.perf_counter() - start:.2f}} s | {{peak() - before}} MB | {{said[:60]}}")
"""
PROGRAMS = {
    "imrkit": MEASURE.format(
        setup="from imrkit.draft import Draft",
        open="draft = Draft.open(sys.argv[1]); draft.snapshot(); draft.display(); draft.to_bytes()",
    ),
    "python-docx": MEASURE.format(
        setup="import docx", open="docx.Document(sys.argv[1]).paragraphs"
    ),
}


def main() -> None:
    """Print the table."""
    print("| file | program | time | memory | says |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in HOSTILE.items():
            path = Path(folder) / "hostile.docx"
            path.write_bytes(make())
            for program, source in PROGRAMS.items():
                print(f"| {name} | {program} | {_measured(source, path)} |", flush=True)


def _measured(source: str, path: Path) -> str:
    try:
        done = subprocess.run(  # noqa: S603  # this interpreter, and the code above
            [sys.executable, "-c", source, str(path)], capture_output=True, text=True, timeout=60
        )
    except subprocess.TimeoutExpired:
        return "more than 60 s | |"
    return done.stdout.strip() or "| | killed or failed"


if __name__ == "__main__":
    main()
