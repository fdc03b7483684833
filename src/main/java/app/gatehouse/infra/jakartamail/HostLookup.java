/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.task.Cancellation;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds a server's addresses by its name, on another thread, since the system's lookup knows no time-out. */
final class HostLookup {
    private final Executor threads;
    private final Resolver resolver;

    HostLookup(Executor threads, Resolver resolver) {
        this.threads = threads;
        this.resolver = resolver;
    }

    /** What knows addresses: {@link InetAddress#getAllByName}, or a test. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String asciiName) throws UnknownHostException;
    }

    /**
     * The name as it goes over the wire and stands in certificates: ASCII (RFC 5890), small letters, no brackets
     * around an IPv6 address, no dot at the end.
     *
     * @throws MailFailure NAME_NOT_FOUND if it can be no name
     */
    static String ascii(String typed) throws MailFailure {
        String host = typed.strip();
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.indexOf(':') >= 0) {
            return host;
        }
        try {
            host = IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new MailFailure(Reason.NAME_NOT_FOUND);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty()) {
            // The system takes no name at all for the machine itself.
            throw new MailFailure(Reason.NAME_NOT_FOUND);
        }
        return host;
    }

    /**
     * The addresses of a server, at least one; each bears the name. Blocks for one wait at most.
     *
     * @throws MailFailure NAME_NOT_FOUND, also when the name server is silent; CANCELLED
     */
    List<InetAddress> find(String ascii, Patience patience, Cancellation cancellation) throws MailFailure {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> named(ascii));
        cancellation.onCancel(() -> task.cancel(true));
        try {
            threads.execute(task);
            return task.get(patience.nextWait(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            task.cancel(true);
            throw new MailFailure(Reason.NAME_NOT_FOUND);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new MailFailure(Reason.CANCELLED);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new MailFailure(Reason.CANCELLED);
        }
    }

    private List<InetAddress> named(String ascii) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        for (InetAddress address : resolver.addresses(ascii)) {
            found.add(InetAddress.getByAddress(ascii, address.getAddress()));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException();
        }
        return found;
    }
}
