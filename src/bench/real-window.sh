#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Is our QR code read off a screenshot of the real window by zbarimg, light and dark, at 100 and 150 %, and does a code that
# oathtool computes from it activate and sign in? Screenshots are left in target/real-window.
# Debian packages: xvfb libgtk-3-0 imagemagick zbar-tools oathtool
set -euo pipefail
cd "$(dirname "$0")/../.."

display=":${GATEHOUSE_DISPLAY:-58}"
Xvfb "$display" -screen 0 1280x800x24 2>/dev/null &
server=$!
trap 'kill "$server"' EXIT
export DISPLAY="$display"

mvn -q -B verify -Dtest=RealWindowCheck -Dincluded.groups=bench -Dexcluded.groups= -Djacoco.skip -Dspotless.check.skip \
    -Dtest.jvm="-Dprism.lcdtext=false -Dprism.cacheLayoutSize=0 -Dprism.order=sw -Dtestfx.robot=glass"
