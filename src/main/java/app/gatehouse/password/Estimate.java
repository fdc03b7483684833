/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

/**
 * How hard a password is to guess. Holds nothing of the password itself.
 *
 * @param guesses how many guesses an attacker who knows people's habits needs, at least 1
 * @param level the same in four steps
 * @param common whether it is among the first million guesses: a well-known password, a name of this station or person,
 *     a row of keys, with or without the usual disguises
 */
public record Estimate(double guesses, Level level, boolean common) {
    /** Guesses from which a password is one that may open the vault (decisions, 10). */
    public static final double MASTER = 1e12;

    /** Guesses below which a password is common. */
    public static final double COMMON = 1e6;

    /** Sorts a number of guesses into its level. */
    public static Estimate of(double guesses) {
        return new Estimate(guesses, Level.of(guesses), guesses < COMMON);
    }

    /** Four steps, as the meter has bars. Green begins where the vault takes the password. */
    public enum Level {
        /** One bar, amber. */
        WEAK(1),
        /** Two bars, amber. */
        FAIR(2),
        /** Three bars, green. */
        GOOD(3),
        /** Four bars, green. */
        STRONG(4);

        private static final double FAIR_FROM = 1e8;
        private static final double STRONG_FROM = 1e15;

        private final int bars;

        Level(int bars) {
            this.bars = bars;
        }

        /** The level of a number of guesses. */
        static Level of(double guesses) {
            if (guesses < FAIR_FROM) {
                return WEAK;
            }
            if (guesses < MASTER) {
                return FAIR;
            }
            return guesses < STRONG_FROM ? GOOD : STRONG;
        }

        /** How many of the meter's four bars are filled, 1 to 4. */
        public int bars() {
            return bars;
        }
    }
}
