/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.PrintedCode;

/** The verification screen, as the camera over it knows it. Screen's thread only. */
interface PrintedCodeTaker {
    /** The camera saw a backup code that can be tried; it is closed already. The receiver closes the code. */
    void take(PrintedCode code);

    /** The person would rather type a backup code; the camera is closed already. */
    void typeIn();
}
