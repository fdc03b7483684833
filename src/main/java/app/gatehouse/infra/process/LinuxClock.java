/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.SystemClockSource;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks systemd's {@code timedatectl} whether the kernel's clock is synchronised, and whoever does that how far it was off:
 * {@code chronyc} where there is one, else systemd's own service.
 */
final class LinuxClock implements SystemClockSource {
    private final Command timedatectl;
    private final Command chronyc;

    LinuxClock(Command timedatectl, Command chronyc) {
        this.timedatectl = timedatectl;
        this.chronyc = chronyc;
    }

    @Override
    public Answer ask() {
        Optional<Boolean> kernel = timedatectl
                .answer("show", "--property=NTPSynchronized", "--value")
                .flatMap(TimedatectlAnswer::synchronised);
        Answer chrony = chronyc.answer("-n", "tracking").map(ChronyAnswer::read).orElse(Answer.UNKNOWN);
        if (!chrony.equals(Answer.UNKNOWN)) {
            return new Answer(kernel.or(chrony::synchronised), chrony.off());
        }
        if (!kernel.orElse(false)) {
            // What systemd's service measured before it lost its server says nothing about now.
            return new Answer(kernel, Optional.empty());
        }
        Optional<Duration> off = timedatectl.answer("timesync-status").flatMap(TimedatectlAnswer::off);
        return new Answer(kernel, off);
    }
}
