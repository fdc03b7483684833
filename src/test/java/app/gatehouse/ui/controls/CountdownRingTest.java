/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.shape.Arc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountdownRingTest {
    private FxStage window;
    private CountdownRing ring;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            ring = new CountdownRing();
            ring.setMessages(new Messages(Locale.ENGLISH));
            return ring;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsTheShareThatIsLeft() {
        window.run(() -> ring.setLeft(18));
        assertEquals(-216, window.find(".gh-ring-arc", Arc.class).getLength(), 1e-9);
        assertEquals("18", number());
        assertEquals("18 seconds left", ring.getAccessibleText());
    }

    @Test
    void turnsAmberInTheLastFiveSeconds() {
        window.run(() -> ring.setLeft(6));
        assertFalse(ending());
        window.run(() -> ring.setLeft(5));
        assertTrue(ending());
        window.run(() -> ring.setTone(Tone.DANGER));
        window.run(() -> ring.setLeft(4));
        assertFalse(ending());
    }

    @Test
    void countsLongWaitsInMinutes() {
        window.run(() -> {
            ring.setTotal(300);
            ring.setLeft(125);
        });
        assertEquals("2:05", number());
        window.run(() -> {
            ring.setTotal(30);
            ring.setCaption("left");
            ring.setLeft(22);
        });
        assertEquals("0:22", number());
    }

    @Test
    void staysWithinItsWhole() {
        window.run(() -> ring.setLeft(99));
        assertEquals(-360, window.find(".gh-ring-arc", Arc.class).getLength(), 1e-9);
        window.run(() -> ring.setLeft(-3));
        assertFalse(window.find(".gh-ring-arc", Arc.class).isVisible());
        assertEquals("0", number());
        assertEquals("0 seconds left", ring.getAccessibleText());
        window.run(() -> ring.setLeft(1));
        assertEquals("1 second left", ring.getAccessibleText());
    }

    @Test
    void isAsLargeAsDrawn() {
        window.run(() -> {
            ring.setDiameter(208);
            ring.setThickness(12);
            ring.setLeft(15);
        });
        Arc arc = window.find(".gh-ring-arc", Arc.class);
        assertEquals(98, arc.getRadiusX());
        assertEquals(208, ring.getMinWidth());
    }

    private boolean ending() {
        return FxStage.onFx(() ->
                ring.getPseudoClassStates().stream().anyMatch(state -> "ending".equals(state.getPseudoClassName())));
    }

    private String number() {
        return window.find(".gh-ring-number", Label.class).getText();
    }
}
