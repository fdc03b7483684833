/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Sha256;
import java.util.Arrays;

/**
 * A place between two frames of the log, and all that is needed to go on from there. Immutable.
 *
 * <p>The vault keeps one of these in each save; comparing it with the file costs one frame, however long the log is.
 */
final class LogHead {
    private final long number;
    private final long start;
    private final long end;
    private final byte[] chainBefore;
    private final byte[] chain;
    private final byte[] salt;

    LogHead(long number, long start, long end, byte[] chainBefore, byte[] chain, byte[] salt) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.chainBefore = chainBefore;
        this.chain = chain;
        this.salt = salt;
    }

    /** Behind the file's header, where no frame is; the next record gets the number after the given one. */
    static LogHead beginning(byte[] header, long number) {
        byte[] chain = Sha256.of(header);
        return new LogHead(number, header.length, header.length, chain, chain, new byte[0]);
    }

    /** A place of which the frame before it is not known. */
    static LogHead place(long number, long at, byte[] chain, byte[] salt) {
        return new LogHead(number, at, at, chain, chain, salt);
    }

    /** Behind a frame that opens a segment. */
    LogHead afterSegment(byte[] frame, byte[] segmentSalt) {
        return new LogHead(number, end, end + frame.length, chain, Sha256.of(chain, frame), segmentSalt);
    }

    /** Behind a frame that is a record. */
    LogHead afterRecord(byte[] frame) {
        return new LogHead(number + 1, end, end + frame.length, chain, Sha256.of(chain, frame), salt);
    }

    /** The place before the frame before it, from which that frame can be read again; the frame must be a record. */
    LogHead before() {
        return new LogHead(number - 1, start, start, chainBefore, chainBefore, salt);
    }

    /** The same place in a file whose first record has another number. */
    LogHead withNumber(long other) {
        return new LogHead(other, start, end, chainBefore, chain, salt);
    }

    /** Whether both are the same place of the same log. */
    boolean isAt(LogHead other) {
        return end == other.end && number == other.number && Arrays.equals(chain, other.chain);
    }

    /** Whether no frame is before it, or none that is known. */
    boolean isBeginning() {
        return start == end;
    }

    /** Number of the last record before it. */
    long number() {
        return number;
    }

    /** Where the frame before it starts in the file. */
    long start() {
        return start;
    }

    /** Where it is in the file. */
    long end() {
        return end;
    }

    /** The chain before the frame before it. */
    byte[] chainBefore() {
        return chainBefore;
    }

    /** The chain at this place: a digest of all that is before it. */
    byte[] chain() {
        return chain;
    }

    /** The salt of the segment it is in; empty at the beginning. */
    byte[] salt() {
        return salt;
    }
}
