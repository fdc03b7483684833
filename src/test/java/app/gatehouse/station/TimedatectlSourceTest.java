/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

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
class TimedatectlSourceTest {
    @TempDir
    Path temp;

    private Answer answer(String script) throws IOException {
        Path command = temp.resolve("timedatectl");
        Files.writeString(command, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return new TimedatectlSource(command).ask();
    }

    @Test
    void yesAndNoAreBelieved() throws IOException {
        String asked = "[ \"$*\" = 'show --property=NTPSynchronized --value' ] || exit 1; ";
        assertEquals(new Answer(Optional.of(true), Optional.empty()), answer(asked + "echo yes"));
        assertEquals(new Answer(Optional.of(false), Optional.empty()), answer(asked + "echo no"));
    }

    @Test
    void anythingElseIsNoAnswer() throws IOException {
        assertEquals(Answer.UNKNOWN, answer("echo 'System has not been booted with systemd' >&2; exit 1"));
        assertEquals(Answer.UNKNOWN, answer("echo yes; exit 1"));
        assertEquals(Answer.UNKNOWN, answer("true"));
        assertEquals(Answer.UNKNOWN, answer("echo maybe"));
        assertEquals(Answer.UNKNOWN, new TimedatectlSource(temp.resolve("absent")).ask());
    }

    @Test
    void aCommandThatHangsIsGivenUp() {
        assertTimeout(Duration.ofSeconds(8), () -> assertEquals(Answer.UNKNOWN, answer("exec sleep 60")));
    }
}
