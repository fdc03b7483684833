/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which codes of a person's present sheet can still be used, as things stood at one moment, and what to take of the QR codes
 * that are held before a camera. Immutable; does not block.
 *
 * <p>It knows no digits, so nobody can learn from it whether a code is right: what it picks must be tried as a typed code
 * is, and is counted there. Whoever holds up invented codes learns which numbers of a set are used, no more.
 */
public final class PrintedSheet {
    private final UUID station;
    private final int setNumber;
    private final Set<Integer> unused;

    PrintedSheet(UUID station, int setNumber, Set<Integer> unused) {
        this.station = station;
        this.setNumber = setNumber;
        this.unused = Set.copyOf(unused);
    }

    /** What the codes in view come to. */
    public sealed interface Pick {
        /**
         * The unused code in view that comes first on the sheet.
         *
         * @param code to be tried, and closed by whoever receives it
         */
        record Next(PrintedCode code) implements Pick {}

        /** Every code in view was used before. */
        record Used() implements Pick {}

        /** Another set of this station: an old one, or somebody else's; which of both is not said. */
        record OtherSet() implements Pick {}

        /** Backup codes of another station. */
        record OtherStation() implements Pick {}

        /** No backup code in view. */
        record Nothing() implements Pick {}
    }

    /** Picks one of the codes in view; where there are several kinds, the one that comes first in {@link Pick}. */
    public Pick pick(List<String> texts) {
        List<PrintedCode> codes = new ArrayList<>();
        texts.forEach(text -> PrintedCode.read(text).ifPresent(codes::add));
        Pick pick = pickOf(codes);
        codes.stream()
                .filter(code -> !(pick instanceof Pick.Next next) || code != next.code())
                .forEach(PrintedCode::close);
        return pick;
    }

    private Pick pickOf(List<PrintedCode> codes) {
        if (codes.isEmpty()) {
            return new Pick.Nothing();
        }
        List<PrintedCode> here =
                codes.stream().filter(code -> code.isOf(station)).toList();
        if (here.isEmpty()) {
            return new Pick.OtherStation();
        }
        List<PrintedCode> present =
                here.stream().filter(code -> code.setNumber() == setNumber).toList();
        if (present.isEmpty()) {
            return new Pick.OtherSet();
        }
        Optional<PrintedCode> next = present.stream()
                .filter(code -> unused.contains(code.number()))
                .min(Comparator.comparingInt(PrintedCode::number));
        return next.<Pick>map(Pick.Next::new).orElseGet(Pick.Used::new);
    }

    @Override
    public String toString() {
        return "PrintedSheet " + setNumber;
    }
}
