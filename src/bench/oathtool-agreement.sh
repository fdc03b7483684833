#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Compares our one-time codes with those of oathtool (OATH Toolkit) over random secrets of 1 to 80 bytes, times until
# the year 2500, periods, counters, digits and hashes. A quarter goes by counter.
#
# Usage: src/bench/oathtool-agreement.sh [COUNT [SEED]]     after: mvn -q compile
# Ends with 0 if every code agrees. The seed is printed, so that a difference can be had again.
set -eu

count=${1:-2000}
seed=${2:-$(date +%s)}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
classes=$here/../../target/classes

command -v oathtool >/dev/null || { echo "oathtool is missing (package oathtool)" >&2; exit 2; }
[ -d "$classes/app/gatehouse/otp" ] || { echo "run mvn -q compile first" >&2; exit 2; }

java -cp "$classes" "$here/OathtoolAgreement.java" "$count" "$seed" | {
    same=0
    different=0
    while IFS='|' read -r arguments ours; do
        # shellcheck disable=SC2086 # the arguments hold no spaces of their own
        theirs=$(oathtool $arguments)
        if [ "$ours" = "$theirs" ]; then
            same=$((same + 1))
        else
            different=$((different + 1))
            echo "ours $ours, oathtool $theirs: oathtool $arguments"
        fi
    done
    echo "seed $seed: $same of $count agree, $different differ ($(oathtool --version | head -n 1))"
    [ "$same" -eq "$count" ]
}
