/* SPDX-License-Identifier: Apache-2.0 */
/** Sheets that people keep on paper or in a file, and the ports by which they get there. Knows no feature. */
package app.gatehouse.paper;
