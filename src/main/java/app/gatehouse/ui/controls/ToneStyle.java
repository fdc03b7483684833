/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/** Keeps a node's style class and its icon in step with its tone. */
final class ToneStyle {
    private ToneStyle() {}

    static void follow(Node node, ObservableValue<Tone> tone) {
        node.getStyleClass().add(tone.getValue().styleClass());
        tone.addListener((property, old, now) -> {
            node.getStyleClass().remove(old.styleClass());
            node.getStyleClass().add(now.styleClass());
        });
    }

    /** Shows the icon, or the tone's own where the icon is null. An icon's name takes the node away if empty. */
    static void icon(FontIcon node, StringProperty icon, ObjectProperty<Tone> tone) {
        Runnable show = () -> {
            String literal = icon.get() == null ? tone.get().icon() : icon.get();
            node.setVisible(!literal.isEmpty());
            node.setManaged(!literal.isEmpty());
            if (!literal.isEmpty()) {
                node.setIconLiteral(literal);
            }
        };
        icon.addListener(property -> show.run());
        tone.addListener(property -> show.run());
        show.run();
    }
}
