/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import app.gatehouse.mail.CaFile;
import app.gatehouse.mail.MailFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Who may have signed a token endpoint's certificate where a CA file is chosen: the authorities of that file, which may sign
 * for a provider in the plant, or those of the Java that runs, since the file is there for the plant's mail server and most
 * endpoints are on the internet. The path and the name are checked by the JDK as ever. Blocks; thread-safe.
 */
final class EndpointTrust {
    private final Authorities java;

    EndpointTrust(Authorities java) {
        this.java = java;
    }

    /** Authorities that are trusted without being chosen. */
    @FunctionalInterface
    interface Authorities {
        List<X509Certificate> get() throws GeneralSecurityException;
    }

    /** Those of the Java that runs. */
    static List<X509Certificate> ofJava() throws GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        for (TrustManager manager : factory(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager trusting) {
                found.addAll(List.of(trusting.getAcceptedIssuers()));
            }
        }
        return found;
    }

    /**
     * TLS that trusts either.
     *
     * @throws MailFailure CA_FILE if the text holds no certificate or one that cannot be read
     */
    SSLContext with(String pem) throws MailFailure {
        CaFile.Reading reading = CaFile.read(pem.getBytes(StandardCharsets.ISO_8859_1));
        if (!(reading instanceof CaFile.Reading.Read read)) {
            throw new MailFailure(MailFailure.Reason.CA_FILE);
        }
        try {
            List<X509Certificate> authorities = new ArrayList<>(read.file().certificates());
            authorities.addAll(java.get());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory(store(authorities)).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new MailFailure(MailFailure.Reason.CA_FILE);
        }
    }

    private static KeyStore store(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate authority : authorities) {
            number++;
            store.setCertificateEntry(Integer.toString(number), authority);
        }
        return store;
    }

    private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
