/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.SystemClockSource;

/** Asks the time service of Windows, which need not run. */
final class WindowsClock implements SystemClockSource {
    private final Command w32tm;

    WindowsClock(Command w32tm) {
        this.w32tm = w32tm;
    }

    @Override
    public Answer ask() {
        return w32tm.answer("/query", "/status", "/verbose")
                .map(W32tmAnswer::read)
                .orElse(Answer.UNKNOWN);
    }
}
