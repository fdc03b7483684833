/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The keys and certificates beside the tests; {@code README.txt} there says how they were made. */
final class TestCertificates {
    private static final char[] PASSWORD = "test-only".toCharArray();

    private static final Map<String, SSLContext> SERVERS = new ConcurrentHashMap<>();

    private TestCertificates() {}

    /** A server's TLS with that key; opened once, since that takes longer than a mail. */
    static SSLContext server(String name) throws IOException, GeneralSecurityException {
        SSLContext known = SERVERS.get(name);
        if (known == null) {
            known = opened(name);
            SERVERS.put(name, known);
        }
        return known;
    }

    private static SSLContext opened(String name) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = open(name + ".p12")) {
            keys.load(file, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** A certificate as text. */
    static String pem(String name) throws IOException {
        try (InputStream file = open(name + ".pem")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(TestCertificates.class.getResourceAsStream(file), file);
    }
}
