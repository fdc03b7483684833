/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading and appending cost in logs of three lengths. Run by {@code src/bench/log-figures.sh}. */
@Tag("bench")
class LogFigures {
    private static final double MILLION = 1e6;
    private static final int PAGE = 50;

    @TempDir
    Path folder;

    @Test
    void threeLengths() throws VaultException {
        double[] append = new double[3];
        double[] open = new double[3];
        int[] lengths = {100, 100_000, 1_000_000};
        figures(2_000);
        for (int i = 0; i < lengths.length; i++) {
            double[] both = figures(lengths[i]);
            open[i] = both[0];
            append[i] = both[1];
        }
        assertTrue(open[1] < 1000, "100,000 records open in " + open[1] + " ms");
        assertTrue(append[2] < 2 * append[0] + 1, "append " + append[0] + " and " + append[2] + " ms");
    }

    private double[] figures(int length) throws VaultException {
        Path own = folder.resolve("s" + length);
        try (TestVaults station = TestVaults.create(own)) {
            fill(station, length);
            AuditHistory history = new AuditHistory(station.vault, station.audit, own, station.disk);
            LogAuthority jonas = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));
            LogBook[] book = new LogBook[1];
            double first = median(
                    1,
                    () -> book[0] = history.open(jonas, event -> event.kind().name(), part())
                            .orElseThrow());
            double opening = median(
                    5,
                    () -> book[0] = history.open(jonas, event -> event.kind().name(), part())
                            .orElseThrow());
            assertEquals(length, book[0].size());
            double page = median(21, () -> book[0].page(AuditFilter.ALL, OptionalLong.empty(), PAGE));
            double search =
                    median(3, () -> book[0].page(AuditFilter.ALL.saying("nowhere"), OptionalLong.empty(), PAGE));
            double append = median(201, () -> station.audit.append(event(station, 1)));
            System.out.printf(
                    Locale.ROOT,
                    "%,9d records: open %.0f ms (the first time %.0f ms), page %.2f ms, search to the end %.0f ms, append %.3f ms%n",
                    length,
                    opening,
                    first,
                    page,
                    search,
                    append);
            return new double[] {opening, append};
        }
    }

    private static LogPart part() {
        return new LogPart(LogPart.Kind.PRESENT, Path.of(AuditLog.FILE_NAME), Optional.empty(), 0, 0, true);
    }

    private static AuditEvent event(TestVaults station, int i) {
        return AuditEvent.ofPerson(
                station.time.now(),
                AuditKind.SIGNED_IN,
                i % 60,
                "maria.kowalska" + i % 60,
                Map.of("method", "app", "left", "3"));
    }

    /** In one write: a confirmation of the disk for each would take an hour. The log finds what was added and goes on. */
    private static void fill(TestVaults station, int length) throws VaultException {
        station.audit.withOpen(open -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            LogHead at = open.head();
            for (int i = 0; at.number() < length; i++) {
                byte[] frame = open.key().recordFrame(at, 1, AuditEventBytes.of(event(station, i)), station.random);
                bytes.writeBytes(frame);
                at = at.afterRecord(frame);
            }
            open.file().append(open.head().end(), bytes.toByteArray());
            open.begin(Optional.of(open.head()));
            return null;
        });
    }

    private static double median(int times, Act act) throws VaultException {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            act.run();
            all[i] = (System.nanoTime() - before) / MILLION;
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private interface Act {
        void run() throws VaultException;
    }
}
