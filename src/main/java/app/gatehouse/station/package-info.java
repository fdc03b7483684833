/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The station itself: its name and look, what it asks of its people, and whether its clock can be believed. What a locked
 * station shows comes from a plain file that is not trusted; the vault's copy wins after unlocking.
 */
package app.gatehouse.station;
