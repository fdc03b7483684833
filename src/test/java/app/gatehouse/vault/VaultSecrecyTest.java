/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.testing.TestVaults;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSecrecyTest {
    @TempDir
    Path temp;

    private static boolean contains(ByteBuffer all, byte[] wanted) {
        ByteBuffer sought = ByteBuffer.wrap(wanted);
        for (int at = 0; at <= all.limit() - wanted.length; at++) {
            if (all.get(at) == wanted[0] && all.slice(at, wanted.length).equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static void findsNowhere(Path folder, List<String> words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
                for (String word : words) {
                    for (var charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        assertFalse(contains(all, word.getBytes(charset)), word + " in " + file.getFileName());
                    }
                }
            }
        }
    }

    @Test
    void leavesNoWordInAnyFile() throws Exception {
        Path folder = temp.resolve("station");
        TestVaults station = TestVaults.create(folder);
        String recovery;
        try (RecoveryKey key = station.vault.keyChanges().newRecoveryKey()) {
            recovery = new String(key.text());
        }
        station.vault.write(h -> {
            h.execute("INSERT INTO setting (key, value) VALUES ('name', 'Maria Kowalska'), ('code', '48291337')");
            station.audit.append(AuditEvent.ofPerson(
                    station.time.now(), AuditKind.SIGNED_IN, 1, "maria.kowalska", Map.of("with", "Authenticator")));
            return null;
        });
        List<String> words = List.of(
                "Maria",
                "kowalska",
                "48291337",
                "Authenticator",
                "SIGNED_IN",
                "SQLite format 3",
                "CREATE TABLE",
                "wrapping_key",
                TestVaults.PASSWORD,
                "orbit lantern",
                recovery,
                recovery.replace("-", ""));
        findsNowhere(folder, words);
        station.close();
        findsNowhere(folder, words);
    }

    @Test
    void setsItsSafeguards() throws Exception {
        TestVaults station = TestVaults.create(temp.resolve("station"));
        for (int opening = 0; opening < 2; opening++) {
            assertEquals(2, pragma(station.vault, "temp_store"), "a large sort would spill into a file");
            assertEquals(1, pragma(station.vault, "secure_delete"));
            assertEquals(1, pragma(station.vault, "foreign_keys"));
            assertEquals(0, pragma(station.vault, "trusted_schema"));
            station.reopen();
        }
        station.close();
    }

    private static long pragma(Vault vault, String name) throws VaultException {
        return vault.read(h -> h.createQuery("PRAGMA " + name).mapTo(long.class).one());
    }

    /** All of the heap, garbage included: what was not wiped would be found. */
    @Test
    void leavesNoImageInTheHeap() throws Exception {
        byte[] mask = new byte[32];
        byte[] masked = new byte[32];
        new SecureRandom().nextBytes(mask);
        new SecureRandom().nextBytes(masked);
        TestVaults station = TestVaults.create(temp.resolve("station"));
        byte[] secret = masked.clone();
        xor(secret, mask);
        station.vault.write(h -> h.execute("INSERT INTO setting (key, value) VALUES ('k', hex(?))", (Object) secret));
        station.reopen();
        Arrays.fill(secret, (byte) 0);
        ByteBuffer heap = heap();
        assertTrue(heap.limit() > 1_000_000);
        byte[] wanted = masked.clone();
        xor(wanted, mask);
        String hex = HexFormat.of().withUpperCase().formatHex(wanted);
        assertFalse(contains(heap, hex.getBytes(StandardCharsets.US_ASCII)));
        assertFalse(contains(heap, wanted));
        assertArrayEquals(new byte[32], secret);
        station.close();
    }

    private static void xor(byte[] bytes, byte[] mask) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i];
        }
    }

    /** Mapped, not read: a dump is as large as the heap that would have to hold it. */
    private ByteBuffer heap() throws IOException {
        Path file = temp.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } finally {
            Files.delete(file);
        }
    }
}
