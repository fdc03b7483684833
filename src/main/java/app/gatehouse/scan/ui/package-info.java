/* SPDX-License-Identifier: Apache-2.0 */
/** The live picture of a camera in which codes are looked for: a part of screens, which say what a code is good for. */
package app.gatehouse.scan.ui;
