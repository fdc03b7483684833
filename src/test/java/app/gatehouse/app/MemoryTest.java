/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.format.IndependentReader;
import app.gatehouse.testing.IndependentCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is reachable in memory after a sign-out and after the vault was locked, in the real window in a process of its own
 * (decisions, 36).
 */
class MemoryTest {
    private static final int PATIENCE_SECONDS = 180;
    private static final List<String> OF_THE_PERSON = List.of(
            "username", "password", "secret", "code", "backup code", "account", "account code", "account key", "frame");

    @TempDir
    Path folder;

    @Test
    void nothingSecretIsReachableAfterSignOutAndAfterLock() throws Exception {
        Map<String, List<String>> told = runTheStation();
        // At enrolment, for another look at the backup codes, and to sign in.
        assertEquals(3, told.get("code").size());
        assertEquals(10, told.get("backup code").size());
        // One left half typed, one added.
        assertEquals(2, told.get("account key").size());
        assertEquals(1, told.get("frame").size());

        HeapSearch signedOut = new HeapSearch();
        HeapSearch locked = new HeapSearch();
        for (HeapSearch search : List.of(signedOut, locked)) {
            search.addText("planted marker", DumpedStation.PLANTED);
            OF_THE_PERSON.forEach(what -> told.get(what).forEach(text -> search.addText(what, text)));
            search.addText("secret", grouped(told.get("secret").get(0)));
            search.add("secret", IndependentCode.bytes(told.get("secret").get(0)));
            for (String key : told.get("account key")) {
                String upper = key.toUpperCase(Locale.ROOT);
                search.addText("account key", upper);
                search.addText("account key", grouped(upper));
                search.add("account key", IndependentCode.bytes(upper));
            }
            told.get("backup code").forEach(code -> search.addText("backup code", grouped(code)));
        }
        String master = told.get("master password").get(0);
        IndependentReader.Station vault =
                IndependentReader.openWithPassword(Files.readAllBytes(folder.resolve("station.gatehouse")), master);
        signedOut.add("data key", vault.dataKey);
        locked.add("data key", vault.dataKey);
        locked.add("log key", query(vault, "SELECT secret FROM audit_key"));
        locked.add("stretched master password", vault.stretched);
        locked.add("private key", vault.privateKey);
        locked.addText("image", told.get("mailbox").get(0) + "@plant.example");
        locked.addText("master password", master);
        told.get("recovery key").forEach(key -> locked.addText("recovery key", key));

        // The open vault needs its data key: the search would find one.
        assertEquals(Set.of("planted marker", "data key"), signedOut.in(folder.resolve(DumpedStation.AFTER_SIGN_OUT)));
        assertEquals(Set.of("planted marker"), locked.in(folder.resolve(DumpedStation.AFTER_LOCK)));
    }

    private static byte[] query(IndependentReader.Station vault, String sql) throws Exception {
        return IndependentReader.queryBytes(vault.database, sql, 1);
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Map<String, List<String>> runTheStation() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the program is started, and as the tests are, without a display.
        command.addAll(List.of("-Dprism.lcdtext=false", "-Dprism.cacheLayoutSize=0", "-Dprism.order=sw"));
        command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Dtestfx.robot=glass", "-Dtestfx.headless=true", "-Djava.io.tmpdir=" + folder));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseZGC", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DumpedStation.class.getName()));
        command.addAll(List.of(folder.toString(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Map<String, List<String>> told = read(process);
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
            return told;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, List<String>> read(Process process) throws IOException {
        Map<String, List<String>> told = new HashMap<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null && !line.equals("done")) {
            int middle = line.indexOf(": ");
            if (middle > 0) {
                told.computeIfAbsent(line.substring(0, middle), what -> new ArrayList<>())
                        .add(Disguise.read(line.substring(middle + 2)));
            }
            line = reader.readLine();
        }
        assertEquals("done", line, "the station did not come to its end");
        return told;
    }
}
