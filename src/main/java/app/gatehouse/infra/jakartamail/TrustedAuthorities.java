/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Whose signature under a server's certificate counts: the authorities of a PEM text and no others, or those of the JDK. */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /**
     * The JDK's path validation (RFC 5280) with those authorities, at that moment. Asks no revocation list: a station need
     * not reach the internet.
     *
     * @throws MailFailure CA_FILE if the text holds no certificate or one that cannot be read; TLS if there is nobody to
     *     trust
     */
    static X509ExtendedTrustManager at(Instant now, Optional<String> pem) throws MailFailure {
        Collection<X509Certificate> authorities = pem.isPresent() ? read(pem.get()) : ofTheJdk();
        Set<TrustAnchor> anchors = new HashSet<>();
        authorities.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, null);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return (X509ExtendedTrustManager) only(factory);
        } catch (GeneralSecurityException e) {
            throw new MailFailure(Reason.TLS);
        }
    }

    private static Collection<X509Certificate> read(String pem) throws MailFailure {
        try {
            Collection<X509Certificate> found = new HashSet<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
                    .forEach(certificate -> found.add((X509Certificate) certificate));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException | RuntimeException e) {
            // Says what it met in the text; the reason is enough.
        }
        throw new MailFailure(Reason.CA_FILE);
    }

    private static Collection<X509Certificate> ofTheJdk() throws MailFailure {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            return List.of(((X509TrustManager) only(factory)).getAcceptedIssuers());
        } catch (GeneralSecurityException e) {
            throw new MailFailure(Reason.TLS);
        }
    }

    private static TrustManager only(TrustManagerFactory factory) {
        return factory.getTrustManagers()[0];
    }
}
