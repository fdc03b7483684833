/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.station.SystemClockSource.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programs of several systems print about their clock. */
class ClockAnswersTest {
    private static final String TIMESYNC = """
                   Server: 192.168.10.1 (ntp.plant.example)
            Poll interval: 34min 8s (min: 32s; max 34min 8s)
                     Leap: normal
                  Version: 4
                  Stratum: 2
                Reference: 4FF33C0E
                Precision: 1us (-25)
            Root distance: 22.788ms (max: 5s)
                   Offset: %s
                    Delay: 27.117ms
                   Jitter: 2.032ms
             Packet count: 8
                Frequency: +10.285ppm
            """;
    private static final String CHRONY = """
            Reference ID    : C0A80A01 (192.168.10.1)
            Stratum         : 3
            Ref time (UTC)  : Tue Nov 24 06:40:11 2026
            System time     : %s of NTP time
            Last offset     : -0.000000012 seconds
            RMS offset      : 0.000015000 seconds
            Frequency       : 12.345 ppm slow
            Residual freq   : +0.000 ppm
            Skew            : 0.012 ppm
            Root delay      : 0.001000000 seconds
            Root dispersion : 0.000400000 seconds
            Update interval : 64.2 seconds
            Leap status     : %s
            """;
    private static final String W32TM = """
            Leap Indicator: 0(no warning)
            Stratum: 4 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0312500s
            Root Dispersion: 0.0410000s
            ReferenceId: 0xC0A80A01 (source IP:  192.168.10.1)
            Last Successful Sync Time: 24.11.2026 06:40:11
            Source: ntp.plant.example,0x8
            Poll Interval: 10 (1024s)

            Phase Offset: -0.2000000s
            ClockRate: 0.0156250s
            State Machine: 2 (Sync)
            Time Source Flags: 0 (None)
            Server Role: 0 (None)
            Last Sync Error: 0 (The command completed successfully.)
            Time since Last Good Sync Time: 131.5312500s
            """;
    private static final String W32TM_GERMAN = """
            Sprungindikator: 0(Keine Warnung)
            Stratum: 4 (Sekundärreferenz - synchronisiert über (S)NTP)
            Präzision: -23 (119.209ns pro Tick)
            Stammverzögerung: 0.0312500s
            Stammabweichung: 0.0410000s
            Referenz-ID: 0xC0A80A01 (Quell-IP:  192.168.10.1)
            Letzte erfolgr. Synchronisierungszeit: 24.11.2026 06:40:11
            Quelle: ntp.plant.example,0x8
            Abrufintervall: 10 (1024s)

            Phasendifferenz: -0.2000000s
            Taktrate: 0.0156250s
            """;
    private static final String W32TM_OWN_CLOCK = """
            Leap Indicator: 0(no warning)
            Stratum: 1 (primary reference - syncd by radio clock)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0000000s
            Root Dispersion: 10.0000000s
            ReferenceId: 0x4C4F434C (source name:  "LOCL")
            Last Successful Sync Time: 24.11.2026 06:40:11
            Source: Local CMOS Clock
            Poll Interval: 6 (64s)
            """;
    private static final String W32TM_NOBODY = """
            Leap Indicator: 3(not synchronized)
            Stratum: 0 (unspecified)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0000000s
            Root Dispersion: 0.0000000s
            ReferenceId: 0x00000000 (unspecified)
            Last Successful Sync Time: unspecified
            Source: Free-running System Clock
            Poll Interval: 10 (1024s)
            """;

    @ParameterizedTest
    @CsvSource({
        "-1.263ms, 1263000",
        "+310us, -310000",
        "+1min 2.500s, -62500000000",
        "-48s, 48000000000",
        "0, ",
        "+1y 2month, -36817200000000000",
        "+3 parsecs, "
    })
    void systemdTellsWhatIsMissingToTheServersTime(String said, Long nanos) {
        assertEquals(
                Optional.ofNullable(nanos).map(Duration::ofNanos), TimedatectlAnswer.off(TIMESYNC.formatted(said)));
    }

    @Test
    void chronyTellsSlowAndFast() {
        assertEquals(
                new Answer(Optional.of(true), Optional.of(Duration.ofNanos(-6523))),
                ChronyAnswer.read(CHRONY.formatted("0.000006523 seconds slow", "Normal")));
        assertEquals(
                new Answer(Optional.of(true), Optional.of(Duration.ofMillis(200))),
                ChronyAnswer.read(CHRONY.formatted("0.200000000 seconds fast", "Insert second")));
    }

    @Test
    void chronyWithoutASourceKeepsNoTime() {
        Answer not = new Answer(Optional.of(false), Optional.empty());
        String said = CHRONY.formatted("0.000000000 seconds fast", "Not synchronised");
        assertEquals(not, ChronyAnswer.read(said));
        assertEquals(
                not,
                ChronyAnswer.read(CHRONY.formatted("0.000000000 seconds slow", "Normal")
                        .replace("C0A80A01 (192.168.10.1)", "00000000 ()")));
        assertEquals(Answer.UNKNOWN, ChronyAnswer.read("506 Cannot talk to daemon"));
    }

    @Test
    void windowsIsUnderstoodInEveryLanguage() {
        Answer behind = new Answer(Optional.of(true), Optional.of(Duration.ofMillis(200)));
        assertEquals(behind, W32tmAnswer.read(W32TM));
        assertEquals(behind, W32tmAnswer.read(W32TM_GERMAN.replace("\n", "\r\n")));
        assertEquals(behind, W32tmAnswer.read(W32TM_GERMAN.replace("-0.2000000s", "-0,2000000s")));
    }

    @Test
    void windowsWithoutATimeServerKeepsNoTime() {
        Answer not = new Answer(Optional.of(false), Optional.empty());
        assertEquals(not, W32tmAnswer.read(W32TM_OWN_CLOCK));
        assertEquals(not, W32tmAnswer.read(W32TM_NOBODY));
        assertEquals(
                Answer.UNKNOWN, W32tmAnswer.read("The following error occurred: The service has not been started."));
        assertEquals(Answer.UNKNOWN, W32tmAnswer.read(""));
        assertEquals(
                new Answer(Optional.of(true), Optional.empty()),
                W32tmAnswer.read(W32TM.substring(0, W32TM.indexOf("Phase"))));
    }

    @Test
    void sntpOfBothKinds() {
        Answer behind = new Answer(Optional.of(true), Optional.of(Duration.ofMillis(-200)));
        assertEquals(behind, MacClock.read("+0.200000 +/- 0.021372 ntp.plant.example 192.168.10.1\n"));
        assertEquals(
                behind, MacClock.read("2026-11-24 06:42:12.123456 (+0000) +0.200000 +/- 0.021372 ntp.plant.example"));
        assertEquals(
                new Answer(Optional.of(false), Optional.of(Duration.ofSeconds(48))),
                MacClock.read("-48.000000 +/- 0.021372 ntp.plant.example"));
        assertEquals(Answer.UNKNOWN, MacClock.read("sntp: Exchange failed: Timeout"));
    }

    @Test
    void onlyTheServerOfTheSystemIsAsked(@TempDir Path folder) throws Exception {
        Path settings = folder.resolve("ntp.conf");
        MacClock clock = new MacClock(new Command(folder.resolve("absent")), settings);
        assertEquals(Answer.UNKNOWN, clock.ask());
        Files.writeString(settings, "server -x;rm\n");
        assertEquals(Answer.UNKNOWN, clock.ask());
    }
}
