/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/**
 * Starts the toolkit and, where that fails, finds out what the machine lacks, instead of letting JavaFX print stack traces.
 * By trying it, not by looking for files: only the loader knows where it looks.
 */
public final class Preflight {
    /** {@code libXtst.so.6: cannot open shared object file}: the system's loader. JavaFX's own libraries bear no number. */
    private static final Pattern MISSING_LIBRARY = Pattern.compile("(lib[A-Za-z0-9_.+-]+\\.so\\.[0-9.]+): ");

    private static final Map<String, String> DEBIAN_PACKAGES = Map.of(
            "libXtst.so.6", "libxtst6",
            "libXxf86vm.so.1", "libxxf86vm1",
            "libX11.so.6", "libx11-6",
            "libGL.so.1", "libgl1",
            "libgtk-3.so.0", "libgtk-3-0",
            "libgdk-3.so.0", "libgtk-3-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0",
            "libfreetype.so.6", "libfreetype6");

    private static final int LONGEST_NOISE = 64 * 1024;

    private Preflight() {}

    /** Starts the toolkit. Call once, before any other use of JavaFX, not on its thread. */
    public static Optional<Problem> startToolkit() {
        PrintStream standard = System.err;
        Gate gate = new Gate(standard);
        // Whoever keeps a reference to this stream, as the log's handler does, goes on writing through the open gate.
        System.setErr(new PrintStream(gate, true, StandardCharsets.UTF_8));
        try {
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Problem(Kind.FAILED, e.getClass().getSimpleName(), ""));
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(diagnose(e, gate.held()));
        } finally {
            gate.open();
            System.setErr(standard);
        }
    }

    /** What is missing, by what was thrown and what was printed before. */
    static Problem diagnose(Throwable thrown, String printed) {
        StringBuilder said = new StringBuilder(printed);
        for (Throwable part = thrown; part != null; part = part.getCause()) {
            said.append('\n').append(part.getMessage());
        }
        Matcher library = MISSING_LIBRARY.matcher(said);
        if (library.find()) {
            String name = library.group(1);
            return new Problem(Kind.NO_LIBRARY, name, DEBIAN_PACKAGES.getOrDefault(name, name));
        }
        String lower = said.toString().toLowerCase(Locale.ROOT);
        if (lower.contains("open display")) {
            return new Problem(Kind.NO_DISPLAY, "", "");
        }
        if (lower.contains("gtk")) {
            return new Problem(Kind.NO_GTK, "", "");
        }
        return new Problem(Kind.FAILED, thrown.getClass().getSimpleName(), "");
    }

    /**
     * Why there can be no window. Its sentence has the key {@code app.start.window.} and the kind's name.
     *
     * @param what the library, or the class of what was thrown; may be empty
     * @param wanted the package to install; may be empty
     */
    public record Problem(Kind kind, String what, String wanted) {}

    /** Kinds of problems. */
    public enum Kind {
        /** No display, or not one that answers. */
        NO_DISPLAY,
        /** GTK 3 is not installed. */
        NO_GTK,
        /** Another library is not installed. */
        NO_LIBRARY,
        /** Something else. */
        FAILED
    }

    /** Holds back what is printed until it is opened; what was held then is not printed. */
    private static final class Gate extends OutputStream {
        private final PrintStream behind;
        private final StringBuilder held = new StringBuilder();
        private boolean open;

        Gate(PrintStream behind) {
            this.behind = behind;
        }

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (open) {
                behind.write(bytes, offset, length);
            } else if (held.length() < LONGEST_NOISE) {
                held.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        }

        @Override
        public synchronized void flush() {
            if (open) {
                behind.flush();
            }
        }

        synchronized String held() {
            return held.toString();
        }

        synchronized void open() {
            open = true;
        }
    }
}
