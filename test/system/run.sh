#!/bin/sh
# Tests that need other programs: documents written by office programs and browsers, read back; the README's recipes
# for pandas and DuckDB.
# Installs what is missing (as root, without a terminal), then runs test/system.
set -eu
cd "$(dirname "$0")/../.."

missing=""
command -v soffice >/dev/null || missing="$missing libreoffice-writer"
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing="$missing libreoffice-calc"
command -v chromium >/dev/null || missing="$missing chromium"
/usr/bin/python3 -c 'import docx' 2>/dev/null || missing="$missing python3-docx"
/usr/bin/python3 -c 'import pandas' 2>/dev/null || missing="$missing python3-pandas"
command -v parallel >/dev/null || missing="$missing parallel"
fc-list 2>/dev/null | grep -q 'Noto Serif CJK' || missing="$missing fonts-noto-cjk fontconfig"
if [ -n "$missing" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=300 -q update
  # shellcheck disable=SC2086
  apt-get -o DPkg::Lock::Timeout=300 -q install -y --no-install-recommends $missing
fi

# DuckDB takes 70 MB and is wanted by the recipes alone, so it is no dependency of the project.
PLANS_DUCKDB="${PLANS_DUCKDB:-${TMPDIR:-/tmp}/plans-duckdb-1.5.4-r.1}"
export PLANS_DUCKDB
[ -d "$PLANS_DUCKDB/node_modules/@duckdb/node-api" ] ||
  npm install --silent --no-audit --no-fund --prefix "$PLANS_DUCKDB" @duckdb/node-api@1.5.4-r.1

exec npx --no-install vitest run --config test/system/vitest.config.ts "$@"
