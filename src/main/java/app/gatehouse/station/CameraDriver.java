/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/** What speaks to the cameras of the station. */
public enum CameraDriver {
    /** The native driver where it is on the class path, else the built-in one. */
    AUTOMATIC,
    /** The one that comes with the program. */
    BUILT_IN,
    /** The one that has to be put on the class path; where it is not there, the built-in one. */
    NATIVE
}
