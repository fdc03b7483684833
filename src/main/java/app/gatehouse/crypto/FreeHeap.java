/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

/** How much memory a derivation may take without starving the program. */
final class FreeHeap {
    private FreeHeap() {}

    /** Three quarters of what is still to be had. */
    static long bytes() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return (runtime.maxMemory() - used) / 4 * 3;
    }
}
