/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.vault.DiskFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** Goes through the log frame by frame and checks each. Holds one piece of the file at a time. Not thread-safe. */
final class LogReader {
    private static final int PIECE = 256 * 1024;
    private static final int SECTOR = 512;

    private final LogFile file;
    private final LogKey key;
    private final long size;
    private LogHead start;
    private LogHead head;
    private byte[] piece = new byte[0];
    private long pieceAt;

    /** Starts at a place that is known to be good and stops at a length. */
    LogReader(LogFile file, LogKey key, LogHead from, long size) {
        this.file = file;
        this.key = key;
        this.start = from;
        this.head = from;
        this.size = size;
    }

    /** Hands over every record up to the end or to the first fault. */
    End readAll(Consumer<AuditRecord> each) throws DiskFailure {
        while (head.end() < size) {
            byte[] frame = frame();
            if (frame == null) {
                return isBrokenOff() ? End.TORN : End.DAMAGED;
            }
            try {
                take(frame, each);
            } catch (AuthenticationFailed | IOException e) {
                return isBrokenOff() ? End.TORN : End.DAMAGED;
            }
        }
        return End.CLEAN;
    }

    /** Hands over so many records, fewer where there are not so many good ones. */
    void read(int records, Consumer<AuditRecord> each) throws DiskFailure {
        long last = head.number() + records;
        while (head.number() < last && head.end() < size) {
            byte[] frame = frame();
            if (frame == null) {
                return;
            }
            try {
                take(frame, each);
            } catch (AuthenticationFailed | IOException e) {
                return;
            }
        }
    }

    /** Where it began, with the number that the first segment gave it. */
    LogHead start() {
        return start;
    }

    /** Behind the last good frame. */
    LogHead head() {
        return head;
    }

    private void take(byte[] frame, Consumer<AuditRecord> each) throws AuthenticationFailed, IOException {
        byte kind = frame[LogKey.LENGTH_LENGTH];
        if (kind == LogKey.SEGMENT) {
            takeSegment(frame);
        } else if (kind == LogKey.RECORD) {
            LogKey.Opened opened = key.open(head, frame);
            AuditEvent event = AuditEventBytes.read(opened.event());
            head = head.afterRecord(frame);
            each.accept(new AuditRecord(head.number(), opened.generation(), event));
        } else {
            throw new AuthenticationFailed();
        }
    }

    private void takeSegment(byte[] frame) throws AuthenticationFailed {
        ByteBuffer in = ByteBuffer.wrap(frame).position(LogKey.LENGTH_LENGTH + 1);
        if (in.remaining() != Long.BYTES + LogKey.SALT_LENGTH) {
            throw new AuthenticationFailed();
        }
        long first = in.getLong();
        if (head.isBeginning()) {
            head = head.withNumber(first - 1);
            start = head;
        }
        if (first != head.number() + 1) {
            throw new AuthenticationFailed();
        }
        byte[] salt = new byte[LogKey.SALT_LENGTH];
        in.get(salt);
        head = head.afterSegment(frame, salt);
    }

    /** The next frame, or null where no whole frame is. */
    private byte[] frame() throws DiskFailure {
        byte[] length = bytes(LogKey.LENGTH_LENGTH);
        if (length.length < LogKey.LENGTH_LENGTH) {
            return null;
        }
        long content = Integer.toUnsignedLong(ByteBuffer.wrap(length).getInt());
        if (content < 1 || content > LogKey.MOST_FRAME - LogKey.LENGTH_LENGTH) {
            return null;
        }
        byte[] frame = bytes(LogKey.LENGTH_LENGTH + (int) content);
        return frame.length == LogKey.LENGTH_LENGTH + content ? frame : null;
    }

    /** Bytes from the head on; fewer where the file ends. */
    private byte[] bytes(int length) throws DiskFailure {
        long left = Math.min(length, size - head.end());
        if (head.end() < pieceAt || head.end() + left > pieceAt + piece.length) {
            piece = file.read(head.end(), (int) Math.min(PIECE, size - head.end()));
            pieceAt = head.end();
        }
        int from = (int) (head.end() - pieceAt);
        return Arrays.copyOfRange(piece, from, Math.min(piece.length, from + (int) left));
    }

    /**
     * Whether the bytes after the head look like one append that a power cut broke off: too short for their own length, or
     * with the last sectors never written.
     */
    private boolean isBrokenOff() throws DiskFailure {
        long left = size - head.end();
        if (left > 2L * LogKey.MOST_FRAME) {
            return false;
        }
        byte[] rest = bytes((int) left);
        return isShort(rest) || endsUnwritten(rest);
    }

    private static boolean isShort(byte[] rest) {
        if (rest.length < LogKey.LENGTH_LENGTH) {
            return true;
        }
        long content = Integer.toUnsignedLong(ByteBuffer.wrap(rest).getInt());
        return content >= 1
                && content <= LogKey.MOST_FRAME - LogKey.LENGTH_LENGTH
                && content > rest.length - LogKey.LENGTH_LENGTH;
    }

    private boolean endsUnwritten(byte[] rest) {
        int zeros = rest.length;
        while (zeros > 0 && rest[zeros - 1] == 0) {
            zeros--;
        }
        long firstZero = head.end() + zeros;
        long sector = (firstZero + SECTOR - 1) / SECTOR * SECTOR;
        return zeros < rest.length && (zeros == 0 || sector < size);
    }

    /** How the reading ended. */
    enum End {
        /** With the last frame. */
        CLEAN,
        /** In an append that was broken off. */
        TORN,
        /** At a frame that was not written here. */
        DAMAGED
    }
}
