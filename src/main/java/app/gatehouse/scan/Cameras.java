/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;

/** The cameras of this machine. Thread-safe; both methods block for up to some seconds, off the screen's thread. */
public interface Cameras {
    /**
     * The names of the cameras that are there now, as people know them, each once; empty where there is none. A machine
     * that gives no answer counts as having none.
     */
    List<String> names();

    /**
     * Opens a camera. Whoever opens one closes it before anything opens it again.
     *
     * @param name one of {@link #names()}
     * @throws CameraFailure NONE if it is not there any more, BUSY if it does not open
     */
    Camera open(String name) throws CameraFailure;
}
