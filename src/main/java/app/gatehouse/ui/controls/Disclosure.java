/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/** A link that opens and closes what stands below it. Does not move anything itself: bind that to {@link #openProperty()}. */
public final class Disclosure extends Button {
    private final FontIcon sign = new FontIcon();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    /** Closed. */
    public Disclosure() {
        getStyleClass().addAll("gh-link", "gh-disclosure");
        setGraphic(sign);
        setOnAction(event -> setOpen(!isOpen()));
        open.subscribe(now -> {
            sign.setIconLiteral(now ? "fltral-chevron-up-24" : "fltral-chevron-down-24");
            notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
        });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? (Object) isOpen()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Whether it is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    public boolean isOpen() {
        return open.get();
    }

    public void setOpen(boolean value) {
        open.set(value);
    }
}
