#!/bin/sh
# A long report out of a short one: sh make-long-report.sh N SEED < report.txt > long.txt
# Title and byline once, then N copies of the rest, each under a part heading 第…篇, so that typed
# numbers begin anew with every part. No two copies are equal: figures keep their length but not their
# digits, and one in three of the words listed below changes. The same N, SEED and text give the same
# bytes with any awk. Years, dates, numbers of headings, whole percentages of 100 and more, and
# quoted names such as “3820” stay as they are.
set -eu
export LC_ALL=C

usage() {
  echo "usage: sh make-long-report.sh COPIES SEED < REPORT.txt > LONG.txt" >&2
  exit 2
}
[ $# -eq 2 ] || usage
case "$1$2" in *[!0-9]*) usage ;; esac
[ -n "$1" ] && [ -n "$2" ] || usage
[ "$1" -ge 1 ] && [ "$1" -le 999 ] || usage

exec awk -v copies="$1" -v seed="$2" '
# Park and Miller: every product is below 2^53, so all awks agree.
function random(below) {
  state = (state * 16807) % 2147483647
  return int(state / 7) % below
}

# 1 to 999 in Chinese numerals.
function chinese(n,   hundreds, tens, ones, out) {
  hundreds = int(n / 100); tens = int(n / 10) % 10; ones = n % 10
  out = hundreds > 0 ? digit[hundreds] "百" : ""
  if (hundreds > 0 && tens == 0 && ones > 0) out = out "零"
  if (tens > 0) out = out (tens > 1 || hundreds > 0 ? digit[tens] : "") "十"
  return out (ones > 0 ? digit[ones] : "")
}

# Whether a figure, given with what stands before and behind it, keeps its digits.
function is_fixed(figure, before, behind) {
  if (figure ~ /^20[0-9][0-9]$/) return 1
  if (behind ~ /^(年|月|日|届|”|’)/ || before ~ /(“|第|[A-Za-z-])$/) return 1
  if (before == "" && behind ~ /^(\.|．|、|\)|）)/) return 1
  return behind ~ /^%/ && figure + 0 >= 100
}

function other_figure(figure,   i, c, out) {
  out = ""
  for (i = 1; i <= length(figure); i++) {
    c = substr(figure, i, 1)
    out = out (c == "." ? c : i == 1 && c != "0" ? 1 + random(9) : random(10))
  }
  return out
}

function change_figures(text,   before, figure, behind, out) {
  out = ""
  while (match(text, /[0-9]+(\.[0-9]+)?/)) {
    before = out substr(text, 1, RSTART - 1)
    figure = substr(text, RSTART, RLENGTH)
    behind = substr(text, RSTART + RLENGTH)
    out = before (is_fixed(figure, before, behind) ? figure : other_figure(figure))
    text = behind
  }
  return out text
}

function change_words(text,   i, at, out) {
  for (i = 1; i <= words; i++) {
    out = ""
    while ((at = index(text, from[i])) > 0) {
      out = out substr(text, 1, at - 1) (random(3) == 0 ? to[i] : from[i])
      text = substr(text, at + length(from[i]))
    }
    text = out text
  }
  return text
}

# Words of headings stay: they are short and their sense is known.
function is_sentence(text) { return text ~ /。|；|;|，|,/ }

BEGIN {
  state = seed % 2147483646 + 1
  for (i = 0; i < 10; i++) random(2)
  split("一 二 三 四 五 六 七 八 九", digit, " ")
  words = split("力争 新增 各类 进一步 帮助 有序 成功举办 入选 继续 一批 多出 稳步", from, " ")
  split("争取 增加 各种 不断 协助 稳妥 顺利举办 进入 接着 一些 常出 有序", to, " ")
}

{ sub(/\r$/, "") }
title == "" { if ($0 != "") title = $0; next }
body == 0 && byline == "" && /^■/ { byline = $0; next }
body > 0 || $0 != "" { line[++body] = $0 }

END {
  if (title == "") exit 1
  while (body > 0 && line[body] == "") body--
  print title
  if (byline != "") print "\n" byline
  for (copy = 1; copy <= copies; copy++) {
    print "\n第" chinese(copy) "篇\n"
    for (i = 1; i <= body; i++) {
      text = change_figures(line[i])
      print is_sentence(text) ? change_words(text) : text
    }
  }
}'
