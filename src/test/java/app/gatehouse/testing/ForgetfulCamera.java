/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.scan.ui.CameraMemory;
import java.util.Optional;

/** No camera was ever chosen. */
public final class ForgetfulCamera implements CameraMemory {
    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public void keep(String name) {}
}
