/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Passwords as such: how hard one is to guess, which are refused, how one is hashed, and the making of passphrases and
 * one-time passwords. Knows no person and no file; the only place that knows zxcvbn.
 */
package app.gatehouse.password;
