"""Write the types of the API's JSON, for the pane's modules, from the API's own description.

python scripts/make_types.py            write them
python scripts/make_types.py --check    exit with 1 when they are not up to date
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from addin_server import create_app

ROOT = Path(__file__).parents[1]
FILE = ROOT / "addin_server/api/types.d.ts"
NOTE = "// Made by scripts/make_types.py from the API's description; do not edit.\n\n"


def main() -> int:
    """Write or compare the types."""
    made = NOTE + types()
    if "--check" in sys.argv[1:]:
        if FILE.exists() and FILE.read_text("utf-8") == made:
            return 0
        print(f"{FILE.name} is not up to date. Run “make reference”.")
        return 1
    FILE.write_text(made, "utf-8")
    return 0


def types() -> str:
    """Return TypeScript's declarations of what the API is sent and answers with."""
    description = create_app().test_client().get("/api/openapi.json").data
    command = ["node", str(ROOT / "scripts/make_types.mjs")]
    made: bytes = subprocess.run(
        command, input=description, stdout=subprocess.PIPE, check=True
    ).stdout
    return made.decode()


if __name__ == "__main__":
    sys.exit(main())
