#!/bin/sh
# Kills runs of banxin batch at random moments and goes on with them; every output must be there once,
# with the bytes of an undisturbed run, and nothing beside them.
#   sh tests/batch/kill.sh BANXIN [ROUNDS [KILLS [JOBS]]]      (5 rounds of 10 kills, 200 jobs)
# TEXTS names the texts that reports are mixed from; SEED makes other moments and reports.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
banxin=$1 rounds=${2:-5} kills=${3:-10} jobs=${4:-200} seed=${SEED:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh "$here/bench/mix-reports.sh" "$jobs" "$seed" "$work/reports" ${TEXTS:-"$here/../data/reports/cangshan-2023.txt"}

began=$(date +%s%N)
"$banxin" batch "$work/reports" -o "$work/calm" >/dev/null
took=$((($(date +%s%N) - began) / 1000000))
outputs() { (cd "$1" && find . -type f ! -name 'ledger.sqlite*' | sort | xargs sha256sum); }
outputs "$work/calm" >"$work/expected"
[ "$(wc -l <"$work/expected")" = "$jobs" ] || { echo "the calm run made not all" >&2; exit 1; }

# A moment of the first two thirds of what is left to do.
moment() { awk -v seed="$1" -v most="$2" 'BEGIN { srand(seed); printf "%.3f", (20 + rand() * most * 2 / 3) / 1000 }'; }
killed=0
round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf "$work/out"
  kill=1
  while [ "$kill" -le "$kills" ]; do
    "$banxin" batch "$work/reports" -o "$work/out" --resume >/dev/null 2>&1 &
    run=$!
    sleep "$(moment $((seed + round * 1000 + kill)) $((took / kills)))"
    if kill -9 "$run" 2>/dev/null; then killed=$((killed + 1)); fi
    wait "$run" 2>/dev/null || true
    kill=$((kill + 1))
  done
  "$banxin" batch "$work/reports" -o "$work/out" --resume --json >"$work/last.json"
  outputs "$work/out" >"$work/found"
  cmp "$work/expected" "$work/found" || { echo "round $round: the outputs differ" >&2; diff "$work/expected" "$work/found" | head >&2; exit 1; }
  "$banxin" batch --status "$work/out" | sed -n '1p'
  round=$((round + 1))
done
echo "$killed kills in $rounds rounds of $jobs jobs: every output once, its bytes those of a calm run"
