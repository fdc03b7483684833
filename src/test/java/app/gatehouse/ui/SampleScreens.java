/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.scan.QrMatrix;
import app.gatehouse.shell.Messages;
import app.gatehouse.testing.MockUpFace;
import app.gatehouse.ui.controls.Avatar;
import app.gatehouse.ui.controls.ChoiceCard;
import app.gatehouse.ui.controls.CodeDots;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.CountdownRing;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.NumberedBadge;
import app.gatehouse.ui.controls.PersonTile;
import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.QrImage;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.Stepper;
import app.gatehouse.ui.controls.StrengthMeter;
import app.gatehouse.ui.controls.Tile;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.controls.Worded;
import app.gatehouse.ui.frames.AskingDialog;
import app.gatehouse.ui.frames.GateFrame;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.frames.WizardFrame;
import app.gatehouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Screens of the design built from the frames and controls alone, to be laid beside its pictures. */
final class SampleScreens {
    static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private SampleScreens() {}

    static GateFrame gate(Theme theme) {
        GateFrame frame = words(new GateFrame());
        frame.setFace(MockUpFace.open());
        frame.setTheme(theme);
        return frame;
    }

    /** Screen 03; without tiles where the face is a strip. */
    static GateFrame signIn(Theme theme) {
        GateFrame frame = gate(theme);
        Button lock = button("Lock vault", "fltral-lock-24", "gh-btn", "gh-tool");
        frame.getTools().add(lock);
        TextField username = new TextField();
        username.getStyleClass().add("gh-input");
        username.setId("username");
        SecretField password = words(new SecretField());
        password.setId("password");
        HBox tiles = new HBox(
                12,
                tile("Maria Kowalska", "maria.kowalska"),
                tile("Tomasz Nowak", "tomasz.nowak"),
                tile("Aylin Demir", "aylin.demir"),
                tile("Jonas Weber", "jonas.weber"));
        tiles.getChildren().forEach(tile -> HBox.setHgrow(tile, Priority.ALWAYS));
        Label recent = at(8, label("Recent on this station", "gh-muted"));
        at(14, tiles);
        for (Node node : List.of(recent, tiles)) {
            node.visibleProperty().bind(frame.stripProperty().not());
            node.managedProperty().bind(node.visibleProperty());
        }
        Button signIn = wide(button("Sign in", null, "gh-btn", "accent"));
        Label forgotten = label("Forgot your password? Ask your administrator.", "gh-muted");
        forgotten.setGraphic(new FontIcon("fltral-info-24"));
        forgotten.setGraphicTextGap(10);
        HBox middle = new HBox(forgotten);
        middle.setAlignment(Pos.CENTER);
        frame.getForm()
                .addAll(
                        label("Sign in", "title-1"),
                        recent,
                        tiles,
                        at(24, label("Username", "gh-label")),
                        at(6, username),
                        at(16, label("Password", "gh-label")),
                        at(6, password),
                        at(24, signIn),
                        at(20, middle));
        return frame;
    }

    /** Screen 04. */
    static GateFrame verify(Theme theme) {
        GateFrame frame = gate(theme);
        frame.setFormTop(92);
        frame.setBackText("Someone else");
        CodeField code = words(new CodeField());
        code.setId("code");
        NumberPad pad = words(new NumberPad());
        pad.setTarget(code);
        pad.setPolicy(NumberPad.Policy.ALWAYS);
        CountdownRing ring = words(new CountdownRing());
        ring.setDiameter(26);
        ring.setNumbered(false);
        ring.setLeft(18);
        HBox next = new HBox(10, ring, new HBox(label("New code in ", "gh-muted"), label("18 s", "gh-strong")));
        next.setAlignment(Pos.CENTER_LEFT);
        ((HBox) next.getChildren().get(1)).setAlignment(Pos.CENTER_LEFT);
        Button submit = wide(button("Submit", null, "gh-btn", "accent"));
        submit.setDisable(true);
        Button camera = button(null, "fltral-camera-24", "gh-icon-button", "outlined");
        HBox send = new HBox(12, submit, camera);
        HBox.setHgrow(submit, Priority.ALWAYS);
        HBox other = new HBox(
                12,
                half(button("Use backup code", "fltrmz-number-row-24", "gh-btn", "gh-compact")),
                half(button("E-mail me a code", "fltrmz-mail-24", "gh-btn", "gh-compact")));
        frame.getForm()
                .addAll(
                        person(),
                        at(17, label("Enter your code", "title-1")),
                        at(3, label("Open your authenticator app and type the 6 digits.", "gh-muted")),
                        at(19, code),
                        at(13, next),
                        at(13, pad),
                        at(14, send),
                        at(12, other));
        return frame;
    }

    private static Node person() {
        Avatar avatar = new Avatar();
        avatar.setName("Maria Kowalska");
        avatar.setSeed("maria.kowalska");
        avatar.setDiameter(52);
        VBox names = new VBox(label("Maria Kowalska", "title-3"), label("maria.kowalska", "gh-caption"));
        names.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(12, avatar, names);
        VBox.setMargin(row, new Insets(2, 0, 0, 0));
        return row;
    }

    /** Screen 06b without its texts: the ring of a wait. */
    static GateFrame locked(Theme theme) {
        GateFrame frame = gate(theme);
        CountdownRing ring = words(new CountdownRing());
        ring.setDiameter(208);
        ring.setThickness(12);
        ring.setTone(Tone.DANGER);
        ring.setCaption("left");
        ring.setTotal(30);
        ring.setLeft(22);
        HBox middle = new HBox(ring);
        middle.setAlignment(Pos.CENTER);
        MessageBox box = new MessageBox();
        box.setText("Only your name is locked. Others can sign in.");
        frame.getForm().addAll(at(24, middle), at(166, box));
        return frame;
    }

    /** Screen 01: the steps on the face. */
    static GateFrame firstRun(Theme theme) {
        GateFrame frame = gate(theme);
        frame.setFace(MockUpFace.firstRun());
        Stepper steps = words(new Stepper());
        steps.setOrientation(Orientation.VERTICAL);
        steps.getSteps().addAll("Master password", "Recovery key", "First administrator");
        steps.getNotes().addAll("Opens the vault at the start of a shift", "Printed once, kept in the safe");
        VBox insert = new VBox(label("Set up this station", "gh-face-steps-title"), at(20, steps));
        frame.setFaceInsert(insert);
        SecretField master = words(new SecretField());
        master.setId("master");
        StrengthMeter meter = words(new StrengthMeter());
        meter.setLevel(4);
        meter.setAction(button("Suggest a passphrase", null, "gh-link"));
        SecretField again = words(new SecretField());
        again.setId("again");
        MessageBox box = new MessageBox();
        box.setTone(Tone.WARNING);
        box.setIcon("fltfal-key-24");
        box.setTitle("Next you get a recovery key");
        box.setText("Print it and keep it in the safe. If the master password is lost, nothing else opens the vault.");
        Label lead = label(
                "This station keeps its users and codes in an encrypted vault. Choose the master password that opens it.");
        lead.getStyleClass().addAll("gh-body", "gh-muted");
        lead.setWrapText(true);
        frame.getForm()
                .addAll(
                        label("Create the vault", "title-1"),
                        at(4, lead),
                        at(23, label("Master password", "gh-label")),
                        at(6, master),
                        at(12, meter),
                        at(18, label("Type it again", "gh-label")),
                        at(6, again),
                        at(20, box),
                        at(24, wide(button("Create vault", null, "gh-btn", "accent"))));
        return frame;
    }

    /** Screen 22. */
    static GateFrame recoveryKey(Theme theme) {
        GateFrame frame = gate(theme);
        frame.setFace(MockUpFace.locked());
        frame.setFormTop(92);
        frame.setBackText("Master password");
        RecoveryKeyField key = words(new RecoveryKeyField());
        key.setId("key");
        ChoiceCard open = row("Open the vault", "The master password stays as it is.");
        open.setSelected(true);
        ChoiceCard reset = row(
                "Reset an administrator",
                "One administrator gets a new password and sets up codes again. You choose a new master password and print a new key.");
        Button unlock = wide(button("Unlock", null, "gh-btn", "accent"));
        unlock.setDisable(true);
        frame.getForm()
                .addAll(
                        label("Use the recovery key", "title-1"),
                        at(3, label("Type the 32 characters of the sheet in the safe.", "gh-muted")),
                        at(20, key),
                        at(20, label("Then", "gh-label")),
                        at(6, open),
                        at(12, reset),
                        at(20, unlock));
        return frame;
    }

    /** Screen 09. */
    static WizardFrame enrol(Theme theme) {
        WizardFrame frame = wizard(1);
        QrImage qr = words(new QrImage());
        qr.setMatrix(QrMatrix.of(49, (x, y) -> (x * 7 + y * 13 + x * y) % 3 == 0));
        CodeField code = words(new CodeField());
        code.setId("code");
        Label key = label("MFRG GZDF MZTW Q2LK\nNNWG 23TP OBYX E43U", "gh-mono");
        VBox steps = new VBox(
                16,
                new HBox(18, badge("1"), label("Open your authenticator app.", "gh-medium")),
                new HBox(18, badge("2"), label("Scan the QR code.", "gh-medium")),
                key,
                new HBox(18, badge("3"), label("Type the 6 digits that the app shows now.", "gh-medium")),
                code);
        HBox columns = new HBox(56, qr, steps);
        frame.getContent().add(columns);
        return frame;
    }

    /** Screen 08. */
    static WizardFrame method(Theme theme) {
        WizardFrame frame = wizard(0);
        frame.setBackText("Cancel");
        frame.setBackArrow(false);
        frame.setNextText("Continue");
        frame.setNextDisabled(false);
        ChoiceCard app = new ChoiceCard();
        app.setIcon("fltrmz-phone-mobile-24");
        app.setTitle("Authenticator app");
        app.setDescription("Your phone shows a new code every 30 seconds.");
        app.setBadge("Recommended");
        app.getPoints()
                .addAll(
                        new ChoiceCard.Point("fltral-checkmark-24", "Works without network"),
                        new ChoiceCard.Point("fltral-checkmark-24", "Microsoft, Google or Authy"),
                        new ChoiceCard.Point("fltrmz-phone-mobile-24", "Needs your phone"));
        app.setSelected(true);
        ChoiceCard mail = new ChoiceCard();
        mail.setIcon("fltrmz-mail-24");
        mail.setTitle("E-mail");
        mail.setDescription("Not set up yet. Ask your administrator.");
        mail.setDisable(true);
        ChoiceCard token = new ChoiceCard();
        token.setIcon("fltrmz-usb-stick-24");
        token.setTitle("Token or existing key");
        token.setDescription("A hardware token, or a key that you have already.");
        token.getPoints().add(new ChoiceCard.Point("fltral-checkmark-24", "Works without network"));
        HBox cards = new HBox(24, app, mail, token);
        for (Node card : cards.getChildren()) {
            ((Region) card).setPrefWidth(1);
            ((Region) card).setPrefHeight(388);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        frame.getContent()
                .addAll(
                        label("How do you want to get your codes?", "title-1"),
                        at(5, label("You can change this later in your profile.", "gh-muted")),
                        at(33, cards));
        return frame;
    }

    private static WizardFrame wizard(int current) {
        WizardFrame frame = words(new WizardFrame());
        frame.setTitle("Set up multi-factor authentication");
        frame.setPersonName("Maria Kowalska");
        frame.setPersonSeed("maria.kowalska");
        frame.getStepper().getSteps().addAll("Method", "Set up", "Backup codes");
        frame.getStepper().setCurrent(current);
        frame.setBackText("Back");
        frame.setBackArrow(true);
        frame.setNextText("Confirm");
        frame.setNextDisabled(true);
        return frame;
    }

    /** Screen 12b over a sheet of the small controls. */
    static Overlay asking(Theme theme) {
        Overlay overlay = new Overlay();
        overlay.setScreen(sheet(theme));
        AskingDialog dialog = new AskingDialog();
        dialog.setIcon("fltral-arrow-clockwise-24");
        dialog.setTitle("Make new backup codes?");
        dialog.setText("Your 7 old codes stop working at once. You get 10 new codes to save.");
        dialog.setKeepText("Keep old codes");
        dialog.setActText("Make new codes");
        ProofFields proof = words(new ProofFields());
        proof.setCodeNeeded(true);
        dialog.getContent().add(proof);
        overlay.openDialog(dialog, () -> {});
        return overlay;
    }

    /** Every small control in its states. */
    static VBox sheet(Theme theme) {
        HBox pills = new HBox(12);
        HBox tiles = new HBox(12);
        for (Tone tone : Tone.values()) {
            Pill pill = new Pill();
            pill.setTone(tone);
            pill.setText(tone.styleClass());
            pills.getChildren().add(pill);
            Tile tile = new Tile();
            tile.setTone(tone);
            tile.setIcon("fltfmz-shield-24");
            tiles.getChildren().add(tile);
        }
        VBox messages = new VBox(8);
        for (Tone tone : List.of(Tone.INFO, Tone.SUCCESS, Tone.WARNING, Tone.DANGER)) {
            MessageBox box = new MessageBox();
            box.setTone(tone);
            box.setText("Only your name is locked. Others can sign in.");
            messages.getChildren().add(box);
        }
        HBox rings = new HBox(16);
        for (int left : new int[] {28, 18, 5, 0}) {
            CountdownRing ring = words(new CountdownRing());
            ring.setLeft(left);
            rings.getChildren().add(ring);
        }
        CountdownRing idle = words(new CountdownRing());
        idle.setDiameter(96);
        idle.setThickness(8);
        idle.setTone(Tone.WARNING);
        idle.setTotal(20);
        idle.setLeft(14);
        rings.getChildren().add(idle);
        CodeDots dots = words(new CodeDots());
        dots.setLeft(7);
        CheckBox check = new CheckBox("I have saved them");
        check.getStyleClass().add("gh-check");
        CheckBox checked = new CheckBox("The key is printed and in the safe");
        checked.getStyleClass().add("gh-check");
        checked.setSelected(true);
        FieldNote wrong = new FieldNote();
        wrong.setText("That password is not right. Type it again.");
        SecretField shown = words(new SecretField());
        shown.setText("copper lantern 🚪 zażółć".toCharArray());
        shown.setShown(true);
        SecretField error = words(new SecretField());
        error.setText("wrong one".toCharArray());
        error.setErrorText("That password is not right. Type it again.");
        CodeField eight = words(new CodeField());
        eight.setLength(8);
        eight.type("30915");
        HBox buttons = new HBox(
                12,
                button("Plain", null),
                button("Accent", "fltrmz-print-24", "gh-btn", "accent"),
                button("Danger", null, "gh-btn", "danger"),
                button("Flat", null, "gh-btn", "flat"),
                button("Compact", null, "gh-btn", "gh-compact"));
        VBox left = new VBox(16, buttons, pills, tiles, rings, dots, check, checked);
        VBox right = new VBox(16, messages, shown, error, wrong, eight);
        left.setPrefWidth(580);
        right.setPrefWidth(580);
        HBox columns = new HBox(40, left, right);
        VBox page = new VBox(columns);
        page.setPadding(new Insets(32));
        return page;
    }

    private static ChoiceCard row(String title, String description) {
        ChoiceCard card = new ChoiceCard();
        card.setLayoutKind(ChoiceCard.Layout.ROW);
        card.setTitle(title);
        card.setDescription(description);
        return card;
    }

    private static PersonTile tile(String name, String username) {
        PersonTile tile = new PersonTile();
        tile.setName(name);
        tile.setUsername(username);
        tile.setPrefWidth(105);
        return tile;
    }

    private static NumberedBadge badge(String number) {
        NumberedBadge badge = new NumberedBadge();
        badge.setText(number);
        return badge;
    }

    static <W extends Worded> W words(W control) {
        control.setMessages(MESSAGES);
        return control;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static Button button(String text, String icon, String... classes) {
        Button button = new Button(text);
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
        }
        button.getStyleClass().addAll(classes);
        return button;
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Button half(Button button) {
        button.setPrefWidth(222);
        HBox.setHgrow(button, Priority.ALWAYS);
        return wide(button);
    }

    private static <N extends Node> N at(double gap, N node) {
        VBox.setMargin(node, new Insets(gap, 0, 0, 0));
        return node;
    }
}
