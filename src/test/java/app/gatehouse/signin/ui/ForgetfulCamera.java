/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.scan.ui.CameraMemory;
import java.util.Optional;

/** No camera was ever chosen. */
final class ForgetfulCamera implements CameraMemory {
    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public void keep(String name) {}
}
