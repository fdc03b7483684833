/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What mail leaves in memory after a sign-out and after the vault was locked, and on the disk, in a process of its own with
 * the library that speaks SMTP and the client that asks for tokens (decisions, 36).
 */
class MailMemoryTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private final HeapSearch signedOut = new HeapSearch();
    private final HeapSearch locked = new HeapSearch();
    private int codes;

    @Test
    void neitherCodesNorWhatOpensTheMailServerAreReachableOrOnTheDisk() throws Exception {
        signedOut.addText("planted marker", DumpedMail.PLANTED);
        locked.addText("planted marker", DumpedMail.PLANTED);
        Path station = Files.createDirectories(folder.resolve("station"));
        runTheStation(station);
        // At enrolment, to sign in, for a proof that was not given, and two more by the token.
        assertEquals(5, codes);
        assertEquals(Set.of("planted marker"), signedOut.in(folder.resolve(DumpedMail.AFTER_SIGN_OUT)));
        assertEquals(Set.of("planted marker"), locked.in(folder.resolve(DumpedMail.AFTER_LOCK)));
        try (Stream<Path> files = Files.walk(station)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(Set.of(), Files.size(file) == 0 ? Set.of() : locked.in(file), file.toString());
            }
        }
    }

    private void runTheStation(Path station) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseZGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DumpedMail.class.getName(),
                        station.toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            read(process);
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private void read(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int middle = line.indexOf(": ");
            if (middle > 0) {
                search(line.substring(0, middle), Disguise.read(line.substring(middle + 2)));
            }
        }
    }

    private void search(String what, String secret) {
        locked.addText(what, secret);
        if (!what.endsWith("token")) {
            // While the vault is open the tokens are needed for the next mail.
            signedOut.addText(what, secret);
        }
        if (what.equals("code")) {
            codes++;
            String first = secret.substring(0, 3);
            String second = secret.substring(3);
            for (HeapSearch search : List.of(signedOut, locked)) {
                search.addText(what, first + " " + second);
                search.addText(what, first + "\u00a0" + second);
                search.addText(what, first + "=C2=A0" + second);
            }
        }
    }
}
