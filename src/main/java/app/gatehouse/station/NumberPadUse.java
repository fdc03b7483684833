/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/** When the number pad stands on the screen. */
public enum NumberPadUse {
    /** Always. */
    ALWAYS,
    /** Once somebody has touched the screen. */
    AFTER_TOUCH,
    /** Never. */
    NEVER
}
