#!/bin/sh
# Brings a Debian 12 to where banxin builds: packages that are missing, and the Fandol fonts. Does nothing when
# all is there. Root, or sudo.   sh .ci/setup.sh [build|tests]
set -eu
cd "$(dirname "$0")/.."

packages="g++ make cmake ninja-build pkg-config ca-certificates
 libhpdf-dev libharfbuzz-dev libicu-dev libfreetype-dev libtomlplusplus-dev libcli11-dev libfmt-dev
 nlohmann-json3-dev libexpected-dev libxxhash-dev libdeflate-dev libmd-dev libmd4c-dev libqrcodegencpp-dev libsqlite3-dev
 libcups2-dev
 fonts-noto-cjk fonts-liberation2 rime-data-stroke"
if [ "${1:-build}" = tests ]; then
  packages="$packages libgtest-dev libgmock-dev qpdf poppler-utils zbar-tools clang-format-14"
fi

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  as_root=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "banxin needs these packages, and root or sudo to install them:$missing" >&2; exit 1; }
    as_root=sudo
  fi
  echo "installing:$missing"
  $as_root apt-get -q update
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $missing
fi
sh fonts/fetch-fandol.sh
