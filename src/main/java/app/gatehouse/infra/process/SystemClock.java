/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.SystemClockSource;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Whom to ask about the clock on which system. */
public final class SystemClock {
    private SystemClock() {}

    /**
     * The source of this system.
     *
     * @param os {@code os.name}
     * @param environment the process's
     */
    public static SystemClockSource of(String os, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path root = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"));
            return new WindowsClock(new Command(root.resolve("System32").resolve("w32tm.exe")));
        }
        if (system.startsWith("mac")) {
            return new MacClock(new Command(Path.of("/usr/bin/sntp")), Path.of("/etc/ntp.conf"));
        }
        return new LinuxClock(new Command(Path.of("/usr/bin/timedatectl")), new Command(Path.of("/usr/bin/chronyc")));
    }
}
