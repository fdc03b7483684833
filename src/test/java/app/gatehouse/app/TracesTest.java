/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person typed or was shown stands in no file of the station, neither while it runs nor after it was killed. */
class TracesTest {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path top;

    @Test
    void nothingReadableLiesOnTheDiskWhileRunningOrAfterAKill() throws Exception {
        Path station = Files.createDirectories(top.resolve("station"));
        Path temporary = Files.createDirectories(top.resolve("tmp"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TracedStation.class.getName(),
                        station.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<String> secrets = secretsOf(process);
            // Name, account, address, two passwords, key with and without marks, secret, ten backup codes.
            assertEquals(18, secrets.size());
            assertEquals(List.of(), found(secrets), "while it runs");
            process.destroyForcibly().waitFor();
            assertEquals(List.of(), found(secrets), "after it was killed");
            assertTrue(Files.size(station.resolve("station.gatehouse")) > 0);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void searchFindsWhatIsThere() throws IOException {
        Files.write(top.resolve("leak.bin"), "xxquartzyy".getBytes(StandardCharsets.UTF_16LE));
        assertTrue(found(List.of("quartz")).size() > 0);
        assertEquals(List.of(), found(List.of("otter")));
    }

    private static List<String> secretsOf(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null && !line.equals("ready"); line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private List<String> found(List<String> secrets) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // ISO 8859-1 keeps every byte as one character, so a search for text is one for bytes.
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    for (Charset encoding : ENCODINGS) {
                        if (content.contains(new String(secret.getBytes(encoding), StandardCharsets.ISO_8859_1))) {
                            hits.add(file.getFileName() + " holds secret " + secrets.indexOf(secret));
                        }
                    }
                }
            }
        }
        return hits;
    }
}
