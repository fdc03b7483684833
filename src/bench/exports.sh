#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Writes 300 accounts in every export and opens each with other libraries (argon2-cffi, pycryptodome): what they read must be
# what was written.
#
# Usage: src/bench/exports.sh     after: mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath
# Needs python3 with argon2-cffi and pycryptodome (Debian: python3-argon2 python3-pycryptodome). PYTHON names another one.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
classes=${CLASSES:-$root/target/classes}
classpath=${CLASSPATH:-$(cat "$root/target/classpath")}
python=${PYTHON:-/usr/bin/python3}
password='Prüfstand ü 7'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

java -cp "$classes:$classpath" "$here/ExportsForOthers.java" "$folder" "$password"
for export in own aegis addresses; do
    "$python" "$root/src/test/python/read_exports.py" "$folder/$export" "$password" >"$folder/read"
    if cmp -s "$folder/wanted" "$folder/read"; then
        echo "$export: $(wc -l <"$folder/read") of $(wc -l <"$folder/wanted") accounts are the same"
    else
        echo "$export: differs" >&2
        diff "$folder/wanted" "$folder/read" | head -n 4 >&2
        exit 1
    fi
done
