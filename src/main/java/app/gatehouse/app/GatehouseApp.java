/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window. */
public final class GatehouseApp extends Application {
    private static StationFolder folder;
    private static SingleInstance instance;

    /** Shows the window and returns when it was closed. */
    public static void show(StationFolder stationFolder, SingleInstance singleInstance) {
        // JavaFX makes the application object itself, so what it works on cannot come by constructor.
        folder = stationFolder;
        instance = singleInstance;
        launch(GatehouseApp.class);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Gatehouse");
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        instance.onCall(() -> javafx.application.Platform.runLater(stage::toFront));
        stage.show();
        System.getLogger(GatehouseApp.class.getName()).log(System.Logger.Level.DEBUG, folder.path());
    }
}
