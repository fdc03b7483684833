/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The server's side of one connection, line by line. */
final class Talk {
    private final List<String> heard;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Talk(Socket socket, List<String> heard) throws IOException {
        this.heard = heard;
        use(socket);
    }

    private void use(Socket other) throws IOException {
        socket = other;
        in = other.getInputStream();
        out = other.getOutputStream();
    }

    /** Goes on in TLS, as its server. */
    void secure(SSLContext context) throws IOException {
        secure(context, parameters -> {});
    }

    /** With other parameters than usual. */
    void secure(SSLContext context, Consumer<SSLParameters> change) throws IOException {
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        SSLParameters parameters = secure.getSSLParameters();
        change.accept(parameters);
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        use(secure);
    }

    /** A line, byte for byte as Latin-1; {@link EOFException} at the end. */
    String hear() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
            last = next;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        text = last == '\r' ? text.substring(0, text.length() - 1) : text + "<bare LF>";
        heard.add(text);
        return text;
    }

    /** One or several lines. */
    void say(String lines) throws IOException {
        raw((lines.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Just these bytes. */
    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Hands on whatever the client says, until it goes away. */
    void handOnTo(OutputStream other) throws IOException {
        in.transferTo(other);
    }

    /** Says nothing more until the client goes away. */
    void beSilent() throws IOException {
        while (in.read() >= 0) {
            // What it says now does not matter.
        }
        throw new EOFException();
    }
}
