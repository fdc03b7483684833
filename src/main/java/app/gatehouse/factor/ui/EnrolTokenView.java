/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpType;
import app.gatehouse.scan.ui.LiveScanView;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.SignedInKeys;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.Disclosure;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.NumberedBadge;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.Segmented;
import app.gatehouse.ui.frames.WizardFrame;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Live picture, key, kind and first code of a token (24). */
public final class EnrolTokenView implements AutoCloseable {
    private static final double LEFT_COLUMN = 416;
    private static final Duration RED = Duration.millis(1200);

    private final EnrolTokenViewModel viewModel;
    private final LiveScanView scan;
    private final NumberPad.Policy padPolicy;
    private final Messages messages;
    private final PauseTransition red = new PauseTransition(RED);
    private final Parent root;
    private boolean filling;

    @FXML
    private WizardFrame frame;

    @FXML
    private GridPane columns;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private SecretField key;

    @FXML
    private FieldNote read;

    @FXML
    private Node writingBox;

    @FXML
    private Segmented<KeyText.Form> writing;

    @FXML
    private Node kindStep;

    @FXML
    private Segmented<OtpType> kind;

    @FXML
    private Disclosure more;

    @FXML
    private Node advanced;

    @FXML
    private Segmented<Integer> digits;

    @FXML
    private Node periodBox;

    @FXML
    private TextField period;

    @FXML
    private Segmented<OtpAlgorithm> hash;

    @FXML
    private NumberedBadge last;

    @FXML
    private Label ask;

    @FXML
    private CodeField code;

    @FXML
    private Label note;

    @FXML
    private NumberPad pad;

    /**
     * Builds the screen.
     *
     * @param padPolicy when the number pad is there
     */
    public EnrolTokenView(
            EnrolTokenViewModel viewModel, NumberPad.Policy padPolicy, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.padPolicy = padPolicy;
        this.messages = messages;
        this.scan = new LiveScanView(
                viewModel.getScan(), LiveScanView.Size.SQUARE, messages.get("factor.token.no-camera"), loader);
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 1, viewModel.getPerson(), messages);
        left.getChildren().addAll(scan.root(), scan.picker());
        scan.picker().setMaxWidth(Double.MAX_VALUE);
        bindKey();
        bindKind();
        bindCode();
        frame.setOnBack(viewModel::back);
        frame.setOnNext(this::confirm);
        frame.nextTextProperty()
                .bind(viewModel
                        .checkingProperty()
                        .map(checking -> messages.get(checking ? "factor.app.confirming" : "factor.app.confirm")));
        frame.nextDisabledProperty()
                .bind(code.completeProperty()
                        .not()
                        .or(viewModel.checkingProperty())
                        .or(viewModel.getForm().readyProperty().not()));
        frame.narrowProperty().subscribe(this::arrange);
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
        code.takeKeysOf(frame);
        frame.sceneProperty().subscribe(scene -> Platform.runLater(this::focusFirst));
    }

    /** A code may have been found before the screen is there. */
    private void focusFirst() {
        if (!viewModel.getForm().readyProperty().get()) {
            key.requestFocus();
        }
    }

    private void bindKey() {
        TokenForm form = viewModel.getForm();
        key.errorTextProperty().bind(form.keyErrorProperty());
        key.addTextListener(() -> {
            if (!filling) {
                viewModel.typeKey(key.copyText());
            }
        });
        key.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                viewModel.leaveKey(key.copyText());
            }
        });
        key.setOnSubmit(() -> {
            viewModel.leaveKey(key.copyText());
            if (form.readyProperty().get()) {
                code.requestFocus();
            }
        });
        key.disableProperty().bind(viewModel.checkingProperty());
        read.textProperty().bind(form.sourceProperty().map(source -> switch (source) {
            case TYPED -> "";
            case SCANNED -> messages.get("factor.token.read");
            case STOCK -> messages.get("factor.token.known");
        }));
        writing.setChoices(words("factor.token.writing.", KeyText.Form.values()));
        writingBox.visibleProperty().bind(form.writingAskedProperty());
        writingBox.managedProperty().bind(form.writingAskedProperty());
        writing.valueProperty().bindBidirectional(form.writingProperty());
        writing.valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                viewModel.typeKey(key.copyText());
                viewModel.leaveKey(key.copyText());
            }
        });
        viewModel.onScanned(this::fill, code::requestFocus);
    }

    private void fill(char[] text) {
        filling = true;
        key.setText(text);
        filling = false;
        Arrays.fill(text, '\0');
    }

    private void bindKind() {
        TokenForm form = viewModel.getForm();
        kind.setChoices(words("factor.token.kind.", OtpType.TOTP, OtpType.HOTP));
        icon(0, "fltral-clock-24");
        icon(1, "fltral-arrow-next-24");
        kind.valueProperty().bindBidirectional(form.parameters().typeProperty());
        kind.disableProperty().bind(viewModel.checkingProperty());
        kindStep.visibleProperty().bind(form.sourceProperty().isNotEqualTo(TokenForm.Source.STOCK));
        kindStep.managedProperty().bind(kindStep.visibleProperty());
        last.textProperty().bind(kindStep.visibleProperty().map(shown -> shown ? "3" : "2"));
        Map<Integer, String> lengths = new LinkedHashMap<>();
        List.of(6, 7, 8).forEach(length -> lengths.put(length, length.toString()));
        digits.setChoices(lengths);
        digits.valueProperty().bindBidirectional(form.parameters().digitsProperty());
        Map<OtpAlgorithm, String> hashes = new LinkedHashMap<>();
        for (OtpAlgorithm each : OtpAlgorithm.values()) {
            hashes.put(each, each.name().replace("SHA", "SHA-"));
        }
        hash.setChoices(hashes);
        hash.valueProperty().bindBidirectional(form.parameters().algorithmProperty());
        period.textProperty().bindBidirectional(form.parameters().periodProperty());
        periodBox.visibleProperty().bind(form.parameters().typeProperty().isEqualTo(OtpType.TOTP));
        periodBox.managedProperty().bind(periodBox.visibleProperty());
        advanced.visibleProperty().bind(more.openProperty());
        advanced.managedProperty().bind(more.openProperty());
        advanced.disableProperty().bind(viewModel.checkingProperty());
    }

    private void icon(int place, String literal) {
        ((ToggleButton) kind.getChildren().get(place)).setGraphic(new FontIcon(literal));
    }

    @SafeVarargs
    private <T extends Enum<T>> Map<T, String> words(String start, T... values) {
        Map<T, String> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(value, messages.get(start + value.name()));
        }
        return words;
    }

    private void bindCode() {
        pad.setTarget(code);
        pad.setPolicy(padPolicy);
        note.visibleProperty()
                .bind(pad.visibleProperty()
                        .not()
                        .and(viewModel.messageProperty().isEmpty()));
        note.managedProperty().bind(note.visibleProperty());
        viewModel.getForm().digitsProperty().subscribe(length -> {
            code.setLength(length.intValue());
            showAsk();
        });
        viewModel.secondProperty().subscribe(now -> {
            code.clear();
            showAsk();
        });
        code.setOnCompleted(this::confirm);
        // Cells that are emptied for the next try leave the sentence of the last one.
        code.countProperty().addListener((observable, before, now) -> {
            if (now.intValue() > 0) {
                viewModel.typing();
            }
        });
        code.disableProperty().bind(viewModel.checkingProperty());
        viewModel.wrongCodesProperty().addListener((observable, before, now) -> {
            code.setError(true);
            red.playFromStart();
        });
        viewModel.checkingProperty().addListener((observable, before, now) -> {
            if (!now && !code.isError()) {
                code.requestFocus();
            }
        });
        red.setOnFinished(event -> askAgain());
    }

    private void showAsk() {
        ask.setText(viewModel.askText());
    }

    private void confirm() {
        if (code.completeProperty().get()) {
            viewModel.confirm(code.copyDigits());
        }
    }

    private void askAgain() {
        if (code.isError()) {
            code.clear();
        }
        code.requestFocus();
    }

    private void arrange(boolean oneColumn) {
        GridPane.setColumnIndex(right, oneColumn ? 0 : 1);
        GridPane.setRowIndex(right, oneColumn ? 1 : 0);
        ColumnConstraints first =
                new ColumnConstraints(LEFT_COLUMN, LEFT_COLUMN, oneColumn ? Double.MAX_VALUE : LEFT_COLUMN);
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        first.setHgrow(oneColumn ? Priority.ALWAYS : Priority.NEVER);
        columns.getColumnConstraints().setAll(oneColumn ? List.of(first) : List.of(first, second));
    }

    /** For FXML. */
    public EnrolTokenViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the key and the picture off the screen. */
    @Override
    public void close() {
        red.stop();
        scan.close();
        viewModel.close();
        filling = true;
        key.clear();
        code.clear();
    }
}
