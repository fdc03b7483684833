/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Lays TLS 1.2 or newer over a connected socket, always for the one host it was made for. Makes no connection itself. */
final class TlsLayer extends SSLSocketFactory {
    /** Checks the name by RFC 6125's narrower reading: no wildcard but a whole leftmost label. The library asks the same. */
    private static final String IDENTITY = "LDAPS";

    private final SSLSocketFactory factory;
    private final String host;

    /**
     * For one connection.
     *
     * @param host in ASCII; named to the server (SNI) and looked for in its certificate
     */
    TlsLayer(ServerTrust trust, String host) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        this.factory = context.getSocketFactory();
        this.host = host;
    }

    /** Over a connected socket; the handshake has not begun. Closing it closes that socket too. */
    SSLSocket over(Socket socket, int port) throws IOException {
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setEndpointIdentificationAlgorithm(IDENTITY);
        secure.setSSLParameters(parameters);
        return secure;
    }

    /** What the library calls after STARTTLS; the host it names is not asked. */
    @Override
    public Socket createSocket(Socket socket, String named, int port, boolean autoClose) throws IOException {
        return over(socket, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String named, int port) throws IOException {
        throw new IOException("Makes no connection");
    }

    @Override
    public Socket createSocket(String named, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("Makes no connection");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw new IOException("Makes no connection");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("Makes no connection");
    }
}
