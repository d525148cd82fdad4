#!/bin/sh
# Brings the Fandol fonts that banxin uses (仿宋, 楷体, 黑体, 宋体) out of Debian's package
# texlive-lang-chinese without installing TeX. Does nothing when they are there.
#
#   sh fonts/fetch-fandol.sh [FOLDER]
#
# FOLDER: /usr/local/share/fonts/fandol for root, else ~/.local/share/fonts/fandol; fonts.toml lists both.
# Needs apt-get, dpkg-deb and some 100 MB in the folder for temporary files ($TMPDIR or /tmp) meanwhile.
# Exit status: 0 the five fonts are there and whole, 1 they are not.
set -eu

package=texlive-lang-chinese

fail() {
  echo "fetch-fandol: $1" >&2
  exit 1
}

hashes() {
  cat <<'EOF'
d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9  FandolFang-Regular.otf
ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827  FandolKai-Regular.otf
4afa97aa8751e0118617df88272b58d43691b5cffb7ea024c4580496e9f34d28  FandolHei-Regular.otf
a3820003227d4abe31fe28b493200d94a849ccfd078b50a019264f70353020b0  FandolSong-Regular.otf
ffa76a70e128947a4dd22151d5ee829b23e24ce3cb6fe8ad49891cd1c2d9e9b9  FandolSong-Bold.otf
EOF
}

# Whether folder $1 holds the five files, whole.
is_whole() {
  (cd "$1" 2>/dev/null && hashes | sha256sum --check --status 2>/dev/null)
}

if [ $# -gt 1 ]; then
  fail "usage: sh fonts/fetch-fandol.sh [FOLDER]"
elif [ $# -eq 1 ]; then
  folder=$1
elif [ "$(id -u)" -eq 0 ]; then
  folder=/usr/local/share/fonts/fandol
else
  folder=${HOME:?}/.local/share/fonts/fandol
fi

if is_whole "$folder"; then
  echo "fetch-fandol: the Fandol fonts are in $folder"
  exit 0
fi

for program in apt-get dpkg-deb tar sha256sum; do
  command -v "$program" >/dev/null || fail "$program is missing: this script is for Debian and its kin"
done
mkdir -p "$folder" || fail "cannot make the folder $folder"
[ -w "$folder" ] || fail "cannot write to $folder; run as root, or name another folder"

scratch=$(mktemp -d) || fail "cannot make a temporary folder"
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

echo "fetch-fandol: downloading the package $package (49 MB)"
# As root, apt-get would hand the download to a user who cannot write here.
(cd "$scratch" && apt-get -q -o APT::Sandbox::User="$(id -un)" download "$package") ||
  fail "could not download $package; run 'apt-get update' (as root) and try again"

set -- "$scratch/$package"_*.deb
[ -f "$1" ] || fail "the download of $package brought no package"
mkdir "$scratch/files"
dpkg-deb --fsys-tarfile "$1" |
  tar -x -C "$scratch/files" --wildcards '*/fandol/*' ||
  fail "could not unpack $package (is there room in ${TMPDIR:-/tmp}?)"

mkdir "$scratch/fandol"
find "$scratch/files" -type f -exec cp {} "$scratch/fandol/" \;
is_whole "$scratch/fandol" ||
  fail "$package holds other Fandol fonts than this version of banxin knows; nothing was installed"

# Fonts are renamed into place: a reader never sees half a file.
names="$(hashes | sed 's/^[^ ]*  //')"
for name in $names $(cd "$scratch/fandol" && ls -d COPYING* README* 2>/dev/null); do
  cp "$scratch/fandol/$name" "$folder/.$name.new" || fail "could not write to $folder (disk full?)"
  chmod 644 "$folder/.$name.new"
  mv "$folder/.$name.new" "$folder/$name"
done
is_whole "$folder" || fail "the files in $folder are damaged"
echo "fetch-fandol: the Fandol fonts are in $folder"
