/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who may sign in: persons, their names and roles, their passwords, and the proof that somebody is who they say.
 * Second factors and counting of wrong tries stand above it.
 */
package app.gatehouse.people;
