#!/bin/sh
# Installs what is missing, builds, and sets the samples into samples/out/. Run it again and again.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh
sh .ci/build.sh banxin-program
mkdir -p samples/out
banxin=build/release/banxin
$banxin build data/reports/cangshan-2023-plain.txt -o samples/out/handout.pdf
$banxin build data/reports/cangshan-2023.txt -o samples/out/handout-newspaper.pdf
$banxin build data/reports/cangshan-2023.txt -o samples/out/handout-list.pdf --set indicators=list
$banxin build data/reports/cangshan-2023-plain.txt -o samples/out/charts.pdf --set indicators=chart
$banxin build data/reports/cangshan-2023-plain.txt -o samples/out/table-charts.pdf --set indicators=table+chart
$banxin build samples/document/notice.txt -o samples/out/document.pdf
$banxin build data/reports/cangshan-2023-plain.txt -l large-print -o samples/out/large-print.pdf
$banxin build data/reports/cangshan-2023-plain.txt -l brief -o samples/out/brief.pdf
$banxin build data/reports/cangshan-2023-plain.txt -l draft -o samples/out/draft.pdf \
  --set draft.number=第三稿 --set draft.time=1月5日22时 --set draft.watermark=true
$banxin build data/reports/tables.md -o samples/out/tables.pdf
$banxin build data/reports/cangshan-2023-data.md -o samples/out/indicators.pdf
$banxin build data/reports/cangshan-2023-plain.txt -l overview -o samples/out/overview.pdf
$banxin build data/reports/cangshan-2023-plain.txt -l overview-phone -o samples/out/overview-phone.pdf
# The front matter of a booklet before a report that has none.
cat samples/booklet/front.txt data/reports/cangshan-2023-plain.txt > samples/out/booklet.txt
$banxin build samples/out/booklet.txt -l booklet-a4 -o samples/out/booklet.pdf
$banxin booklet samples/out/booklet.txt --delegates data/delegates/sample.csv --sheet SRA3 --merged samples/out/booklet-sheets.pdf
$banxin booklet samples/out/booklet.txt --delegates data/delegates/sample.csv -l booklet-a5 --each 'samples/out/booklets/{编号}.pdf'
# The booklet was printed; then its text changed.
$banxin booklet samples/out/booklet.txt --delegates data/delegates/sample.csv --edition samples/out/booklet.edition
sed -f samples/edition/edits.sed samples/out/booklet.txt > samples/out/booklet-new.txt
$banxin diff samples/out/booklet.edition samples/out/booklet-new.txt -o samples/out/edition.pdf
$banxin booklet samples/out/booklet-new.txt --delegates data/delegates/sample.csv --keep-pages samples/out/booklet.edition \
  --changed-since samples/out/booklet.edition --merged samples/out/edition-sheets.pdf
# A glued book of the same: covers, with a spine of thick paper, apart from the signatures.
$banxin booklet samples/out/booklet.txt --delegates data/delegates/sample.csv -l samples/booklet/glued.toml \
  --merged samples/out/glued-covers.pdf --common samples/out/glued-signatures.pdf
$banxin booklet samples/out/booklet.txt -l samples/booklet/glued.toml --test-sheet samples/out/test-sheet.pdf
ls -l samples/out
