/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Sha256;
import app.gatehouse.vault.DiskFailure;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/** Writes at the log's end, at the same cost however long it is. Not thread-safe. */
final class LogWriter {
    private final LogFile file;
    private final LogKey key;
    private final SecureRandom random;
    private LogHead head;
    private boolean segmentOpen;

    /** Whether something may stand behind the head that is not the log's. */
    private boolean ragged;

    LogWriter(LogFile file, LogKey key, SecureRandom random) {
        this.file = file;
        this.key = key;
        this.random = random;
        this.head = LogHead.beginning(key.header(), 0);
    }

    /** Goes on from a place, with a new segment. */
    void goOnFrom(LogHead place, boolean mayBeRagged) {
        head = place;
        segmentOpen = false;
        ragged = mayBeRagged || place.isBeginning();
    }

    /** Where the log stands. */
    LogHead head() {
        return head;
    }

    /** Whether the file ends where the log does, with the frame that was written last. */
    boolean fits() throws DiskFailure {
        if (ragged) {
            return true;
        }
        if (file.size() != head.end()) {
            return false;
        }
        byte[] frame = file.read(head.start(), (int) (head.end() - head.start()));
        return Arrays.equals(Sha256.of(head.chainBefore(), frame), head.chain());
    }

    /** Appends; durable when it returns. */
    void write(AuditEvent event, long generation) throws DiskFailure {
        if (ragged) {
            file.truncate(position());
        }
        LogHead next = head;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (head.isBeginning()) {
            bytes.writeBytes(key.header());
        }
        if (!segmentOpen) {
            byte[] salt = new byte[LogKey.SALT_LENGTH];
            random.nextBytes(salt);
            byte[] frame = key.segmentFrame(next, salt);
            bytes.writeBytes(frame);
            next = next.afterSegment(frame, salt);
        }
        byte[] frame = key.recordFrame(next, generation, AuditEventBytes.of(event), random);
        bytes.writeBytes(frame);
        long position = position();
        ragged = true;
        file.append(position, bytes.toByteArray());
        ragged = false;
        segmentOpen = true;
        head = next.afterRecord(frame);
    }

    /** The header is written together with the first record. */
    private long position() {
        return head.isBeginning() ? 0 : head.end();
    }
}
