/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

/** A screen was wanted by somebody of a role that may not enter it. Not a bug: the role may have changed meanwhile. */
final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
