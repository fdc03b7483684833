#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Makes audit logs of 100, 100,000 and 1,000,000 records on the disk, and prints what it costs to open each for reading, to
# turn a page, to search in it, and to append one record (which the disk must confirm).
#
# Usage: src/bench/log-figures.sh [MAVEN OPTION ...]
# Ends with 0 if 100,000 records open in a second and appending costs the same at 100 and at 1,000,000.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here/../.."
exec mvn -q -B "$@" -Djacoco.skip=true -Dexcluded.groups=gallery -Dincluded.groups=bench \
    -Dtest=LogFigures test
