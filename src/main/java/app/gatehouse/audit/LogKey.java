/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The log's key and vault: makes frames and opens them. {@link #close()} wipes the key. Not thread-safe. */
final class LogKey implements AutoCloseable {
    /** Bytes of the file's header. */
    static final int HEADER_LENGTH = 26;

    /** Bytes of a segment's salt. */
    static final int SALT_LENGTH = 32;

    /** First byte of a frame's content: a new segment. */
    static final byte SEGMENT = 1;

    /** First byte of a frame's content: a record. */
    static final byte RECORD = 2;

    /** Bytes of the length before each frame's content. */
    static final int LENGTH_LENGTH = 4;

    private static final int RECORD_FRONT = 1 + 2 * Long.BYTES + Sealed.NONCE_LENGTH;

    /** The longest frame, its length included. */
    static final int MOST_FRAME = LENGTH_LENGTH + RECORD_FRONT + AuditEventBytes.MOST_BYTES + Sealed.TAG_LENGTH;

    private static final int SEGMENT_CONTENT = 1 + Long.BYTES + SALT_LENGTH;
    private static final byte[] MAGIC = {(byte) 0x89, 'G', 'H', 'A', '\r', '\n', 0x1a, '\n'};
    private static final short VERSION = 1;
    private static final short LATER_VERSION = 2;

    /** Bytes of the header of a file whose first frame is not the log's first. */
    static final int LATER_HEADER_LENGTH = HEADER_LENGTH + 2 * Long.BYTES + 2 * SALT_LENGTH;

    private static final byte[] INFO = "gatehouse audit 1: segment".getBytes(StandardCharsets.US_ASCII);

    /** No log gets so long; keeps sums of places from running over. */
    private static final long FARTHEST = 1L << 50;

    private final Secret key;
    private final UUID vault;
    private byte[] segmentSalt = new byte[0];
    private Secret segment = Secret.taking(new byte[0]);

    /** Takes the key over. */
    LogKey(Secret key, UUID vault) {
        this.key = key;
        this.vault = vault;
    }

    LogKey copy() {
        return new LogKey(key.copy(), vault);
    }

    /** What a log file of this vault begins with, and what every frame's chain begins with. */
    byte[] header() {
        return header(VERSION);
    }

    private byte[] header(short version) {
        return ByteBuffer.allocate(HEADER_LENGTH)
                .put(MAGIC)
                .putShort(version)
                .putLong(vault.getMostSignificantBits())
                .putLong(vault.getLeastSignificantBits())
                .array();
    }

    /** What a file of this vault's log begins with whose first frame stands at the given place. */
    byte[] headerAt(LogHead place) {
        if (place.end() == HEADER_LENGTH && Arrays.equals(place.chain(), Sha256.of(header()))) {
            return header();
        }
        return ByteBuffer.allocate(LATER_HEADER_LENGTH)
                .put(header(LATER_VERSION))
                .putLong(place.number())
                .putLong(place.end())
                .put(place.chain())
                .put(Arrays.copyOf(place.salt(), SALT_LENGTH))
                .array();
    }

    /** Where the first frame of a file stands that begins with these bytes; empty for the log's own beginning. */
    static Optional<LogHead> placeIn(byte[] header) {
        if (header.length < LATER_HEADER_LENGTH || ByteBuffer.wrap(header).getShort(MAGIC.length) != LATER_VERSION) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(header).position(HEADER_LENGTH);
        long number = in.getLong();
        long at = in.getLong();
        byte[] chain = new byte[Sha256.LENGTH];
        in.get(chain);
        byte[] salt = new byte[SALT_LENGTH];
        in.get(salt);
        boolean possible = number >= 0 && number < FARTHEST && at >= HEADER_LENGTH && at < FARTHEST;
        return possible ? Optional.of(LogHead.place(number, at, chain, salt)) : Optional.empty();
    }

    /** A frame that opens a segment, in clear. */
    byte[] segmentFrame(LogHead at, byte[] salt) {
        return frame(ByteBuffer.allocate(SEGMENT_CONTENT)
                .put(SEGMENT)
                .putLong(at.number() + 1)
                .put(salt)
                .array());
    }

    /** A record's frame. */
    byte[] recordFrame(LogHead at, long generation, byte[] event, SecureRandom random) {
        byte[] nonce = new byte[Sealed.NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] sealed = Sealed.seal(segmentKey(at.salt()), nonce, event, associated(at, at.number() + 1, generation));
        return frame(ByteBuffer.allocate(RECORD_FRONT + sealed.length)
                .put(RECORD)
                .putLong(at.number() + 1)
                .putLong(generation)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /** The event in a record's frame, if the frame was written at this place by this vault's log. */
    Opened open(LogHead at, byte[] frame) throws AuthenticationFailed {
        if (frame.length < LENGTH_LENGTH + RECORD_FRONT + Sealed.TAG_LENGTH || at.salt().length == 0) {
            throw new AuthenticationFailed();
        }
        ByteBuffer in = ByteBuffer.wrap(frame).position(LENGTH_LENGTH + 1);
        long number = in.getLong();
        long generation = in.getLong();
        byte[] nonce = new byte[Sealed.NONCE_LENGTH];
        in.get(nonce);
        if (number != at.number() + 1) {
            throw new AuthenticationFailed();
        }
        byte[] sealed = Arrays.copyOfRange(frame, in.position(), frame.length);
        return new Opened(
                generation, Sealed.open(segmentKey(at.salt()), nonce, sealed, associated(at, number, generation)));
    }

    /** Kept while the records of one segment follow each other: deriving it costs more than opening a record. */
    private Secret segmentKey(byte[] salt) {
        if (!Arrays.equals(salt, segmentSalt)) {
            segment.close();
            segment = Hkdf.derive(key, salt, INFO, Sealed.KEY_LENGTH);
            segmentSalt = salt;
        }
        return segment;
    }

    private byte[] associated(LogHead at, long number, long generation) {
        return ByteBuffer.allocate(HEADER_LENGTH + 2 * Long.BYTES + at.chain().length)
                .put(header())
                .putLong(number)
                .putLong(generation)
                .put(at.chain())
                .array();
    }

    private static byte[] frame(byte[] content) {
        return ByteBuffer.allocate(LENGTH_LENGTH + content.length)
                .putInt(content.length)
                .put(content)
                .array();
    }

    @Override
    public void close() {
        key.close();
        segment.close();
    }

    /** What was in a record's frame. */
    static final class Opened {
        private final long generation;
        private final byte[] event;

        private Opened(long generation, byte[] event) {
            this.generation = generation;
            this.event = event;
        }

        long generation() {
            return generation;
        }

        byte[] event() {
            return event;
        }
    }
}
