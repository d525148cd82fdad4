#!/bin/sh
# Installs what is missing, builds, and sets the sample report into samples/out/. Run it again and again.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh
sh .ci/build.sh banxin-program
mkdir -p samples/out
banxin=build/release/banxin
$banxin build data/reports/cangshan-2023-plain.txt -o samples/out/handout.pdf
$banxin build data/reports/cangshan-2023.txt -o samples/out/handout-newspaper.pdf
$banxin build data/reports/cangshan-2023.txt -o samples/out/handout-list.pdf --set indicators=list
$banxin build data/reports/cangshan-2023-plain.txt -l large-print -o samples/out/large-print.pdf
$banxin build data/reports/cangshan-2023-data.md -o samples/out/indicators.pdf
ls -l samples/out
