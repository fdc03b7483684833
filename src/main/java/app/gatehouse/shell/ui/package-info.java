/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The frame around the screens of a person who is signed in: side bar, idle warning, list of keys. Sees no feature; what
 * it shows of the person comes as {@link app.gatehouse.shell.Occupant} and {@link app.gatehouse.shell.OpenSession}.
 */
package app.gatehouse.shell.ui;
