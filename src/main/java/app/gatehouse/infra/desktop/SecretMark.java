/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The formats by which each platform's clipboard histories and cloud clipboards are told to leave something alone. A
 * history that does not look for them keeps it all the same.
 */
final class SecretMark {
    private SecretMark() {}

    /**
     * Format names and what to put there.
     *
     * @param osName as in the system property {@code os.name}
     */
    static Map<String, ByteBuffer> formats(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return Map.of(
                    "ExcludeClipboardContentFromMonitorProcessing", no(),
                    "CanIncludeInClipboardHistory", no(),
                    "CanUploadToCloudClipboard", no());
        }
        if (os.startsWith("mac")) {
            return Map.of("org.nspasteboard.ConcealedType", ByteBuffer.wrap(new byte[] {1}));
        }
        return Map.of("x-kde-passwordManagerHint", ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
    }

    /** A DWORD of zero. */
    private static ByteBuffer no() {
        return ByteBuffer.wrap(new byte[Integer.BYTES]);
    }
}
