#!/bin/sh
# Tests that need Debian's office programs: documents written by Word processors and browsers, read back.
# Installs what is missing (as root, without a terminal), then runs test/system.
set -eu
cd "$(dirname "$0")/../.."

missing=""
command -v soffice >/dev/null || missing="$missing libreoffice-writer"
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing="$missing libreoffice-calc"
command -v chromium >/dev/null || missing="$missing chromium"
/usr/bin/python3 -c 'import docx' 2>/dev/null || missing="$missing python3-docx"
fc-list 2>/dev/null | grep -q 'Noto Serif CJK' || missing="$missing fonts-noto-cjk fontconfig"
if [ -n "$missing" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=300 -q update
  # shellcheck disable=SC2086
  apt-get -o DPkg::Lock::Timeout=300 -q install -y --no-install-recommends $missing
fi

exec npx --no-install vitest run --config test/system/vitest.config.ts "$@"
