/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.FileDisk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;

/** The real disk, and how long it was at work. */
final class TimedDisk {
    private final AtomicLong nanos = new AtomicLong();
    private final Disk real = new FileDisk();
    private final Disk timed = (Disk) Proxy.newProxyInstance(
            Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, values) -> {
                long from = System.nanoTime();
                try {
                    return method.invoke(real, values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                } finally {
                    nanos.addAndGet(System.nanoTime() - from);
                }
            });

    Disk disk() {
        return timed;
    }

    /** In all calls so far. */
    long nanos() {
        return nanos.get();
    }
}
