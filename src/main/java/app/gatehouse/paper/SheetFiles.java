/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import java.nio.file.Path;

/**
 * Saves sheets, and what else people take away, as files that only the owner may read, where the file system has such a thing. Blocking, thread-safe.
 *
 * <p>A file is there whole or not at all; one of that name before is replaced. No copy stays anywhere else.
 */
public interface SheetFiles {
    /**
     * Saves a page to print later. The sheet is not wiped.
     *
     * @throws PaperFailure {@code NOT_WRITABLE} or {@code DISK_FULL}
     */
    void savePdf(Sheet sheet, Path file) throws PaperFailure;

    /**
     * Saves plain text in UTF-8, without QR codes. The sheet is not wiped.
     *
     * @throws PaperFailure {@code NOT_WRITABLE} or {@code DISK_FULL}
     */
    void saveText(Sheet sheet, Path file) throws PaperFailure;

    /**
     * Saves bytes as they are; they stay the caller's.
     *
     * @throws PaperFailure {@code NOT_WRITABLE} or {@code DISK_FULL}
     */
    void saveBytes(byte[] content, Path file) throws PaperFailure;
}
