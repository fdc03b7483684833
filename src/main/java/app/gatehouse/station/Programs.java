/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Starts other programs. A port; blocks as long as the system takes to start one. */
public interface Programs {
    /**
     * Starts a program without a shell, without anything to read, and with what it prints thrown away.
     *
     * @param command the program, then its arguments
     * @param environment what it finds there besides what this program found
     * @param ended told once, on a thread of its own, with the number it ended with; not told where it {@linkplain
     *     Running#end() was ended}
     */
    Running start(List<String> command, Map<String, String> environment, IntConsumer ended) throws ProgramFailure;

    /** A program that was started. */
    interface Running {
        /**
         * Asks it and what it has started to end, and makes them after some seconds. Does not block; does nothing where it
         * has ended.
         */
        void end();
    }
}
