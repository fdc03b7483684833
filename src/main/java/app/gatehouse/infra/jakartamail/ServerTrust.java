/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure.Reason;
import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides about one server's certificate, and remembers what was wrong with it, which TLS would wrap into words.
 *
 * <p>Three questions in this order: has the certificate run out; has somebody signed it who counts; is it for this host. The
 * first is asked here, because the JDK asks a certificate nothing that is itself among the trusted ones, as a plant's
 * self-signed one is. The JDK answers the third with a bare exception; so the path is tried alone before.
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private static final int DEEPEST_CAUSE = 10;

    private final X509ExtendedTrustManager pkix;
    private final Date now;
    private Reason verdict;

    ServerTrust(X509ExtendedTrustManager pkix, Instant now) {
        this.pkix = pkix;
        this.now = Date.from(now);
    }

    /** What was wrong with the certificate; empty: nothing, or none was shown. */
    Optional<Reason> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** The socket's parameters must ask for the identity to be checked. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        try {
            verdict = Reason.CERTIFICATE_EXPIRED;
            chain[0].checkValidity(now);
            verdict = Reason.TLS;
            pkix.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            verdict = ofPath(e).orElse(verdict);
            throw e;
        }
        try {
            verdict = Reason.CERTIFICATE_WRONG_HOST;
            pkix.checkServerTrusted(chain, authType, socket);
            verdict = null;
        } catch (CertificateException e) {
            verdict = ofPath(e).orElse(verdict);
            throw e;
        }
    }

    private static Optional<Reason> ofPath(CertificateException refusal) {
        Throwable part = refusal;
        for (int depth = 0; part != null && depth < DEEPEST_CAUSE; depth++) {
            if (part instanceof CertPathValidatorException path) {
                return Optional.of(of(path.getReason()));
            }
            if (part instanceof CertPathBuilderException) {
                return Optional.of(Reason.CERTIFICATE_UNKNOWN);
            }
            part = part.getCause();
        }
        return Optional.empty();
    }

    private static Reason of(CertPathValidatorException.Reason reason) {
        if (reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID) {
            return Reason.CERTIFICATE_EXPIRED;
        }
        return reason == BasicReason.ALGORITHM_CONSTRAINED ? Reason.TLS : Reason.CERTIFICATE_UNKNOWN;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return pkix.getAcceptedIssuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("No socket to check the host against");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Trusts no client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }
}
