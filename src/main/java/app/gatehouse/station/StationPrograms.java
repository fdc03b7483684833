/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.task.InOrder;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs the station's programs when somebody comes and goes (decisions, 28). They learn who it is from {@code
 * GATEHOUSE_USER}, {@code GATEHOUSE_ROLE} and {@code GATEHOUSE_SESSION}, a number that is the same at sign-in and
 * sign-out and means nothing else. Holds nobody up: a program that does not start, or ends with another number than 0, is a
 * line in the audit log. Does not block; thread-safe.
 */
public final class StationPrograms {
    private static final String SIGN_IN = "SIGN_IN";
    private static final String SIGN_OUT = "SIGN_OUT";

    private final Station station;
    private final Programs programs;
    private final AuditLog audit;
    private final TimeSource time;
    private final Supplier<String> sessionNumbers;
    private final Executor workers;
    private Optional<Stay> stay = Optional.empty();

    /** Works on those threads. */
    public StationPrograms(
            Station station,
            Programs programs,
            AuditLog audit,
            TimeSource time,
            Supplier<String> sessionNumbers,
            Executor workers) {
        this.station = station;
        this.programs = programs;
        this.audit = audit;
        this.time = time;
        this.sessionNumbers = sessionNumbers;
        this.workers = new InOrder(workers);
    }

    /** Somebody is inside. Whoever was there before is not any more. */
    public synchronized void signedIn(String username, String role) {
        signedOut();
        StationProgram program = station.program();
        Map<String, String> environment =
                Map.of("GATEHOUSE_USER", username, "GATEHOUSE_ROLE", role, "GATEHOUSE_SESSION", sessionNumbers.get());
        Stay begun = new Stay(program, environment);
        stay = Optional.of(begun);
        if (!program.signIn().isEmpty()) {
            workers.execute(() -> begun.running = start(SIGN_IN, program.signIn(), environment));
        }
    }

    /** They are gone. A second call does nothing. */
    public synchronized void signedOut() {
        if (stay.isEmpty()) {
            return;
        }
        // What was set when they came in: by now the vault may be locked, and with it the settings.
        Stay ended = stay.get();
        stay = Optional.empty();
        workers.execute(() -> {
            if (ended.program.endAtSignOut()) {
                ended.running.ifPresent(Programs.Running::end);
            }
            if (!ended.program.signOut().isEmpty()) {
                start(SIGN_OUT, ended.program.signOut(), ended.environment);
            }
        });
    }

    /** Waits until what was begun so far is started or ended, but no longer than that. Blocks. */
    public void await(Duration longest) {
        try {
            CompletableFuture.runAsync(() -> {}, workers).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            // The system is slow; nobody waits longer for it.
            return;
        }
    }

    private Optional<Programs.Running> start(String at, List<String> command, Map<String, String> environment) {
        try {
            return Optional.of(programs.start(command, environment, code -> ended(at, code)));
        } catch (ProgramFailure e) {
            note(Map.of("at", at, "reason", e.reason().name()));
            return Optional.empty();
        }
    }

    private void ended(String at, int code) {
        if (code != 0) {
            workers.execute(() -> note(Map.of("at", at, "exit", Integer.toString(code))));
        }
    }

    private void note(Map<String, String> details) {
        try {
            audit.append(AuditEvent.ofStation(time.now(), AuditKind.STATION_PROGRAM_FAILED, details));
        } catch (VaultException e) {
            System.getLogger(StationPrograms.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "A failed program was not written to the audit log: {0}",
                            e.reason());
        }
    }

    /** From sign-in to sign-out. What runs is touched by the one worker alone. */
    private static final class Stay {
        private final StationProgram program;
        private final Map<String, String> environment;
        private Optional<Programs.Running> running = Optional.empty();

        Stay(StationProgram program, Map<String, String> environment) {
            this.program = program;
            this.environment = environment;
        }
    }
}
