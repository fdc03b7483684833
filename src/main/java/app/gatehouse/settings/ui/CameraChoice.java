/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.scan.Cameras;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The cameras to choose from: whichever is found first, the one that is set although it may be unplugged, and those that
 * are there. Looking for them takes a while and holds up nothing.
 */
public final class CameraChoice extends WorkingViewModel {
    /** Stands for whichever camera is found first. */
    static final String FIRST = "";

    private final ObservableList<String> names = FXCollections.observableArrayList(FIRST);

    /** Looks at once. */
    public CameraChoice(Cameras cameras, Background background, Messages messages) {
        super(background, messages);
        work(cameras::names, this::found);
    }

    private void found(List<String> there) {
        there.stream().filter(name -> !names.contains(name)).forEach(names::add);
    }

    /** The names, {@link #FIRST} among them. */
    ObservableList<String> names() {
        return names;
    }

    /** Takes a name in that is set. */
    void add(String name) {
        if (!names.contains(name)) {
            names.add(1, name);
        }
    }

    /** A name as it is shown. */
    String shown(String name) {
        return FIRST.equals(name) ? words("settings.station.camera.first") : name;
    }
}
