/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sees to it that one program alone works on a station folder. The system lets go of the lock when the process ends,
 * however it ends.
 *
 * <p>A second program asks the first, through a socket in the folder, to come to the front. The call carries no data: to
 * connect is to ask. Where the folder's path is too long for a socket (about 100 bytes) nobody can ask; the lock holds all
 * the same.
 */
public final class SingleInstance implements AutoCloseable {
    private static final String LOCK_NAME = "station.lock";
    private static final String SOCKET_NAME = "station.front";

    private final Path socket;
    private final FileChannel file;
    private final FileLock lock;
    private ServerSocketChannel server;

    private SingleInstance(Path folder, FileChannel file, FileLock lock) {
        this.socket = folder.resolve(SOCKET_NAME);
        this.file = file;
        this.lock = lock;
    }

    /** Takes the folder; nothing when another program has it. */
    public static Optional<SingleInstance> take(Path folder) throws StationFolderException {
        try {
            FileChannel file =
                    FileChannel.open(folder.resolve(LOCK_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = file.tryLock();
                if (lock != null) {
                    return Optional.of(new SingleInstance(folder, file, lock));
                }
            } catch (OverlappingFileLockException e) {
                // Another instance in this very process, as tests have it.
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StationFolderException(StationFolderException.Reason.CANNOT_BE_WRITTEN, e);
        }
    }

    /** Whether a program has the folder. Asks only, and holds nothing. */
    static boolean isTaken(Path folder) {
        try (FileChannel file =
                FileChannel.open(folder.resolve(LOCK_NAME), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Shared, and given back at once with the channel.
            return file.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the program that has the folder to come to the front. False when it cannot be asked. */
    public static boolean callFirst(Path folder) {
        try (SocketChannel call = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return call.connect(UnixDomainSocketAddress.of(folder.resolve(SOCKET_NAME)));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Listens for those who ask; the listener runs on a thread of its own. Call once. */
    public synchronized void onCall(Runnable listener) {
        try {
            // Ours to remove, since the lock is ours: a crash leaves the name behind.
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            // Without the socket a second program still ends with its sentence.
            return;
        }
        ServerSocketChannel listening = server;
        Thread thread = new Thread(() -> answer(listening, listener), "gatehouse-front");
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(ServerSocketChannel server, Runnable listener) {
        while (true) {
            try {
                server.accept().close();
            } catch (IOException e) {
                // Closed at the program's end. Anything else would come again at once, so nobody can ask any more.
                return;
            }
            listener.run();
        }
    }

    /** Gives the folder free. */
    @Override
    public synchronized void close() {
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            lock.release();
            file.close();
        } catch (IOException e) {
            // The process is ending, and with it the lock.
            return;
        }
    }
}
