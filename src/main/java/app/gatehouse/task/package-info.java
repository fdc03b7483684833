/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Time and slow work as ports, and what is made of them alone: the wall clock and the monotonic clock, the beat of the screen,
 * the background, a countdown. Knows nothing else of the program.
 */
package app.gatehouse.task;
