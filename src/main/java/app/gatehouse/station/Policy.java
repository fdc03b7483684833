/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What this station asks of its people. Kept in the vault.
 *
 * @param mfaRequired nobody enters without a second factor
 * @param methods the second factors that may be set up
 * @param idle sign out after so long without a touch or a key
 * @param longest sign out after so long at the latest
 * @param recentTiles the last four people as tiles on the sign-in screen
 * @param hideCodes codes of accounts stay hidden until touched
 * @param lockAfter lock the vault when nobody has been signed in for so long; zero: never
 */
public record Policy(
        boolean mfaRequired,
        Set<Method> methods,
        Duration idle,
        Duration longest,
        boolean recentTiles,
        boolean hideCodes,
        Duration lockAfter) {
    /** What holds until an administrator says otherwise. */
    public static final Policy DEFAULT =
            new Policy(false, Set.of(Method.values()), Duration.ofMinutes(2), Duration.ofHours(12), false, false);

    private static final int LEAST_IDLE_SECONDS = 30;
    private static final int MOST_IDLE_SECONDS = 3600;
    private static final int MOST_HOURS = 24;
    private static final int MOST_LOCK_SECONDS = 24 * 3600;

    /** Copies the set. */
    public Policy {
        methods = Set.copyOf(methods);
    }

    /** One by which the vault stays open until somebody locks it. */
    public Policy(
            boolean mfaRequired,
            Set<Method> methods,
            Duration idle,
            Duration longest,
            boolean recentTiles,
            boolean hideCodes) {
        this(mfaRequired, methods, idle, longest, recentTiles, hideCodes, Duration.ZERO);
    }

    /** The names of what another policy holds otherwise, with the old and the new value in the words that are kept. */
    public Map<String, String> changes(Policy next) {
        return Difference.named(words(""), next.words(""));
    }

    /**
     * Of the methods that somebody has set up, those that they may use: the allowed ones, or, where none of theirs is, all,
     * so that nobody is locked out by a switch (they must then set up an allowed one).
     *
     * @param has in the person's order, which stays
     */
    public List<Method> usable(List<Method> has) {
        List<Method> allowed = has.stream().filter(methods::contains).toList();
        return allowed.isEmpty() ? List.copyOf(has) : allowed;
    }

    /**
     * Whether somebody must set up a method before they may enter: who has none although policy demands one, and who came by
     * one that is allowed no more, where there is an allowed one to set up. Without that they would stand before an empty
     * choice, the administrator who could change it too.
     *
     * @param has what they have set up
     * @param mails whether the station has a mail server
     */
    public boolean demandsSetUp(List<Method> has, boolean mails) {
        if (has.isEmpty()) {
            return mfaRequired;
        }
        boolean canSetUp = methods.contains(Method.APP)
                || methods.contains(Method.TOKEN)
                || (methods.contains(Method.EMAIL) && mails);
        return canSetUp && has.stream().noneMatch(methods::contains);
    }

    /** A policy out of words; what makes no sense is {@link #DEFAULT}'s. */
    static Policy of(Words words) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (Method method : Method.values()) {
            if (words.flag("method-" + method.name().toLowerCase(Locale.ROOT), DEFAULT.methods.contains(method))) {
                methods.add(method);
            }
        }
        int idle = words.number("idle-seconds", (int) DEFAULT.idle.toSeconds(), LEAST_IDLE_SECONDS, MOST_IDLE_SECONDS);
        return new Policy(
                words.flag("mfa-required", DEFAULT.mfaRequired),
                methods,
                Duration.ofSeconds(idle),
                Duration.ofHours(words.number("longest-hours", (int) DEFAULT.longest.toHours(), 1, MOST_HOURS)),
                words.flag("recent-tiles", DEFAULT.recentTiles),
                words.flag("hide-codes", DEFAULT.hideCodes),
                Duration.ofSeconds(words.number("lock-after-seconds", 0, 0, MOST_LOCK_SECONDS)));
    }

    /** The policy as words that {@link #of} reads. */
    Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>();
        words.put(prefix + "mfa-required", Boolean.toString(mfaRequired));
        for (Method method : Method.values()) {
            words.put(
                    prefix + "method-" + method.name().toLowerCase(Locale.ROOT),
                    Boolean.toString(methods.contains(method)));
        }
        words.put(prefix + "idle-seconds", Long.toString(idle.toSeconds()));
        words.put(prefix + "longest-hours", Long.toString(longest.toHours()));
        words.put(prefix + "recent-tiles", Boolean.toString(recentTiles));
        words.put(prefix + "hide-codes", Boolean.toString(hideCodes));
        words.put(prefix + "lock-after-seconds", Long.toString(lockAfter.toSeconds()));
        return words;
    }
}
