/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Optional;

/**
 * One connection to a mail server, in which nothing waits for ever: connecting, reading and writing each end by the
 * patience they are given, what the server says is bounded, and another thread can end it all.
 *
 * <p>It lies under TLS, so that the bounds hold during a handshake as well. Non-blocking beneath: a blocking socket has no
 * time-out for writing. One thread uses it; {@link #cancel()} may come from any. An interrupt is taken for a cancellation.
 */
final class Wire implements Closeable {
    /** Most bytes that a server may say while it takes one mail; a usual dialogue with TLS needs about eight thousand. */
    static final int MOST_INPUT = 256 * 1024;

    private final Patience patience;
    private final Selector selector;
    private SocketChannel channel;
    private SelectionKey key;
    private int received;
    private Reason fault;
    private volatile boolean cancelled;

    Wire(Patience patience) throws IOException {
        this.patience = patience;
        this.selector = Selector.open();
    }

    /**
     * Tries the addresses one after the other until one answers.
     *
     * @throws WireFault NO_ANSWER if one of them was silent, else NO_CONNECTION; CANCELLED
     */
    void connect(List<InetAddress> addresses, int port) throws IOException {
        boolean silent = false;
        for (InetAddress address : addresses) {
            try {
                connect(new InetSocketAddress(address, port));
                fault = null;
                return;
            } catch (WireFault e) {
                if (e.reason() == Reason.CANCELLED) {
                    throw e;
                }
                silent |= e.reason() == Reason.NO_ANSWER;
            }
        }
        throw failed(silent ? Reason.NO_ANSWER : Reason.NO_CONNECTION);
    }

    private void connect(InetSocketAddress address) throws IOException {
        closeChannel();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
        try {
            boolean done = channel.connect(address);
            while (!done) {
                await(SelectionKey.OP_CONNECT);
                done = channel.finishConnect();
            }
        } catch (WireFault e) {
            throw e;
        } catch (IOException | UnsupportedAddressTypeException e) {
            throw failed(Reason.NO_CONNECTION);
        }
    }

    /** At least one byte, or -1 at the end; blocks. */
    int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer room = ByteBuffer.wrap(bytes, offset, length);
        while (true) {
            check();
            int count = attempt(() -> channel.read(room));
            if (count != 0) {
                if (count < 0 && fault == null) {
                    fault = Reason.BROKEN_OFF;
                }
                received += Math.max(0, count);
                if (received > MOST_INPUT) {
                    throw failed(Reason.NOT_SMTP);
                }
                return count;
            }
            await(SelectionKey.OP_READ);
        }
    }

    /** Writes all of it; blocks. */
    void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            check();
            if (attempt(() -> channel.write(rest)) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private int attempt(Attempt attempt) throws WireFault {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw failed(Reason.BROKEN_OFF);
        }
    }

    private void await(int operation) throws IOException {
        check();
        key.interestOps(operation);
        int ready = selector.select(Math.max(1, patience.nextWait()));
        selector.selectedKeys().clear();
        check();
        if (ready == 0) {
            throw failed(Reason.NO_ANSWER);
        }
    }

    private void check() throws WireFault {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            cancelled = true;
            throw failed(Reason.CANCELLED);
        }
        if (!isOpen()) {
            throw new WireFault(fault == null ? Reason.BROKEN_OFF : fault);
        }
        if (patience.isOver()) {
            throw failed(Reason.NO_ANSWER);
        }
    }

    private WireFault failed(Reason reason) {
        if (fault == null || cancelled) {
            fault = reason;
        }
        closeChannel();
        return new WireFault(reason);
    }

    /** Ends it: whoever waits gets CANCELLED. Does not block; a second call does nothing. */
    void cancel() {
        cancelled = true;
        selector.wakeup();
    }

    /** Why it failed first, or that it was cancelled; kept because TLS wraps what it gets. */
    Optional<Reason> fault() {
        return cancelled ? Optional.of(Reason.CANCELLED) : Optional.ofNullable(fault);
    }

    /** Whether it can be read and written. */
    boolean isOpen() {
        return channel != null && channel.isOpen();
    }

    /** Our own end; only while it is open. */
    InetSocketAddress localAddress() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    private void closeChannel() {
        if (!isOpen()) {
            return;
        }
        try {
            channel.close();
            // Only a selection lets go of a closed channel's descriptor.
            selector.selectNow();
        } catch (IOException e) {
            // There is nothing to save: every byte that mattered was answered.
        }
    }

    /** Ends the connection; a second call does nothing. */
    @Override
    public void close() {
        closeChannel();
        try {
            selector.close();
        } catch (IOException e) {
            // As above.
        }
    }

    private interface Attempt {
        int run() throws IOException;
    }
}
