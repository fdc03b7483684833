/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.Faults;
import app.gatehouse.task.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The program's log of bugs: kinds and places, never messages, so that nothing that a person typed gets there. One old
 * file is kept when it grows past {@value #LARGEST} bytes. A log that cannot be written stops nothing.
 */
final class ProgramLog implements Faults {
    static final String FILE_NAME = "gatehouse.log";
    private static final String OLD_FILE_NAME = "gatehouse.1.log";
    private static final long LARGEST = 1_000_000;
    private static final int DEEPEST_CAUSE = 5;
    private static final int FRAMES = 30;

    private final Path folder;
    private final TimeSource time;

    ProgramLog(Path folder, TimeSource time) {
        this.folder = folder;
        this.time = time;
    }

    @Override
    public String report(Throwable bug) {
        String code = code(bug);
        StringBuilder text = new StringBuilder().append(time.now()).append(' ').append(code);
        Throwable part = bug;
        for (int depth = 0; part != null && depth < DEEPEST_CAUSE; depth++) {
            text.append(depth == 0 ? " " : "caused by ")
                    .append(part.getClass().getName())
                    .append('\n');
            StackTraceElement[] frames = part.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("    at ").append(frames[i]).append('\n');
            }
            part = part.getCause();
        }
        append(text.toString());
        return code;
    }

    /** The root cause and the first place of ours, as four digits: the same bug gets the same code. */
    private static String code(Throwable bug) {
        Throwable root = bug;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        String place = "";
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("app.gatehouse.")) {
                place = frame.getClassName() + "." + frame.getMethodName();
                break;
            }
        }
        int digits = Math.floorMod((root.getClass().getName() + place).hashCode(), 10_000);
        return String.format(Locale.ROOT, "E-%04d", digits);
    }

    private synchronized void append(String text) {
        Path file = folder.resolve(FILE_NAME);
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, folder.resolve(OLD_FILE_NAME), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | SecurityException e) {
            // The disk may be the very thing that failed; the code on the screen still says where.
        }
    }
}
