/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/**
 * A new recovery key, already durable, together with what the work of the same save gave.
 *
 * @param recoveryKey to be shown once; the receiver closes it
 * @param result what the work returned
 */
public record Renewed<T>(RecoveryKey recoveryKey, T result) {}
