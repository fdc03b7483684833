/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import java.util.OptionalLong;

/**
 * Whose events the list shows.
 *
 * @param id empty: everybody's and the station's
 * @param name in words
 */
public record Whose(OptionalLong id, String name) {}
