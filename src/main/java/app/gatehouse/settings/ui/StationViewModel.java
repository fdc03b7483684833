/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.audit.LogRetention;
import app.gatehouse.settings.Changed;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.StationForm;
import app.gatehouse.station.StationProgram;
import app.gatehouse.station.StationSettings;
import app.gatehouse.station.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** The station page of the settings (15d). */
public final class StationViewModel implements AutoCloseable {
    private static final int ZOOM_STEP = 10;
    private static final List<Integer> LOG_MONTHS = List.of(3, 6, LogRetention.STANDARD_MONTHS, 24, 36, 60);
    private static final List<String> LANGUAGES = List.of("en");

    private final Messages messages;
    private final Navigator navigator;
    private final ClockCardViewModel clock;
    private final CameraChoice cameras;
    private final boolean systemLookKnown;
    private final ProgramFields program;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty number = new SimpleStringProperty(this, "number", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<String> language = new SimpleObjectProperty<>(this, "language");
    private final ObjectProperty<String> camera = new SimpleObjectProperty<>(this, "camera");
    private final ObjectProperty<NumberPadUse> numberPad = new SimpleObjectProperty<>(this, "numberPad");
    private final ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(this, "zoom");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final ObjectProperty<Integer> logMonths = new SimpleObjectProperty<>(this, "logMonths");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
    private StationForm present =
            new StationForm(StationSettings.DEFAULT, StationProgram.NONE, LogRetention.STANDARD_MONTHS);
    private boolean showing;

    /**
     * Nothing is known yet; closes clock and cameras with it.
     *
     * @param systemLookKnown whether the desktop says if it is light or dark
     */
    public StationViewModel(
            ClockCardViewModel clock,
            CameraChoice cameras,
            boolean systemLookKnown,
            Navigator navigator,
            Messages messages) {
        this.clock = clock;
        this.cameras = cameras;
        this.systemLookKnown = systemLookKnown;
        this.navigator = navigator;
        this.messages = messages;
        this.program = new ProgramFields(messages);
        Stream.<Property<?>>of(
                        name, number, theme, language, camera, numberPad, zoom, fullScreen, reducedMotion, logMonths)
                .forEach(property -> property.addListener((each, old, now) -> judge()));
        program.onChange(this::judge);
    }

    /** Shows what holds. */
    void show(SettingsDesk.Present found) {
        showing = true;
        present = found.station();
        StationSettings settings = present.settings();
        cameras.add(settings.camera());
        name.set(settings.name());
        number.set(settings.number());
        theme.set(settings.theme() == Theme.SYSTEM && !systemLookKnown ? Theme.LIGHT : settings.theme());
        language.set(settings.language());
        camera.set(settings.camera());
        numberPad.set(settings.numberPad());
        zoom.set(settings.zoomPercent());
        fullScreen.set(settings.fullScreen());
        reducedMotion.set(settings.reducedMotion());
        logMonths.set(present.logMonths());
        program.show(present.program());
        showing = false;
        judge();
    }

    /** Something else holds now: what is typed stays, and differs from that. */
    void rebase(SettingsDesk.Present found) {
        present = found.station();
        judge();
    }

    /** The clock's card. */
    public ClockCardViewModel getClock() {
        return clock;
    }

    /** What runs when somebody comes and goes. */
    public ProgramFields getProgram() {
        return program;
    }

    /** Goes to a dialog of the vault's care; these settings wait below it. */
    public void open(DialogRoute route) {
        navigator.open(route);
    }

    /** The looks to choose from. */
    public List<Theme> themes() {
        return systemLookKnown ? List.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK) : List.of(Theme.LIGHT, Theme.DARK);
    }

    /** The languages to choose from, the present one among them. */
    public List<String> languages() {
        String now = present.settings().language();
        return LANGUAGES.contains(now)
                ? LANGUAGES
                : Stream.concat(LANGUAGES.stream(), Stream.of(now)).toList();
    }

    /** A language in its own words. */
    public String languageWords(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    /** The cameras to choose from. */
    public ObservableList<String> cameras() {
        return cameras.names();
    }

    /** A camera in words. */
    public String cameraWords(String each) {
        return cameras.shown(each);
    }

    /** The sizes to choose from, in percent. */
    public List<Integer> zooms() {
        return Stream.concat(
                        Stream.iterate(StationSettings.SMALLEST_ZOOM, each -> each + ZOOM_STEP)
                                .limit((StationSettings.GREATEST_ZOOM - StationSettings.SMALLEST_ZOOM) / ZOOM_STEP
                                        + 1L),
                        Stream.of(present.settings().zoomPercent()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A size in words. */
    public String zoomWords(int percent) {
        return messages.get("settings.station.zoom.percent", percent);
    }

    /** How many months the log may keep, the present number among them. */
    public List<Integer> logMonths() {
        return Stream.concat(LOG_MONTHS.stream(), Stream.of(present.logMonths()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Months in words. */
    public String logMonthsWords(int months) {
        return messages.get("settings.station.log.months", months);
    }

    private StationForm chosen() {
        StationSettings settings = present.settings();
        return new StationForm(
                new StationSettings(
                        name.get(),
                        number.get(),
                        theme.get(),
                        zoom.get(),
                        language.get(),
                        reducedMotion.get(),
                        fullScreen.get(),
                        numberPad.get(),
                        settings.cameraDriver(),
                        camera.get()),
                program.chosen(),
                logMonths.get());
    }

    private void judge() {
        if (showing
                || theme.get() == null
                || Stream.of(language, camera, numberPad, zoom, logMonths)
                        .anyMatch(property -> property.get() == null)) {
            return;
        }
        boolean unnamed = chosen().settings().name().isEmpty();
        nameProblem.set(unnamed ? messages.get("settings.station.name.empty") : "");
        valid.set(!unnamed && program.makesSense());
        // A line that makes no sense counts as none when compared, but it was typed.
        changed.set(!chosen().equals(present) || !program.makesSense());
    }

    /** What should be kept, where it changed; only while {@link #validProperty()} holds. */
    Optional<Changed<StationForm>> change() {
        return changed.get() ? Optional.of(new Changed<>(present, chosen())) : Optional.empty();
    }

    /** What the station is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Its number. */
    public StringProperty numberProperty() {
        return number;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The language, as its tag. */
    public ObjectProperty<String> languageProperty() {
        return language;
    }

    /** The camera that is tried first. */
    public ObjectProperty<String> cameraProperty() {
        return camera;
    }

    /** When the number pad stands there. */
    public ObjectProperty<NumberPadUse> numberPadProperty() {
        return numberPad;
    }

    /** The size, in percent. */
    public ObjectProperty<Integer> zoomProperty() {
        return zoom;
    }

    /** How many months stay in the log's file. */
    public ObjectProperty<Integer> logMonthsProperty() {
        return logMonths;
    }

    /** Whether the program starts over the whole screen. */
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /** Whether nothing moves. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** What is wrong with the name; empty: nothing. */
    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    /** The value of {@link #nameProblemProperty()}. */
    public String getNameProblem() {
        return nameProblem.get();
    }

    /** Whether something differs from what holds. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether it can be saved so. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    @Override
    public void close() {
        clock.close();
        cameras.close();
    }
}
