/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

/** A screen inside was wanted for somebody whose session is over. Not a bug: a click can come before the beat. */
final class SessionOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
