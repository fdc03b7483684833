/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

/**
 * An event as it stands in the log.
 *
 * @param number counts the records of this station from 1 without a gap
 * @param generation the vault's last save when the record was written
 * @param event what happened
 */
public record AuditRecord(long number, long generation, AuditEvent event) {}
