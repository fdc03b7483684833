/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.gatehouse.station.SystemClockSource.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LinuxClockTest {
    private static final String ASKED = "[ \"$*\" = 'show --property=NTPSynchronized --value' ] && echo yes; ";
    private static final String OFFSET = "[ \"$*\" = 'timesync-status' ] && echo '       Offset: -1.263ms'; ";

    @TempDir
    Path temp;

    private Command script(String name, String script) throws IOException {
        Path command = temp.resolve(name);
        Files.writeString(command, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return new Command(command);
    }

    private Command absent() {
        return new Command(temp.resolve("absent"));
    }

    private Answer answer(String timedatectl) throws IOException {
        return new LinuxClock(script("timedatectl", timedatectl), absent()).ask();
    }

    @Test
    void theKernelsWordAndTheLastOffsetOfSystemd() throws IOException {
        assertEquals(
                new Answer(Optional.of(true), Optional.of(Duration.ofNanos(1_263_000))),
                answer(ASKED + OFFSET + "true"));
        assertEquals(new Answer(Optional.of(true), Optional.empty()), answer(ASKED + "true"));
    }

    @Test
    void anOldOffsetIsNotBelievedOfAClockThatNobodyKeeps() throws IOException {
        assertEquals(
                new Answer(Optional.of(false), Optional.empty()), answer(ASKED.replace("yes", "no") + OFFSET + "true"));
    }

    @Test
    void chronyKnowsBetter() throws IOException {
        Command chronyc = script("chronyc", """
                [ "$*" = '-n tracking' ] || exit 1
                echo 'Reference ID    : C0A80A01 (192.168.10.1)'
                echo 'System time     : 48.250000000 seconds fast of NTP time'
                echo 'Leap status     : Normal'
                """);
        assertEquals(
                new Answer(Optional.of(true), Optional.of(Duration.ofMillis(48_250))),
                new LinuxClock(script("timedatectl", ASKED + OFFSET + "true"), chronyc).ask());
        assertEquals(
                new Answer(Optional.of(true), Optional.of(Duration.ofMillis(48_250))),
                new LinuxClock(absent(), chronyc).ask());
    }

    @Test
    void anythingElseIsNoAnswer() throws IOException {
        assertEquals(Answer.UNKNOWN, answer("echo 'System has not been booted with systemd' >&2; exit 1"));
        assertEquals(Answer.UNKNOWN, answer("echo yes; exit 1"));
        assertEquals(Answer.UNKNOWN, answer("true"));
        assertEquals(Answer.UNKNOWN, answer("echo maybe"));
        assertEquals(Answer.UNKNOWN, new LinuxClock(absent(), absent()).ask());
    }

    @Test
    void aCommandThatHangsIsGivenUp() {
        assertTimeout(Duration.ofSeconds(12), () -> assertEquals(Answer.UNKNOWN, answer("exec sleep 60")));
    }
}
