/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.FileChoice;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.AskingDialog;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.frames.RailDialog;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;

/** Puts screens and dialogs into the one window, and closes what they replace. Screen's thread only. */
final class WindowNavigator implements Navigator, Dialogs {
    private static final Set<DialogRoute> MAY_COVER = EnumSet.of(
            DialogRoute.IDLE_WARNING,
            DialogRoute.KEYS,
            DialogRoute.PROVE_FOR_SETTINGS,
            DialogRoute.CHANGE_MASTER_PASSWORD,
            DialogRoute.NEW_RECOVERY_KEY,
            DialogRoute.OPENING_PASSWORDS,
            DialogRoute.BACK_UP,
            DialogRoute.RESTORE_BACKUP,
            DialogRoute.CHECK_VAULT,
            DialogRoute.COPIES);

    private final Overlay overlay;
    private final FileChoice files;
    private final Messages messages;
    private final Deque<Shown> dialogs = new ArrayDeque<>();
    private Screens screens;
    private Runnable beforeEach = () -> {};
    private Shown screen = Shown.NOTHING;

    /** A built screen or dialog and how to let go of it. */
    record Shown(Parent root, Runnable close) {
        static final Shown NOTHING = new Shown(null, () -> {});
    }

    WindowNavigator(Overlay overlay, FileChoice files, Messages messages) {
        this.overlay = overlay;
        this.files = files;
        this.messages = messages;
    }

    /** Screens need a navigator to be built, and the navigator needs screens: ties the knot, once. */
    void use(Screens built) {
        this.screens = built;
    }

    /** Runs before each screen is built: what all of them show is made right first. */
    void beforeEach(Runnable work) {
        this.beforeEach = work;
    }

    @Override
    public void go(Route route) {
        close();
        beforeEach.run();
        try {
            screen = screens.build(route);
        } catch (SessionOver e) {
            screen = screens.build(Route.SIGN_IN);
        }
        overlay.setScreen(screen.root());
    }

    @Override
    public void open(DialogRoute route) {
        if (!mayCover(route)) {
            closeAllDialogs();
        }
        Shown dialog;
        try {
            dialog = screens.build(route);
        } catch (SessionOver | NotAllowed e) {
            // Nothing is asked of somebody who is gone; the next beat shows the sign-in. Nor of who may not enter.
            return;
        }
        show(dialog);
    }

    /**
     * The warning and the list of keys come uncalled for: what the person is typing in waits below them. So do the settings
     * while their administrator proves who they are, or looks after the vault.
     */
    private static boolean mayCover(DialogRoute route) {
        return MAY_COVER.contains(route);
    }

    @Override
    public void closeDialog() {
        Shown open = dialogs.pollFirst();
        if (open == null) {
            return;
        }
        open.close().run();
        Shown below = dialogs.peekFirst();
        if (below == null) {
            overlay.closeDialog();
        } else {
            overlay.openDialog(below.root(), escapeOf(below.root()));
        }
    }

    @Override
    public void confirm(Question question, Runnable yes) {
        AskingDialog ask = new AskingDialog();
        ask.setIcon(question.destructive() ? "fltfmz-warning-24" : "fltral-info-24");
        ask.setTone(question.destructive() ? Tone.WARNING : Tone.INFO);
        ask.setTitle(question.title());
        ask.setText(question.text());
        ask.setKeepText(question.keep());
        ask.setActText(question.act());
        ask.setDestructive(question.destructive());
        ask.setOnKeep(this::closeDialog);
        ask.setOnAct(() -> {
            closeDialog();
            yes.run();
        });
        show(new Shown(ask, () -> {}));
    }

    @Override
    public void toast(String sentence) {
        overlay.toast(sentence);
    }

    @Override
    public void chooseSaveFile(String title, String suggestedName, FileKind kind, Consumer<Path> chosen) {
        files.save(wanted(title, kind), suggestedName).ifPresent(chosen);
    }

    @Override
    public void chooseOpenFile(String title, FileKind kind, Consumer<Path> chosen) {
        files.open(wanted(title, kind)).ifPresent(chosen);
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> chosen) {
        files.folder(title).ifPresent(chosen);
    }

    private FileChoice.Wanted wanted(String title, FileKind kind) {
        List<String> endings = switch (kind) {
            case PDF -> List.of("*.pdf");
            case TEXT -> List.of("*.txt");
            case CERTIFICATE -> List.of("*.pem", "*.crt", "*.cer", "*.der");
            case SEALED_ACCOUNTS -> List.of("*.gatehouse-accounts");
            case BACKUP -> List.of("*.ghbackup", "*.gatehouse");
            case JSON -> List.of("*.json");
            case TABLE -> List.of("*.csv");
            case SIGNED_LINES -> List.of("*.jsonl");
            case PICTURE -> pictures();
            case ANY -> List.of("*");
        };
        return new FileChoice.Wanted(title, messages.get("app.file." + kind), endings);
    }

    /** Cameras write theirs in capitals, and some desktops tell the two apart. */
    private static List<String> pictures() {
        return Stream.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Lets go of everything that is shown. */
    void close() {
        closeAllDialogs();
        screen.close().run();
        screen = Shown.NOTHING;
    }

    private void closeAllDialogs() {
        while (!dialogs.isEmpty()) {
            closeDialog();
        }
    }

    private void show(Shown dialog) {
        dialogs.addFirst(dialog);
        overlay.openDialog(dialog.root(), escapeOf(dialog.root()));
    }

    private Runnable escapeOf(Parent dialog) {
        Runnable own = null;
        if (dialog instanceof AskingDialog asking) {
            own = asking.getOnKeep();
        } else if (dialog instanceof RailDialog pages) {
            own = pages.getOnClose();
        }
        return own == null ? this::closeDialog : own;
    }
}
