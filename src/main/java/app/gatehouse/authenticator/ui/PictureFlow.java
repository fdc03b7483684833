/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.ScreenCapture;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads from a picture file or the monitors to the search for codes, and from what was found to the form or the preview. One
 * for the program; screen's thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class PictureFlow {
    private final AccountFlow accounts;
    private final ImportFlow importing;
    private final ScreenCapture screen;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private PictureSource source;
    private Consumer<PictureSource> search;
    private Object visit = new Object();
    private boolean capturing;

    /** Nothing is under way. */
    public PictureFlow(
            AccountFlow accounts,
            ImportFlow importing,
            ScreenCapture screen,
            Navigator navigator,
            Dialogs dialogs,
            Messages messages) {
        this.accounts = accounts;
        this.importing = importing;
        this.screen = screen;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Lets the person choose a picture, then searches it. */
    public void choose() {
        dialogs.chooseOpenFile(
                messages.get("authenticator.picture.choose"),
                Dialogs.FileKind.PICTURE,
                file -> look(new PictureSource.Files(List.of(file))));
    }

    /** Takes pictures of the monitors and searches them; does nothing while they are being taken. */
    public void capture() {
        if (capturing) {
            return;
        }
        capturing = true;
        Object asked = visit;
        screen.take(frames -> {
            capturing = false;
            if (asked == visit) {
                look(new PictureSource.Frames(frames, true));
            } else {
                // Whoever asked is gone meanwhile.
                frames.forEach(Frame::close);
            }
        });
    }

    /** Searches something: in the open dialog, or else in a new one. */
    void look(PictureSource what) {
        if (search != null) {
            search.accept(what);
            return;
        }
        take().ifPresent(PictureSource::close);
        source = what;
        navigator.open(DialogRoute.FIND_CODES);
    }

    /** What the dialog is to search; the receiver closes it. It can be had once. */
    Optional<PictureSource> take() {
        Optional<PictureSource> taken = Optional.ofNullable(source);
        source = null;
        return taken;
    }

    /** The open dialog takes what comes from now on. */
    void hear(Consumer<PictureSource> dialog) {
        search = dialog;
    }

    /** The dialog is gone. */
    void leave() {
        search = null;
    }

    /** What the list takes by itself, the dialog takes as well. */
    Arrivals arrivals() {
        return accounts.arrivals();
    }

    /** One account was found; it is the form's from now on. */
    void found(OtpAuthUri uri) {
        accounts.confirm(uri);
    }

    /**
     * Several were found: shows which.
     *
     * @param lines the preview's from now on
     */
    void found(byte[] lines) {
        importing.preview(ImportSource.of(lines));
    }

    /** The file is no picture: what else it is, the import says. */
    void importFile(Path file) {
        importing.preview(ImportSource.of(file));
    }

    /** Some files were no pictures that can be read, others had codes. */
    void leftOut(int files) {
        dialogs.toast(messages.get("authenticator.picture.left-out", files));
    }

    /** Closes the dialog; nothing was added. */
    void cancel() {
        navigator.closeDialog();
    }

    /** Blackens what no dialog has taken, and wants no picture of the monitors any more. */
    public void clear() {
        visit = new Object();
        take().ifPresent(PictureSource::close);
    }
}
