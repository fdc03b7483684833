/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The start of the program. {@link app.gatehouse.Launcher} is all that stands here; every other package has one subject, and
 * {@code docs/architecture.md} says which may see which.
 */
package app.gatehouse;
