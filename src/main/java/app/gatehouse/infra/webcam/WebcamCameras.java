/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.Cameras;
import java.util.List;

/** The machine's cameras through webcam-capture. */
public final class WebcamCameras implements Cameras {
    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Camera open(String name) throws CameraFailure {
        throw new CameraFailure(CameraFailure.Reason.NONE);
    }
}
