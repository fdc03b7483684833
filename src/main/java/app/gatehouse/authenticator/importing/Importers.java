/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.json.JsonBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads files of other authenticators, told by their content. Blocks, and for a sealed file derives a key, which takes a
 * while: never call it on the screen's thread. Stateless, thread-safe.
 *
 * <p>Keeps nothing, and never answers with an exception but for a file that cannot be read from its disk.
 */
public final class Importers {
    /** The largest file that is read. */
    public static final int MOST_BYTES = 20 << 20;

    /** The most entries that are read. */
    public static final int MOST_ENTRIES = 20_000;

    private static final List<ImportFormat> FORMATS = List.of(
            new GatehouseFile(),
            new GoogleExport(),
            new UriList(),
            new AegisFile(),
            new TwoFasFile(),
            new BitwardenJson(),
            new ProtonFile(),
            new EnteFile(),
            new StratumJson(),
            new StratumSealed(),
            new FreeOtpBackup(),
            new KdbxFile(),
            new FreeOtpPlusJson(),
            new LastPassJson(),
            new DuoJson(),
            new RaivoJson(),
            new AndOtpJson(),
            new SteamFile(),
            new BitwardenCsv(),
            new CsvFile(),
            new AndOtpSealed());

    private Importers() {}

    /**
     * Reads a file from its disk. One that is too large is refused before it is read; what is no file (a folder, a pipe that
     * nobody writes into) is not opened.
     *
     * @param password what was typed, if anything was; not changed, the caller wipes it
     * @throws IOException if the disk says no
     */
    public static ImportResult read(Path file, Optional<char[]> password) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(null);
        }
        if (Files.size(file) > MOST_BYTES) {
            return new ImportResult.TooLarge();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        try {
            return read(bytes, password);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Reads the bytes of a file; they stay the caller's.
     *
     * @param password what was typed, if anything was; not changed, the caller wipes it
     */
    public static ImportResult read(byte[] file, Optional<char[]> password) {
        if (file.length > MOST_BYTES) {
            return new ImportResult.TooLarge();
        }
        if (password.isPresent() && !Utf8.canEncode(password.get())) {
            password = Optional.of(new char[0]);
        }
        Optional<Secret> typed = password.map(Utf8::asTyped);
        try {
            return read(new Content(file), typed);
        } finally {
            typed.ifPresent(Secret::close);
        }
    }

    private static ImportResult read(Content content, Optional<Secret> password) {
        if (content.broken().isPresent()) {
            return broken(content.broken().get());
        }
        for (ImportFormat format : FORMATS) {
            if (format.recognises(content)) {
                return read(format, content, password);
            }
        }
        return new ImportResult.NotKnown();
    }

    private static ImportResult read(ImportFormat format, Content content, Optional<Secret> password) {
        try {
            Found found = format.read(content, password);
            if (found.entries().size() > MOST_ENTRIES) {
                Found.wipe(found.entries());
                return new ImportResult.TooLarge();
            }
            return new ImportResult.Read(format.format(), found.entries(), found.missingParts());
        } catch (Stopped stopped) {
            return stopped.result();
        }
    }

    private static ImportResult broken(JsonBroken broken) {
        return switch (broken.reason()) {
            case TOO_LARGE -> new ImportResult.TooLarge();
            case CUT -> new ImportResult.Damaged(Optional.empty(), Fault.CUT, broken.line());
            case MALFORMED -> new ImportResult.Damaged(Optional.empty(), Fault.MALFORMED, broken.line());
        };
    }
}
