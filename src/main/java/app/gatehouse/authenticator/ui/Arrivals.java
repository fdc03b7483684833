/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import java.nio.file.Path;
import java.util.List;

/** What comes to the list without a menu. Screen's thread only; returns at once. */
public interface Arrivals {
    /** Where nothing can arrive. */
    Arrivals NONE = new Arrivals() {
        @Override
        public void paste() {
            // Nobody takes it.
        }

        @Override
        public void drop(List<Path> files) {
            // Nobody takes it.
        }
    };

    /** Takes what lies on the clipboard: a picture, copied files, account addresses. */
    void paste();

    /** Takes files that were dragged here: pictures, or one file of another authenticator. */
    void drop(List<Path> files);
}
