/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

/** What the codes of one picture are worth to who looks for them. */
public sealed interface Verdict {
    /** That was it. The camera is let go and the frame turns green. */
    record Found(Runnable then) implements Verdict {
        /** @param then runs once, after the person had a moment to see it; not at all when the screen is left before */
        public Found {}
    }

    /** Of no use here; the search goes on, and the sentence goes away a while after the code did. */
    record Refused(String sentence) implements Verdict {}

    /** Taken, and the search goes on for more; the sentence stays until the next verdict. */
    record More(String sentence) implements Verdict {}

    /** Says what the codes are worth. Called on the screen's thread, several times a second; it answers at once. */
    @FunctionalInterface
    interface Judge {
        /**
         * Judges what was read.
         *
         * @param texts what the codes of one picture say, each text once, at least one. They can be secret: keep none, show
         *     none
         */
        Verdict judge(java.util.List<String> texts);
    }
}
