/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse;

/** Starts the program. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {}
}
