/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.station.ProgramFailure;
import app.gatehouse.station.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/** Starts nothing and remembers what should have run. Thread-safe. */
public final class RecordingPrograms implements Programs {
    /** What was started, and {@code "end"} and the program's name for what was ended. */
    public final List<List<String>> steps = new CopyOnWriteArrayList<>();

    /** What the programs found in their environment. */
    public final List<Map<String, String>> environments = new CopyOnWriteArrayList<>();

    /** Tells that the last one has ended. */
    public volatile IntConsumer ended = code -> {};

    /** Why the next ones do not start. */
    public volatile Optional<ProgramFailure.Reason> failing = Optional.empty();

    @Override
    public Running start(List<String> command, Map<String, String> environment, IntConsumer told)
            throws ProgramFailure {
        if (failing.isPresent()) {
            throw new ProgramFailure(failing.get());
        }
        steps.add(command);
        environments.add(environment);
        ended = told;
        return () -> steps.add(List.of("end", command.get(0)));
    }
}
