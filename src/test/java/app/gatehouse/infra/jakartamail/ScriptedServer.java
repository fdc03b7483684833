/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback that does with each connection what a test says. */
final class ScriptedServer implements AutoCloseable {
    /** Everything that was heard, without the line ends. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    private final ServerSocket socket = new ServerSocket();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        return thread;
    });

    /** What it does with one connection, which is closed after it. */
    interface Script {
        void run(Talk talk) throws Exception;
    }

    ScriptedServer(Script script) throws IOException {
        // Small, so that a server that does not read is felt soon.
        socket.setReceiveBufferSize(4096);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.execute(() -> accept(script));
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                threads.execute(() -> serve(client, script));
            }
        } catch (IOException e) {
            // Closed by the test.
        }
    }

    private void serve(Socket client, Script script) {
        try (client) {
            client.setTcpNoDelay(true);
            script.run(new Talk(client, heard));
        } catch (Exception e) {
            // The client hung up, which is what most of these scripts are about.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
        threads.shutdownNow();
    }
}
