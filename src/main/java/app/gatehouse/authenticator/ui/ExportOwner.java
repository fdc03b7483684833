/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

/**
 * Whose accounts are taken elsewhere.
 *
 * @param username as a sheet names the person
 * @param station where it is done
 */
public record ExportOwner(long personId, String username, String station) {}
