/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a wrong clock by the codes that would have been right at another time: where several people's are off alike it is
 * the station's, otherwise that person's phone or token. A guess that is worded as one; it admits and changes nothing.
 * Blocks; thread-safe.
 */
public final class ClockDoctor {
    /** So many people must be off alike before the station is called wrong. */
    static final int PEOPLE = 3;
    /** So many tries of one person before their phone is. */
    static final int TRIES = 2;
    /** What was tried longer ago says nothing about now. */
    static final Duration FRESH = Duration.ofDays(1);
    /** One step and a little: as exactly as a code tells the time. */
    private static final Duration ALIKE = Duration.ofSeconds(45);

    private final Vault vault;
    private final TimeSource time;
    private final ClockReadingStore store = new ClockReadingStore();

    /** Looks at the codes of the given vault. */
    public ClockDoctor(Vault vault, TimeSource time) {
        this.vault = vault;
        this.time = time;
    }

    /**
     * What is wrong, as far as the codes tell.
     *
     * @param station by how much the station's clock is ahead; negative: it is slow; empty: nothing shows that it is wrong
     * @param people by how much the clocks of people's phones or tokens are ahead, by the person's number; nobody who is
     *     right, or of whom too little is known
     */
    public record Diagnosis(Optional<Duration> station, Map<Long, Duration> people) {
        /** Copies the map. */
        public Diagnosis {
            people = Map.copyOf(people);
        }
    }

    /** Looks at what was tried within a day. */
    public Diagnosis look() throws VaultException {
        Instant now = time.now();
        return vault.read(handle -> {
            List<ClockReading> readings = store.off(handle).stream()
                    .filter(reading -> reading.at().isAfter(now.minus(FRESH)))
                    .filter(reading -> reading.at().isBefore(now.plus(FRESH)))
                    .toList();
            Optional<Duration> ahead =
                    alike(readings).filter(common -> store.acceptedSince(handle, middle(readings)) < readings.size());
            return new Diagnosis(ahead.map(Duration::negated), people(readings, ahead.orElse(Duration.ZERO)));
        });
    }

    /** By how much most people's clocks are ahead, where they agree. */
    private static Optional<Duration> alike(List<ClockReading> readings) {
        if (readings.size() < PEOPLE) {
            return Optional.empty();
        }
        List<Duration> sorted =
                readings.stream().map(ClockReading::ahead).sorted().toList();
        Duration median = sorted.get(sorted.size() / 2);
        long agreeing = sorted.stream().filter(each -> isAlike(each, median)).count();
        return agreeing >= PEOPLE && agreeing * 3 >= sorted.size() * 2L ? Optional.of(median) : Optional.empty();
    }

    private static Instant middle(List<ClockReading> readings) {
        List<Instant> sorted = readings.stream().map(ClockReading::at).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Map<Long, Duration> people(List<ClockReading> readings, Duration station) {
        Map<Long, Duration> off = new HashMap<>();
        for (ClockReading reading : readings) {
            if (reading.tries() >= TRIES && !isAlike(reading.ahead(), station)) {
                off.put(reading.personId(), reading.ahead().minus(station));
            }
        }
        return off;
    }

    private static boolean isAlike(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(ALIKE) <= 0;
    }
}
