#!/bin/sh
# Configures and builds the release preset.   sh .ci/build.sh [TARGET]
set -eu
cd "$(dirname "$0")/.."
cmake --preset release -Wno-dev >build-configure.log 2>&1 || { cat build-configure.log; exit 1; }
rm -f build-configure.log
cmake --build --preset release --target "${1:-all}"
