/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authorities in a file that an administrator chose: certificates in PEM, one after the other, or one in DER. Whatever
 * else is in the file, a private key for instance, is left out. Immutable.
 */
public final class CaFile {
    /** Longest file that is read, in bytes. */
    public static final int LONGEST = 256 * 1024;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([^-]*)-----END");
    private static final String BEGIN = "-----BEGIN ";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final List<X509Certificate> certificates;

    private CaFile(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** What became of reading a file. */
    public sealed interface Reading {
        /** It has at least one certificate, and all can be read. */
        record Read(CaFile file) implements Reading {}

        /** Its certificate of that number, from 1, cannot be read. */
        record Broken(int number) implements Reading {}

        /** There is no certificate in it, or it is longer than {@link #LONGEST}. */
        record None() implements Reading {}
    }

    /** Reads a file's content. */
    public static Reading read(byte[] content) {
        if (content.length > LONGEST) {
            return new Reading.None();
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(BEGIN)) {
            Optional<X509Certificate> one = certificate(content);
            return one.isPresent() ? new Reading.Read(new CaFile(List.of(one.get()))) : new Reading.None();
        }
        List<X509Certificate> found = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            Optional<X509Certificate> next = decoded(block.group(1)).flatMap(CaFile::certificate);
            if (next.isEmpty()) {
                return new Reading.Broken(found.size() + 1);
            }
            found.add(next.get());
        }
        return found.isEmpty() ? new Reading.None() : new Reading.Read(new CaFile(found));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** The certificates themselves, in the order of the file. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The certificates alone, in PEM: what {@link SmtpSettings#caCertificates} takes. */
    public String pem() {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(LINES.encodeToString(encoded(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }

    /** The authorities in the order of the file. */
    public List<Authority> authorities() {
        return certificates.stream()
                .map(each -> new Authority(
                        each.getSubjectX500Principal().getName(),
                        each.getNotAfter().toInstant()))
                .toList();
    }

    /**
     * Somebody who signs the certificates of servers.
     *
     * @param subject as it stands in the certificate (RFC 2253)
     * @param until the end of its time
     */
    public record Authority(String subject, Instant until) {}
}
