/* SPDX-License-Identifier: Apache-2.0 */
/**
 * One-time codes (RFC 4226, RFC 6238), their secrets, and the addresses by which accounts are handed over. Pure: knows no
 * clock, no file, no screen.
 *
 * <p>Own code over the JDK's HMAC instead of a library: the one at hand returns strings, wants keys that cannot be wiped,
 * and offers neither other hashes by counter nor the untruncated value that five-letter codes need.
 */
package app.gatehouse.otp;
