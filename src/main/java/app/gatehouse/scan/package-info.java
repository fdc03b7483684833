/* SPDX-License-Identifier: Apache-2.0 */
/** QR codes as ports and plain values, with no library's type in a signature. */
package app.gatehouse.scan;
