#!/bin/sh
# Warm edits beside Typst's, in turn: a character in the middle replaced, from the text in memory to
# the PDF on disk, one process each. Prints milliseconds (medians) and their ratio, a line a round:
#   sh compare-edits.sh REBUILD_EDITS REPORT.txt NODE_FOLDER FONTS DOC.typ [ROUNDS] [EDITS]
# The two sources hold the same words; NODE_FOLDER and DOC.typ: README.md.
set -eu
[ $# -ge 5 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
ours=$1 report=$2 node=$3 fonts=$4 typst=$5 rounds=${6:-5} edits=${7:-9}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
i=0
while [ "$i" -lt "$rounds" ]; do
  i=$((i + 1))
  a=$("$ours" "$report" "$folder/banxin.pdf" "$edits" replace | awk '$1 == "replace" { print $3 }')
  b=$(node "$here/typst-edits.js" "$node" "$fonts" "$typst" "$folder/typst.pdf" "$edits" | awk '{ print $1 }')
  awk -v a="$a" -v b="$b" 'BEGIN { printf "banxin %.2f  typst %.2f  1 : %.1f\n", a, b, b / a }'
done
