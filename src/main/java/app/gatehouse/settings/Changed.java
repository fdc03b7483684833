/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

/**
 * What somebody changed on a page.
 *
 * @param from what the page showed them
 * @param to what they want
 */
public record Changed<T>(T from, T to) {}
