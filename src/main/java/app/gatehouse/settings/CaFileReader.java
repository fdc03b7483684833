/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.mail.CaFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the file of certificates that an administrator chose. Blocks; stateless. */
public final class CaFileReader {
    /** Reads no more than {@link CaFile#LONGEST} bytes of it; what is no file is not opened. */
    public CaFile read(Path file) throws CaFileFailure {
        if (!Files.isRegularFile(file)) {
            // A pipe that nobody writes into would keep the thread for ever.
            throw new CaFileFailure(CaFileFailure.Reason.UNREADABLE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(CaFile.LONGEST + 1);
            if (content.length > CaFile.LONGEST) {
                throw new CaFileFailure(CaFileFailure.Reason.TOO_LARGE);
            }
            return of(content);
        } catch (IOException e) {
            throw new CaFileFailure(CaFileFailure.Reason.UNREADABLE);
        }
    }

    /** The certificates of a text that was kept. */
    public CaFile ofPem(String pem) throws CaFileFailure {
        return of(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static CaFile of(byte[] content) throws CaFileFailure {
        CaFile.Reading reading = CaFile.read(content);
        if (reading instanceof CaFile.Reading.Read read) {
            return read.file();
        }
        throw new CaFileFailure(
                reading instanceof CaFile.Reading.Broken
                        ? CaFileFailure.Reason.BROKEN
                        : CaFileFailure.Reason.NO_CERTIFICATE);
    }
}
