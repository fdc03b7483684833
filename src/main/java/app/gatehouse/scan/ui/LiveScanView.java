/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.ui.LiveScanViewModel.State;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Tile;
import java.util.EnumSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A camera's live picture with a frame to hold a code in; in its place, what is wrong with the camera. A part of a screen,
 * which starts the view-model, and puts the picker where it has room for it.
 */
public final class LiveScanView implements AutoCloseable {
    /** How long the green frame is looked at before it goes on. */
    private static final Duration SEEN = Duration.millis(600);

    private static final double LEAST_HEIGHT = 264;
    private static final double TILED_HEIGHT = 340;

    private static final Set<State> PICTURED = EnumSet.of(State.STARTING, State.LOOKING, State.FOUND);

    private final LiveScanViewModel viewModel;
    private final Size size;
    private final String otherWays;
    private final PauseTransition seen = new PauseTransition(SEEN);
    private final ComboBox<String> picker = new ComboBox<>();
    private final Parent root;
    private boolean following;

    @FXML
    private StackPane box;

    @FXML
    private CameraPicture picture;

    @FXML
    private Label pill;

    @FXML
    private VBox trouble;

    @FXML
    private Tile tile;

    @FXML
    private Label troubleTitle;

    @FXML
    private Label troubleText;

    @FXML
    private Button again;

    /** How large it is drawn; it gets smaller where there is less room. */
    public enum Size {
        /** 816 x 459, in a dialog. */
        WIDE(816, 459),
        /** 416 x 416, beside a form. */
        SQUARE(416, 416);

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * Builds it.
     *
     * @param otherWays what the person can do where there is no camera at all; a sentence
     */
    public LiveScanView(LiveScanViewModel viewModel, Size size, String otherWays, ViewLoader loader) {
        this.viewModel = viewModel;
        this.size = size;
        this.otherWays = otherWays;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        box.setPrefSize(size.width, size.height);
        box.setMaxSize(size.width, size.height);
        viewModel.onPicture(picture::draw);
        pill.textProperty().bind(viewModel.messageProperty());
        box.accessibleTextProperty().bind(viewModel.messageProperty());
        viewModel.stateProperty().subscribe(this::show);
        seen.setOnFinished(event -> {
            settle();
            viewModel.goOn();
        });
        preparePicker();
        showPicker();
    }

    /** Beside a form the picture stays, as a still without the code; elsewhere the screen is left. */
    private void settle() {
        if (size == Size.SQUARE) {
            picture.coarsen();
        } else {
            picture.blacken();
        }
    }

    private void preparePicker() {
        picker.setId("camera-picker");
        picker.getStyleClass().addAll("gh-combo", "gh-camera-picker");
        picker.getStylesheets().setAll(box.getStylesheets());
        picker.setItems(viewModel.names());
        viewModel.names().addListener((Observable names) -> showPicker());
        picker.setButtonCell(new CameraCell(true));
        picker.setCellFactory(list -> new CameraCell(false));
        viewModel.chosenProperty().subscribe(name -> {
            following = true;
            picker.setValue(name.isEmpty() ? null : name);
            following = false;
        });
        picker.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.choose(now);
            }
        });
    }

    private void show(State state) {
        boolean pictured = PICTURED.contains(state);
        if (!pictured || state == State.STARTING) {
            picture.blacken();
        }
        shown(picture, pictured);
        shown(pill, pictured && !(state == State.FOUND && size == Size.SQUARE));
        shown(trouble, !pictured);
        picture.setFound(state == State.FOUND);
        shown(troubleTitle, state == State.NO_CAMERA);
        troubleTitle.setText(viewModel.getMessage());
        troubleText.setText(state == State.NO_CAMERA ? otherWays : viewModel.getMessage());
        if (state == State.FOUND) {
            seen.playFromStart();
        } else {
            seen.stop();
        }
    }

    private void showPicker() {
        shown(picker, !viewModel.names().isEmpty());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void lookAgain() {
        viewModel.lookAgain();
    }

    /** For FXML. */
    public LiveScanViewModel getViewModel() {
        return viewModel;
    }

    /** The picture, or what is said in its place. */
    public Parent root() {
        return root;
    }

    /** How high it may be; it is drawn no higher than its size, and no lower than what stands in it needs. */
    public void fit(double room) {
        double height = Math.max(LEAST_HEIGHT, Math.min(size.height, room));
        box.setPrefHeight(height);
        shown(tile, height >= TILED_HEIGHT);
    }

    /** The choice among the cameras: 56 high, to be put below the picture. Not shown where there is none. */
    public ComboBox<String> picker() {
        return picker;
    }

    /** What the keyboard begins with: the picker, or the button that looks again. */
    public Node first() {
        return trouble.isVisible() ? again : picker;
    }

    /** Lets go of the camera and takes the picture off the screen. */
    @Override
    public void close() {
        seen.stop();
        viewModel.close();
        picture.blacken();
    }
}
