#!/bin/sh
# Fills a file system of SIZE MB in the middle of a batch, makes room, and goes on. It mounts a tmpfs of its
# own; exit status 77: it may not, and nothing was tested.   sh tests/batch/full-disk.sh BANXIN [SIZE [JOBS]]      (50 MB, 400 jobs)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
banxin=$1 size=${2:-50} jobs=${3:-400}
work=$(mktemp -d)
mkdir "$work/disk"
mount -t tmpfs -o "size=${size}m" tmpfs "$work/disk" || {
  echo "no file system can be mounted here: nothing was tested" >&2
  rm -rf "$work"
  exit 77
}
trap 'umount "$work/disk"; rm -rf "$work"' EXIT
sh "$here/bench/mix-reports.sh" "$jobs" 1 "$work/reports" ${TEXTS:-"$here/../data/reports/cangshan-2023.txt"}
outputs() { (cd "$1" && find . -type f -name '*.pdf' | sort | xargs sha256sum); }
"$banxin" batch "$work/reports" -o "$work/calm" >/dev/null
outputs "$work/calm" >"$work/expected"

status=0
"$banxin" batch "$work/reports" -o "$work/disk" >/dev/null 2>"$work/messages" || status=$?
cat "$work/messages"
[ "$status" = 3 ] || { echo "exit status $status, not 3" >&2; exit 1; }
grep -q 'file.no-space\|ledger.failed' "$work/messages"
outputs "$work/disk" >"$work/found"
made=$(wc -l <"$work/found")
[ "$made" -gt 0 ] && [ "$made" -lt "$jobs" ]
# What there is, is whole.
grep -qvxFf "$work/expected" "$work/found" && { echo "an output differs" >&2; exit 1; }
mount -o "remount,size=$((size * 20))m" "$work/disk"
"$banxin" batch "$work/reports" -o "$work/disk" --resume | sed -n '1,3p'
outputs "$work/disk" >"$work/found"
cmp "$work/expected" "$work/found"
[ -z "$(find "$work/disk" -name '*.part')" ]
echo "full after $made of $jobs outputs; all $jobs made when there was room"
