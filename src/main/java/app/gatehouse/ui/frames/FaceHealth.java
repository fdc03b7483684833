/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** The states on the face, clock and vault, as lines with an icon; a warning takes the place of the vault. */
final class FaceHealth {
    private final Label clock = new Label();
    private final Label vault = new Label();
    private final Label warning = new Label();
    private final InvalidationListener change = property -> show();
    private final WeakInvalidationListener weakChange = new WeakInvalidationListener(change);
    private FaceModel model;
    private Messages messages;

    FaceHealth() {
        clock.setId("face-clock-state");
        vault.setId("face-vault-state");
        warning.setId("face-warning");
    }

    Label clock() {
        return clock;
    }

    Label vault() {
        return vault;
    }

    Label warning() {
        return warning;
    }

    /** Of the longest line that stands there. */
    double width() {
        return Stream.of(warning, clock, vault)
                .filter(Label::isManaged)
                .mapToDouble(line -> line.prefWidth(-1))
                .max()
                .orElse(0);
    }

    void setMessages(Messages words) {
        messages = words;
        show();
    }

    /** The model outlives every screen: it must not hold one. */
    void setModel(FaceModel now) {
        model = now;
        now.clockProperty().addListener(weakChange);
        now.clockOffProperty().addListener(weakChange);
        now.vaultProperty().addListener(weakChange);
        now.vaultSinceProperty().addListener(weakChange);
        now.copyDaysProperty().addListener(weakChange);
        now.warningProperty().addListener(weakChange);
        show();
    }

    private void show() {
        if (model == null || messages == null) {
            return;
        }
        switch (model.getClock()) {
            case IN_SYNC -> set(clock, messages.get("ui.face.clock.inSync"), "fltfal-checkmark-circle-24", "ok");
            case NOT_CHECKED -> set(clock, messages.get("ui.face.clock.notChecked"), "fltral-clock-24", "unknown");
            case OFF -> set(clock, messages.get("ui.face.clock.off", amount()), "fltfmz-warning-24", "off");
        }
        switch (model.getVault()) {
            case OPEN ->
                set(
                        vault,
                        messages.get("ui.face.vault.open", model.getVaultSince()),
                        "fltfal-checkmark-circle-24",
                        "ok");
            case LOCKED, ABSENT -> set(vault, messages.get("ui.face.vault.locked"), "fltfal-lock-24", "locked");
        }
        if (model.getVault() == FaceModel.Vault.OPEN && model.getCopyDays() > 0) {
            set(vault, messages.get("ui.face.copies", model.getCopyDays()), "fltfmz-warning-24", "off");
        }
        boolean warned = model.getWarning() != FaceModel.Warning.NONE;
        if (warned) {
            set(warning, messages.get("ui.face.warning." + model.getWarning()), "fltfal-error-circle-24", "off");
        }
        shown(warning, warned);
        // A warning stands alone, so that it is read.
        shown(vault, !warned && model.getVault() != FaceModel.Vault.ABSENT && model.getClock() != FaceModel.Clock.OFF);
        shown(clock, !warned || model.getClock() == FaceModel.Clock.OFF);
    }

    private static void shown(Label line, boolean there) {
        line.setVisible(there);
        line.setManaged(there);
    }

    private String amount() {
        Duration off = model.getClockOff().abs();
        if (off.toMinutes() < 2) {
            return messages.get("ui.face.clock.seconds", off.toSeconds());
        }
        if (off.toHours() < 2) {
            return messages.get("ui.face.clock.minutes", off.toMinutes());
        }
        return off.toDays() < 2
                ? messages.get("ui.face.clock.hours", off.toHours())
                : messages.get("ui.face.clock.days", off.toDays());
    }

    private static void set(Label line, String words, String icon, String state) {
        line.setText(words);
        line.setGraphic(new FontIcon(icon));
        line.getStyleClass().setAll("label", "gh-face-state", state);
    }
}
