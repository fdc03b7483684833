/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** How the keys of a list are written down. */
public enum KeyWriting {
    /** Two hexadecimal digits a byte. */
    HEX,
    /** RFC 4648, section 6. */
    BASE32
}
