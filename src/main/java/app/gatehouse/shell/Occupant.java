/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/**
 * Who is signed in, as the side bar names them. Every word is shown as it is.
 *
 * @param name the person's name
 * @param username gives the avatar its colour; not shown
 * @param role the role, in words
 * @param station the station's name
 */
public record Occupant(String name, String username, String role, String station) {}
