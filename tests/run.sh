#!/bin/sh
# Installs what is missing, builds, and runs every test. Run it again and again: only what changed is done anew.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh tests
sh .ci/build.sh
find engine tests -name '*.h' -o -name '*.cc' | sort | xargs clang-format-14 --dry-run --Werror
# Corpora that lie beside a checkout are used if they are there; tests that need them are skipped otherwise.
BANXIN_SHARED="${BANXIN_SHARED:-$(cd .. && pwd)/shared}"
export BANXIN_SHARED
ctest --preset release --no-tests=error -j "$(nproc)"
