/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodRequests;

/** Tells an input method where to compose; never gives it any of the text. */
final class SecretInput implements InputMethodRequests {
    private final SecretField field;
    private final SecretText text;

    SecretInput(SecretField field, SecretText text) {
        this.field = field;
        this.text = text;
    }

    @Override
    public Point2D getTextLocation(int offset) {
        Point2D place = text.localToScreen(text.caretX(), text.getHeight());
        return place == null ? Point2D.ZERO : place;
    }

    @Override
    public int getLocationOffset(int x, int y) {
        Point2D place = field.screenToLocal(x, y);
        return place == null ? 0 : text.positionAt(place.getX());
    }

    @Override
    public void cancelLatestCommittedText() {}

    @Override
    public String getSelectedText() {
        return "";
    }
}
