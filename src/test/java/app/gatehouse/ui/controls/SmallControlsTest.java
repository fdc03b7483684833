/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class SmallControlsTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private FxStage window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private <N extends Node> N show(N node) {
        window = FxStage.show(() -> new VBox(node));
        return node;
    }

    @Test
    void avatarTakesFirstAndLastInitial() {
        assertEquals("MK", Avatar.initialsOf("Maria Kowalska"));
        assertEquals("MS", Avatar.initialsOf("  maria anna de  santos "));
        assertEquals("Ł", Avatar.initialsOf("łucja"));
        assertEquals("𝔐", Avatar.initialsOf("𝔐"));
        assertEquals("", Avatar.initialsOf("  "));
    }

    @Test
    void avatarKeepsItsColourForAUsername() {
        Avatar avatar = show(FxStage.onFx(Avatar::new));
        window.run(() -> avatar.setSeed("tomasz.nowak"));
        assertTrue(avatar.getStyleClass().contains("gh-av1"));
        window.run(() -> avatar.setSeed("maria.kowalska"));
        assertEquals(List.of("gh-avatar", "gh-av0"), avatar.getStyleClass());
    }

    @Test
    void personTileShortensTheName() {
        assertEquals("Maria K.", PersonTile.shorten("Maria Kowalska"));
        assertEquals("Maria S.", PersonTile.shorten("Maria Anna Santos"));
        assertEquals("Björk", PersonTile.shorten("Björk"));
    }

    @Test
    void personTileIsReadByItsFullName() {
        PersonTile tile = show(FxStage.onFx(PersonTile::new));
        window.run(() -> tile.setName("Maria Kowalska"));
        assertEquals("Maria Kowalska", tile.getAccessibleText());
        assertTrue(tile.isFocusTraversable());
    }

    @Test
    void strengthMeterShowsBarsAndWords() {
        StrengthMeter meter = show(FxStage.onFx(StrengthMeter::new));
        window.run(() -> {
            meter.setMessages(MESSAGES);
            meter.setLevel(3);
        });
        assertEquals(3, FxStage.onFx(() -> meter.lookupAll(".filled").size()));
        assertEquals("Good", window.find(".gh-meter-word", Label.class).getText());
        assertEquals("Good Hard to guess", meter.getAccessibleText());
        window.run(() -> meter.setNote("8 characters at least"));
        assertEquals("Good 8 characters at least", meter.getAccessibleText());
        window.run(() -> meter.setLevel(0));
        assertEquals(0, FxStage.onFx(() -> meter.lookupAll(".filled").size()));
    }

    @Test
    void codeDotsCountInWordsToo() {
        CodeDots dots = show(FxStage.onFx(CodeDots::new));
        window.run(() -> {
            dots.setMessages(MESSAGES);
            dots.setLeft(7);
        });
        assertEquals(7, FxStage.onFx(() -> dots.lookupAll(".filled").size()));
        assertEquals(3, FxStage.onFx(() -> dots.lookupAll(".empty").size()));
        assertEquals("7 of 10 left", window.find(".gh-dots-words", Label.class).getText());
    }

    @Test
    void noteTakesNoRoomWhileItIsEmpty() {
        FieldNote note = show(FxStage.onFx(FieldNote::new));
        assertFalse(note.isManaged());
        window.run(() -> note.setText("Wrong."));
        assertTrue(note.isVisible());
        window.run(() -> note.setText(""));
        assertFalse(note.isManaged());
    }

    @Test
    void stateComesWithItsIcon() {
        MessageBox box = show(FxStage.onFx(MessageBox::new));
        window.run(() -> box.setTone(Tone.DANGER));
        FontIcon icon = (FontIcon) FxStage.onFx(() -> box.lookup(".ikonli-font-icon"));
        assertEquals("fltfal-error-circle-24", icon.getIconLiteral());
        assertTrue(box.getStyleClass().contains("danger"));
        assertFalse(box.getStyleClass().contains("info"));
        window.run(() -> box.setIcon("fltfal-key-24"));
        assertEquals("fltfal-key-24", icon.getIconLiteral());
    }

    @Test
    void pillMayStandWithoutAnIcon() {
        Pill pill = show(FxStage.onFx(Pill::new));
        window.run(() -> {
            pill.setText("Recommended");
            pill.setIcon("");
        });
        assertFalse(FxStage.onFx(() -> pill.lookup(".ikonli-font-icon").isManaged()));
    }

    @Test
    void aChosenCardStaysChosen() {
        ToggleGroup group = new ToggleGroup();
        ChoiceCard app = FxStage.onFx(ChoiceCard::new);
        ChoiceCard mail = FxStage.onFx(ChoiceCard::new);
        window = FxStage.show(() -> {
            app.setToggleGroup(group);
            mail.setToggleGroup(group);
            app.setTitle("Authenticator app");
            app.setDescription("Your phone shows a new code every 30 seconds.");
            return new VBox(app, mail);
        });
        window.run(app::fire);
        window.run(app::fire);
        assertTrue(app.isSelected());
        window.run(mail::fire);
        assertFalse(app.isSelected());
        assertEquals("Authenticator app", app.getAccessibleText());
        assertEquals(AccessibleRole.RADIO_BUTTON, app.getAccessibleRole());
    }

    @Test
    void aCardGrowsWithItsSentence() {
        ChoiceCard card = FxStage.onFx(ChoiceCard::new);
        window = FxStage.show(300, 600, () -> {
            card.setLayoutKind(ChoiceCard.Layout.ROW);
            card.setTitle("Reset an administrator");
            card.setDescription("One administrator gets a new password and sets up codes again. You choose a new one.");
            return new VBox(card);
        });
        Label sentence = window.find(".gh-caption", Label.class);
        assertTrue(sentence.getHeight() > 60, "lines are cut: " + sentence.getHeight());
        assertTrue(card.getHeight() > sentence.getHeight());
        assertTrue(card.getWidth() <= 300);
    }

    @Test
    void stepperTellsWhereOneIs() {
        Stepper stepper = show(FxStage.onFx(Stepper::new));
        window.run(() -> {
            stepper.setMessages(MESSAGES);
            stepper.getSteps().addAll("Method", "Set up", "Backup codes");
            stepper.setCurrent(1);
        });
        assertEquals("Step 2 of 3: Set up", stepper.getAccessibleText());
        assertEquals(1, FxStage.onFx(() -> stepper.lookupAll(".done").size()));
        assertEquals(1, FxStage.onFx(() -> stepper.lookupAll(".present").size()));
        assertEquals(1, FxStage.onFx(() -> stepper.lookupAll(".to-come").size()));
        window.run(() -> stepper.setOrientation(Orientation.VERTICAL));
        assertEquals(1, FxStage.onFx(() -> stepper.lookupAll(".gh-steps-down").size()));
    }

    @Test
    void tileAndMarkHaveTheirSize() {
        Tile tile = FxStage.onFx(Tile::new);
        BrandMark mark = FxStage.onFx(BrandMark::new);
        window = FxStage.show(() -> {
            tile.setSide(72);
            tile.setIcon("fltfal-lock-24");
            mark.setSide(54);
            VBox box = new VBox(tile, mark);
            box.setFillWidth(false);
            return box;
        });
        assertEquals(72, tile.getWidth());
        assertEquals(72, tile.getHeight());
        assertEquals(54, mark.getWidth());
    }

    @Test
    void proofAsksForTheCodeOnlyWhereThereIsOne() {
        ProofFields proof = show(FxStage.onFx(ProofFields::new));
        window.run(() -> {
            proof.setMessages(MESSAGES);
            proof.password().setText("x".toCharArray());
        });
        assertTrue(proof.isComplete());
        window.run(() -> proof.setCodeNeeded(true));
        assertFalse(proof.isComplete());
        window.run(() -> proof.code().type("482913"));
        assertTrue(proof.isComplete());
        window.run(proof::clear);
        assertFalse(proof.isComplete());
        assertEquals(0, proof.password().getLength());
        assertEquals(0, proof.code().getCount());
    }
}
