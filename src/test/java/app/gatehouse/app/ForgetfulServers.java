/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A mail server and a token endpoint in the process whose memory is searched: they take everything, keep no more than the
 * codes, in disguise, and wipe what they read and said.
 */
final class ForgetfulServers implements AutoCloseable {
    /** The codes that were mailed, in their order. */
    final BlockingQueue<Disguise> codes = new LinkedBlockingQueue<>();

    private final ServerSocket mail;
    private final ServerSocket tokens;

    /** The endpoint gives these. */
    ForgetfulServers(Disguise access, Disguise refresh) throws IOException {
        mail = listen(this::takeMail);
        tokens = listen(socket -> giveTokens(socket, access, refresh));
    }

    int mailPort() {
        return mail.getLocalPort();
    }

    int tokenPort() {
        return tokens.getLocalPort();
    }

    private interface Talk {
        void with(Socket socket) throws IOException;
    }

    private static ServerSocket listen(Talk talk) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(
                () -> {
                    while (!server.isClosed()) {
                        try (Socket socket = server.accept()) {
                            talk.with(socket);
                        } catch (IOException e) {
                            // The client or the test has gone.
                        }
                    }
                },
                "forgetful-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void takeMail(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        say(out, "220 here");
        byte[] line = new byte[2048];
        boolean body = false;
        for (int length = readLine(socket.getInputStream(), line);
                length >= 0;
                length = readLine(socket.getInputStream(), line)) {
            if (body) {
                body = !(length == 1 && line[0] == '.');
                keep(line, length);
                if (!body) {
                    say(out, "250 taken");
                }
            } else {
                body = line[0] == 'D';
                say(out, line[0] == 'E' ? "250-here\r\n250 AUTH PLAIN XOAUTH2" : answer(line));
            }
            Arrays.fill(line, (byte) 0);
        }
    }

    private static String answer(byte[] line) {
        return switch (line[0]) {
            case 'A' -> "235 in";
            case 'D' -> "354 go on";
            case 'Q' -> "221 bye";
            default -> "250 good";
        };
    }

    /** Keeps the code of a line that begins with one in two groups, as the plain text does. */
    private void keep(byte[] line, int length) {
        boolean isCode = length > 7 && line[3] == ' ' && line[7] == ' ';
        StringBuilder digits = new StringBuilder();
        for (int i = 0; isCode && i < 7; i++) {
            if (i != 3) {
                digits.append((char) line[i]);
                isCode = line[i] >= '0' && line[i] <= '9';
            }
        }
        if (isCode) {
            codes.add(Disguise.of(digits));
        }
    }

    private static void giveTokens(Socket socket, Disguise access, Disguise refresh) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] line = new byte[2048];
        int body = 0;
        for (int length = readLine(in, line); length > 0; length = readLine(in, line)) {
            String header = new String(line, 0, length, StandardCharsets.US_ASCII);
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
                body = Integer.parseInt(header.substring("content-length: ".length()));
            }
        }
        byte[] request = in.readNBytes(body);
        Arrays.fill(request, (byte) 0);
        byte[] answer = ("{\"access_token\":\"" + access.reveal() + "\",\"expires_in\":3600,\"refresh_token\":\""
                        + refresh.reveal() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                        + answer.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(answer);
        out.flush();
        Arrays.fill(answer, (byte) 0);
    }

    /** How long the next line is, without its end; -1 at the end of all. */
    private static int readLine(InputStream in, byte[] line) throws IOException {
        int length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return length;
            }
            if (next != '\r') {
                line[length++] = (byte) next;
            }
        }
        return -1;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        mail.close();
        tokens.close();
    }
}
