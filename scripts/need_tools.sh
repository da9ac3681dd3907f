#!/bin/sh
# Look for the programs that the tests run, and install them on Debian when that is allowed.
set -eu

missing=""
need() { # need PROGRAM PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need soffice libreoffice-writer-nogui
need chromium chromium
need pdftotext poppler-utils
need pdftoppm poppler-utils
# Without these LibreOffice draws pages in another typeface than Word would.
fc-list 2>/dev/null | grep -qi liberation || missing="$missing fonts-liberation fontconfig"

[ -z "$missing" ] && exit 0
missing=$(printf '%s\n' $missing | sort -u | tr '\n' ' ')

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "== installing: $missing"
    apt-get -qq update
    # shellcheck disable=SC2086  # one word per package
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null
    exit 0
fi

echo "The tests need programs that are not here. On Debian or Ubuntu:" >&2
echo "    sudo apt-get install --no-install-recommends $missing" >&2
exit 1
