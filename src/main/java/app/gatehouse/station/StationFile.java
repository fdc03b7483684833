/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * {@code station.properties}: what a locked station shows. Plain text that anybody at the machine may have edited, so it is
 * read with bounds and never believed beyond a name and a look. UTF-8.
 */
final class StationFile {
    static final String FILE_NAME = "station.properties";
    private static final String TEMPORARY_NAME = FILE_NAME + ".tmp";
    private static final int LONGEST = 16 * 1024;

    private final Path folder;
    private final Disk disk;

    StationFile(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** What the file says; defaults where there is none, or it cannot be read, or makes no sense. */
    StationSettings read() {
        Path file = folder.resolve(FILE_NAME);
        if (!disk.exists(file)) {
            return StationSettings.DEFAULT;
        }
        try {
            byte[] content = disk.read(file, 0, LONGEST + 1);
            if (content.length > LONGEST) {
                return StationSettings.DEFAULT;
            }
            Properties properties = new Properties();
            properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
            Map<String, String> words = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return StationSettings.of(new Words(words, ""));
        } catch (IOException | IllegalArgumentException e) {
            // A station without its look still has to open.
            return StationSettings.DEFAULT;
        }
    }

    /** Replaces the file, all or nothing. */
    void write(StationSettings settings) throws DiskFailure {
        StringBuilder lines = new StringBuilder("# What the locked station shows. The vault has the last word.\n");
        settings.words("")
                .forEach((key, value) -> lines.append(key)
                        .append('=')
                        .append(value.replace("\\", "\\\\"))
                        .append('\n'));
        Path temporary = folder.resolve(TEMPORARY_NAME);
        disk.write(temporary, lines.toString().getBytes(StandardCharsets.UTF_8));
        disk.force(temporary);
        disk.rename(temporary, folder.resolve(FILE_NAME));
        disk.forceFolder(folder);
    }
}
