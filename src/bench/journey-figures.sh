#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Goes through the main job in the real window, without a display but at the real cost of keys and passwords, and prints
# how long it takes: password to next screen, sixth digit to home (both as medians of nine, with the disk's part), and what
# the FX thread was late for. Times on the wall mean something on an idle machine only; times on the processor always.
#
# Usage: src/bench/journey-figures.sh [MAVEN OPTION ...]
# Ends with 0 if no task on the FX thread took more than 50 ms on the processor, building a screen apart.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here/../.."
exec mvn -q -B "$@" -Djacoco.skip=true -Dexcluded.groups=gallery -Dincluded.groups=bench \
    -Dtest=JourneyFigures test
