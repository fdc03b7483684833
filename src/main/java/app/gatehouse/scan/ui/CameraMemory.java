/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import java.util.Optional;

/** Which camera was chosen last at this station. Called off the screen's thread; both methods may block. */
public interface CameraMemory {
    /** Its name; it need not be there any more. */
    Optional<String> name();

    /** Remembers another one. Where that cannot be kept, the camera is used all the same: nothing is thrown for it. */
    void keep(String name);
}
