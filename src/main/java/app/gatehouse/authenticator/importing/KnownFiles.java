/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Files of other kinds that look like chance, because they are packed: pictures, archives, documents. Stateless. */
final class KnownFiles {
    private static final List<byte[]> STARTS = Stream.of(
                    "504b0304", // ZIP and what is made of it
                    "504b0506",
                    "1f8b", // gzip
                    "425a68", // bzip2
                    "fd377a585a00", // xz
                    "28b52ffd", // zstd
                    "377abcaf271c", // 7z
                    "526172211a07", // RAR
                    "89504e470d0a1a0a", // PNG
                    "ffd8ff", // JPEG
                    "474946383961", // GIF
                    "474946383761",
                    "52494646", // WebP, WAV
                    "25504446", // PDF
                    "7f454c46", // programs
                    "4d5a",
                    "53514c69746520666f726d6174203300", // SQLite
                    "cafebabe",
                    "aced0005",
                    "03d9a29a",
                    "89474856", // our own vault
                    "89474858")
            .map(HexFormat.of()::parseHex)
            .toList();

    private KnownFiles() {}

    static boolean isOne(Content content) {
        return STARTS.stream().anyMatch(content::startsWith);
    }
}
