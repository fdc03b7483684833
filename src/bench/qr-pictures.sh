#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Makes difficult pictures of QR codes from a seed (26 kinds) and pictures without any (11 kinds), has them read by ZXing as
# it comes, by zbarimg and zxing-cpp where they are installed (Debian: zbar-tools, zxing-cpp-tools), and by ours, live and
# thorough, and prints how many each reads, kind by kind, the false readings and the time. The pictures stay in
# target/qr-pictures. Then prints what a live frame of 1280 by 720 costs, with and without codes in it.
#
# Usage: src/bench/qr-pictures.sh [PICTURES OF EACH KIND [SEED]]
# Ends with 0 if ours reads most, neither of ours reads what is not there, and ten live frames a second are looked at.
set -eu

each=${1:-25}
seed=${2:-1}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here/../.."
exec mvn -q -B -Djacoco.skip=true -Dexcluded.groups=gallery -Dincluded.groups=bench -Dqr.each="$each" -Dqr.seed="$seed" \
    -Dtest=QrPictureFigures,LiveFrameFigures test
