/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and hostile files get one of the declared answers, soon. */
class BadFilesTest {
    /** Set by {@link Trap} if anybody ever builds one out of a file. */
    private static final AtomicBoolean SPRUNG = new AtomicBoolean();

    private static ImportResult read(byte[] file) {
        return Importers.read(file, Optional.empty());
    }

    /** Without a password, so that no time goes into keys: everything before and after them is parsing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2fas-1.2fas",
                "2fas-4.2fas",
                "2fas-4-sealed.2fas",
                "aegis.json",
                "aegis-sealed.json",
                "andotp.json",
                "andotp-sealed.bin",
                "bitwarden.json",
                "bitwarden.csv",
                "duo.json",
                "ente-sealed.json",
                "freeotp-plus.json",
                "freeotp-sha1.xml",
                "keepassxc.kdbx",
                "lastpass.json",
                "proton.json",
                "raivo.json",
                "steam.maFile",
                "stratum.json",
                "stratum-sealed.bin",
                "table.csv",
                "uris.txt"
            })
    void changedBytesGetAnAnswer(String name) {
        byte[] good = Known.file(name);
        Random random = new Random(name.hashCode());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 300; round++) {
                byte[] bad = Arrays.copyOf(good, round % 3 == 0 ? random.nextInt(good.length) : good.length);
                for (int change = random.nextInt(6); change >= 0 && bad.length > 0; change--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                assertNotNull(read(bad));
            }
        });
    }

    /** The inside of sealed files is as foreign as the outside: whoever made the file knew the password. */
    @Test
    void whatIsInsideAKeePassFileGetsAnAnswer() {
        Random random = new Random(7);
        byte[] head = {1, 4, 0, 0, 0, 3, 0, 0, 0, 2, 2, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0};
        String xml =
                "<KeePassFile><Root><Group><UUID>A</UUID><Entry><String><Key>otp</Key><Value Protected=\"True\">AAAA"
                        + "</Value></String><History><Entry/></History></Entry></Group></Root></KeePassFile>";
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3000; round++) {
            byte[] inside = Arrays.copyOf(head, head.length + text.length);
            System.arraycopy(text, 0, inside, head.length, text.length);
            for (int change = random.nextInt(4); change > 0; change--) {
                inside[random.nextInt(inside.length)] = (byte) random.nextInt(128);
            }
            try {
                assertNotNull(KdbxInside.read(inside));
            } catch (Stopped stopped) {
                assertNotNull(stopped.result());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><KeePassFile>&b;</KeePassFile>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><KeePassFile/>",
                "<a><b></a>",
                "</a>",
                ""
            })
    void xmlOfAnotherKindIsDamaged(String xml) {
        byte[] head = {1, 4, 0, 0, 0, 3, 0, 0, 0, 2, 2, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0};
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        byte[] inside = Arrays.copyOf(head, head.length + text.length);
        System.arraycopy(text, 0, inside, head.length, text.length);
        try {
            assertEquals(0, KdbxInside.read(inside).entries().size());
        } catch (Stopped stopped) {
            assertEquals(new ImportResult.Damaged(Optional.of(Format.KEEPASS), Fault.INSIDE, 0), stopped.result());
        }
    }

    @Test
    void noForeignClassComesOutOfASerializedFile() throws IOException {
        HashMap<String, Object> map = new HashMap<>();
        map.put("masterKey", new Trap());
        ImportResult answer = read(serialized(map));
        assertEquals(new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0), answer);
        assertEquals(false, SPRUNG.get());
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0),
                read(serialized(new Trap())));
        assertEquals(false, SPRUNG.get());
    }

    /** Maps in maps whose hashes need each other: the known way to keep a reader busy for ever. */
    @Test
    void aSerializedBombEndsAtOnce() throws IOException {
        HashMap<Object, Object> outer = new HashMap<>();
        HashMap<Object, Object> left = outer;
        HashMap<Object, Object> right = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            HashMap<Object, Object> nextLeft = new HashMap<>();
            HashMap<Object, Object> nextRight = new HashMap<>();
            nextLeft.put("foo", "bar");
            // As values, so that making the bomb takes no time here.
            left.put("a", nextLeft);
            left.put("b", nextRight);
            right.put("a", nextLeft);
            right.put("b", nextRight);
            left = nextLeft;
            right = nextRight;
        }
        byte[] bomb = serialized(outer);
        ImportResult answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb));
        assertEquals(new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0), answer);
    }

    /** As the one above, but flat: what is inside was written before and is only pointed at, which no depth counts. */
    @Test
    void aFlatSerializedBombEndsAtOnce() throws IOException {
        int levels = 31;
        List<HashSet<Object>> left = new ArrayList<>();
        List<HashSet<Object>> right = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            left.add(new HashSet<>(Set.of("foo")));
            right.add(new HashSet<>());
        }
        // From the outermost down, so that making the bomb takes no time here.
        for (int i = levels - 1; i > 0; i--) {
            left.get(i).addAll(List.of(left.get(i - 1), right.get(i - 1)));
            right.get(i).addAll(List.of(left.get(i - 1), right.get(i - 1)));
        }
        List<Object> inner = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            inner.add(left.get(i));
            inner.add(right.get(i));
        }
        HashMap<String, Object> map = new HashMap<>();
        map.put("masterKey", inner.toArray());
        byte[] bomb = serialized(map);
        ImportResult answer = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read(bomb));
        assertEquals(new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0), answer);
    }

    @Test
    void aSerializedMapInsideAMapIsDamaged() throws IOException {
        HashMap<String, Object> map = new HashMap<>();
        map.put("a", new HashMap<>(Map.of("b", "c")));
        assertEquals(new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0), read(serialized(map)));
    }

    /** A map that is a key of its own has a hash without an end. */
    @Test
    void aSerializedMapThatIsItsOwnKeyIsDamaged() throws IOException {
        HashMap<String, Object> map = new HashMap<>(Map.of("kk1", "v", "kk2", "w"));
        // A text of three letters, turned into what points at the second thing written: the map.
        String hex = HexFormat.of().formatHex(serialized(map)).replaceAll("7400036b6b3[12]", "71007e0001");
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.FREEOTP), Fault.MALFORMED, 0),
                read(HexFormat.of().parseHex(hex)));
    }

    /** Short parts of an export, which say that they hold very many accounts. */
    @Test
    void moreGoogleAccountsThanAnybodyHasAreTooLarge() {
        byte[] head = {0x18, 2, 0x20, 0};
        byte[] part = Arrays.copyOf(head, head.length + 2 * 11_000);
        for (int i = head.length; i < part.length; i += 2) {
            part[i] = 0x0a;
        }
        String first = "otpauth-migration://offline?data=" + Base64.getEncoder().encodeToString(part);
        part[3] = 1;
        String second =
                "otpauth-migration://offline?data=" + Base64.getEncoder().encodeToString(part);
        String file = (first + "\n" + second + "\n" + "otpauth://totp/x?secret=!\n").replace("+", "%2B");
        Content content = new Content(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                new ImportResult.TooLarge(),
                assertThrows(Stopped.class, () -> Lines.read(content)).result());
    }

    /** A pipe would be waited for, for as long as nobody writes. */
    @Test
    void whatIsNoFileIsNotOpened(@TempDir Path folder) throws Exception {
        assertThrows(IOException.class, () -> Importers.read(folder, Optional.empty()));
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(canMakePipe(pipe));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(IOException.class, () -> Importers.read(pipe, Optional.empty())));
    }

    private static boolean canMakePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNotRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        assertEquals(new ImportResult.TooLarge(), Importers.read(file, Optional.empty()));
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(object);
        }
        return out.toByteArray();
    }

    /** Does something as soon as it is read. */
    private static final class Trap implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(java.io.ObjectInputStream in) {
            SPRUNG.set(true);
        }
    }
}
