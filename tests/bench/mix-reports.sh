#!/bin/sh
# Many distinct reports out of a few: sh mix-reports.sh COUNT SEED FOLDER TEXT.txt... (UTF-8)
# Each has a title with its number, two to six numbered sections, and in them two to twelve paragraphs
# each, drawn from the lines of the texts. Equal numbers and texts give equal bytes with any awk.
set -eu
export LC_ALL=C
[ $# -ge 4 ] || { echo "usage: sh mix-reports.sh COUNT SEED FOLDER TEXT.txt..." >&2; exit 2; }
count=$1 seed=$2 folder=$3
shift 3
mkdir -p "$folder"
exec awk -v count="$count" -v seed="$seed" -v folder="$folder" '
# Park and Miller: every product is below 2^53, so all awks agree.
function random(below) {
  state = (state * 16807) % 2147483647
  return int(state / 7) % below
}
length($0) > 60 && $0 !~ /^(#|!|\||`|\+)/ { sub(/^[ \t]+/, ""); sub(/\r$/, ""); line[lines++] = $0 }
END {
  state = seed * 7919 % 2147483646 + 1
  for (i = 0; i < 10; i++) random(2)
  split("一 二 三 四 五 六", numeral, " ")
  for (n = 1; n <= count; n++) {
    file = sprintf("%s/%05d.txt", folder, n)
    printf "第%d号政府工作报告\n\n", n > file
    sections = 2 + random(5)
    for (section = 1; section <= sections; section++) {
      printf "%s、第%d部分\n\n", numeral[section], section > file
      for (left = 2 + random(11); left > 0; left--) print line[random(lines)] "\n" > file
    }
    close(file)
  }
}' "$@"
