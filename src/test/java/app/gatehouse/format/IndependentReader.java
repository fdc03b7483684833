/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.sqlite.SQLiteConnection;

/**
 * Reads a station's files by {@code docs/vault-format.md} alone: not one class of the program is used here. It proves that
 * the page is complete and true.
 */
public final class IndependentReader {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private IndependentReader() {}

    /** What a vault file gives. */
    public static final class Station {
        public byte[] id;
        public long generation;
        public byte[] stretched;
        public byte[] privateKey;
        public byte[] dataKey;
        public byte[] database;
    }

    /** One log record, its event taken apart. */
    record Line(long number, long generation, String kind, String who, List<String> details) {}

    /** Opens a vault file as the page says. */
    public static Station openWithPassword(byte[] file, String password) throws IOException, GeneralSecurityException {
        return open(
                file, false, Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    static Station openWithRecoveryKey(byte[] file, String printed) throws IOException, GeneralSecurityException {
        String symbols = printed.replace("-", "");
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < 32; i++) {
            int value = CROCKFORD.indexOf(symbols.charAt(i));
            sum ^= value;
            weighted ^= times(i, value);
        }
        if (sum != 0 || weighted != 0) {
            throw new IOException("recovery key check");
        }
        return open(file, true, symbols.getBytes(StandardCharsets.US_ASCII));
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int factor = a, rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) == 0 ? 0 : factor;
            factor <<= 1;
            factor ^= (factor & 32) == 0 ? 0 : 0b100101;
        }
        return product;
    }

    private static Station open(byte[] file, boolean recoveryKey, byte[] typed)
            throws IOException, GeneralSecurityException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        require("89474856" + "0d0a1a0a", in.readNBytes(8));
        int version = in.readUnsignedShort();
        if (version != 1 && version != 2) {
            throw new IOException("format version");
        }
        int slotLength = version == 1 ? 138 : 126;
        Station station = new Station();
        station.id = in.readNBytes(16);
        station.generation = in.readLong();
        long bodyLength = in.readLong();
        int slots = in.readUnsignedByte();
        int headerLength = 43 + slotLength * slots + 44 + 32;
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(file, headerLength - 32));
        if (!Arrays.equals(sum, Arrays.copyOfRange(file, headerLength - 32, headerLength))) {
            throw new IOException("header checksum");
        }
        for (int i = 0; i < slots; i++) {
            byte[] slot = in.readNBytes(slotLength);
            if ((slot[1] == 2) == recoveryKey && station.dataKey == null) {
                station.stretched = stretch(slot, typed);
                station.dataKey = version == 1
                        ? unwrap(Arrays.copyOf(file, 34), slot, station.stretched)
                        : openSealed(Arrays.copyOf(file, 34), slot, station);
            }
        }
        if (station.dataKey == null) {
            throw new AEADBadTagException("no slot opens");
        }
        byte[] salt = in.readNBytes(32);
        byte[] nonce = in.readNBytes(12);
        byte[] header = Arrays.copyOf(file, headerLength);
        byte[] body = Arrays.copyOfRange(file, headerLength, file.length);
        if (body.length != bodyLength) {
            throw new IOException("body length");
        }
        String info = "gatehouse vault " + version + ": body";
        station.database = gcm(hkdf(station.dataKey, salt, info), nonce, header, body);
        return station;
    }

    private static byte[] stretch(byte[] slot, byte[] typed) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(slot));
        in.skipBytes(2);
        Argon2Parameters.Builder builder = new Argon2Parameters.Builder(2)
                .withVersion(0x13)
                .withMemoryAsKB(in.readInt())
                .withIterations(in.readInt())
                .withParallelism(in.readInt())
                .withSalt(in.readNBytes(32));
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(builder.build());
        byte[] stretched = new byte[32];
        argon2.generateBytes(typed, stretched);
        return stretched;
    }

    private static byte[] unwrap(byte[] identity, byte[] slot, byte[] stretched)
            throws IOException, GeneralSecurityException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(slot));
        in.skipBytes(46);
        byte[] once = hkdf(stretched, in.readNBytes(32), "gatehouse vault 1: wrap");
        return gcm(once, in.readNBytes(12), join(identity, Arrays.copyOf(slot, 78)), in.readNBytes(48));
    }

    /** Null where the slot is another password's. */
    private static byte[] openSealed(byte[] identity, byte[] slot, Station station) throws GeneralSecurityException {
        station.privateKey = IndependentHpke.privateKey(station.stretched);
        try {
            return IndependentHpke.open(
                    station.privateKey,
                    Arrays.copyOfRange(slot, 46, 78),
                    "gatehouse vault 2: slot".getBytes(StandardCharsets.US_ASCII),
                    join(identity, Arrays.copyOf(slot, 46)),
                    Arrays.copyOfRange(slot, 78, 126));
        } catch (AEADBadTagException e) {
            return null;
        }
    }

    /** Reads a log from its first byte to its last. */
    static List<Line> readLog(byte[] file, Station station) throws IOException, GeneralSecurityException, SQLException {
        return readFrames(file, station, "SELECT chain FROM audit_key");
    }

    /** Reads the file of a closed month. */
    static List<Line> readArchive(byte[] file, Station station, String name)
            throws IOException, GeneralSecurityException, SQLException {
        return readFrames(file, station, "SELECT end_chain FROM audit_archive WHERE file = '" + name + "'");
    }

    private static List<Line> readFrames(byte[] file, Station station, String endsWith)
            throws IOException, GeneralSecurityException, SQLException {
        byte[] key = queryBytes(station.database, "SELECT secret FROM audit_key", 1);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        byte[] header = in.readNBytes(26);
        boolean later = header[9] == 2;
        header[9] = 1;
        require("89474841" + "0d0a1a0a" + "0001", Arrays.copyOf(header, 10));
        if (!Arrays.equals(station.id, Arrays.copyOfRange(header, 10, 26))) {
            throw new IOException("log of another vault");
        }
        byte[] chain = sha256(header);
        byte[] segment = null;
        long next = 0;
        if (later) {
            next = in.readLong() + 1;
            in.readLong();
            chain = in.readNBytes(32);
            segment = hkdf(key, in.readNBytes(32), "gatehouse audit 1: segment");
        }
        List<Line> lines = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readInt();
            byte[] content = in.readNBytes(length);
            DataInputStream frame = new DataInputStream(new ByteArrayInputStream(content));
            int kind = frame.readByte();
            long number = frame.readLong();
            next = lines.isEmpty() && kind == 1 && !later ? number : next;
            if (number != next) {
                throw new IOException("record number");
            }
            if (kind == 1) {
                segment = hkdf(key, frame.readNBytes(32), "gatehouse audit 1: segment");
            } else {
                byte[] generation = frame.readNBytes(8);
                byte[] nonce = frame.readNBytes(12);
                byte[] associated = join(header, Arrays.copyOfRange(content, 1, 17), chain);
                byte[] event = gcm(segment, nonce, associated, frame.readAllBytes());
                lines.add(line(number, new DataInputStream(new ByteArrayInputStream(generation)).readLong(), event));
                next = number + 1;
            }
            byte[] prefix = {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
            chain = sha256(join(chain, prefix, content));
        }
        byte[] known = queryBytes(station.database, endsWith, 1);
        if (!Arrays.equals(chain, known)) {
            throw new IOException("the vault knows another end of the log");
        }
        return lines;
    }

    private static Line line(long number, long generation, byte[] event) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(event));
        in.readLong();
        String kind = text(in);
        in.skipBytes(9);
        String who = text(in);
        List<String> details = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            details.add(text(in) + "=" + text(in));
        }
        return new Line(number, generation, kind, who, details);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    /** How many events a file of signed lines has that is as its key signed it. */
    static int readSignedLines(byte[] file, String printedKey) throws IOException, GeneralSecurityException {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        String key = printedKey.replace(" ", "").toLowerCase(Locale.ROOT);
        if (!lines.get(0).contains("\"key\":\"" + key + "\"")) {
            throw new IOException("key");
        }
        byte[] chain = new byte[32];
        for (String line : lines) {
            int at = line.lastIndexOf(",\"chain\":\"");
            chain = sha256(join(chain, line.substring(0, at).getBytes(StandardCharsets.UTF_8)));
            if (!line.substring(at + 10).startsWith(HexFormat.of().formatHex(chain) + "\"")) {
                throw new IOException("chain");
            }
        }
        String last = lines.get(lines.size() - 1);
        int at = last.lastIndexOf(",\"signature\":\"");
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + key);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(("gatehouse audit export 1\n" + last.substring(0, at)).getBytes(StandardCharsets.UTF_8));
        if (!signature.verify(HexFormat.of().parseHex(last.substring(at + 14, at + 14 + 128)))) {
            throw new IOException("signature");
        }
        return lines.size() - 2;
    }

    /** First column of the first row. */
    public static byte[] queryBytes(byte[] database, String sql, int column) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            ((SQLiteConnection) connection).deserialize("main", database);
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(column);
            }
        }
    }

    static byte[] gcm(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
        return cipher.doFinal(sealed);
    }

    /** RFC 5869 for one block of output. */
    private static byte[] hkdf(byte[] key, byte[] salt, String info) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, key);
        return hmac(extracted, join(info.getBytes(StandardCharsets.US_ASCII), new byte[] {1}));
    }

    static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    static byte[] join(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }

    private static void require(String hex, byte[] bytes) throws IOException {
        if (!HexFormat.of().formatHex(bytes).equals(hex)) {
            throw new IOException("magic");
        }
    }
}
