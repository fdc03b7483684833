/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.importing.ScannedTexts;
import app.gatehouse.authenticator.importing.ScannedTexts.Answer;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PastedPicture;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Leads what was pasted or dropped to where it can become accounts: pictures to the search for codes, addresses to the form
 * or the preview. It asks nothing and adds nothing. One for the program; screen's thread only.
 */
public final class PastedAccounts implements Arrivals {
    private final AccountFlow accounts;
    private final ImportFlow importing;
    private final PictureFlow pictures;
    private final PastedPicture clipboard;
    private final Dialogs dialogs;
    private final Messages messages;

    /** Nothing has arrived. */
    public PastedAccounts(
            AccountFlow accounts,
            ImportFlow importing,
            PictureFlow pictures,
            PastedPicture clipboard,
            Dialogs dialogs,
            Messages messages) {
        this.accounts = accounts;
        this.importing = importing;
        this.pictures = pictures;
        this.clipboard = clipboard;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @Override
    public void drop(List<Path> files) {
        if (!files.isEmpty()) {
            pictures.look(new PictureSource.Files(files));
        }
    }

    /** Files first: a file manager puts their names, or a small picture of them, on the clipboard as well. */
    @Override
    public void paste() {
        List<Path> files = clipboard.files();
        if (!files.isEmpty()) {
            drop(files);
            return;
        }
        Optional<Frame> picture = clipboard.picture();
        if (picture.isPresent()) {
            pictures.look(new PictureSource.Frames(List.of(picture.get()), false));
            return;
        }
        char[] text = clipboard.text().orElse(new char[0]);
        try {
            paste(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private void paste(char[] text) {
        // What is an address is told by strings alone, which nobody can wipe; the clipboard's own is one as well.
        List<String> lines = new String(text).lines().toList();
        try (ScannedTexts texts = new ScannedTexts()) {
            Answer answer = texts.add(lines);
            if (answer instanceof Answer.One one && lines.size() == 1) {
                accounts.confirm(one.uri());
                return;
            }
            if (answer instanceof Answer.One one) {
                one.uri().close();
            }
            if (answer instanceof Answer.BackupCodes codes) {
                codes.payloads().forEach(payload -> Arrays.fill(payload, '\0'));
            }
            if (texts.isEmpty()) {
                dialogs.toast(messages.get("authenticator.paste.nothing"));
            } else {
                // The whole text, so that a line that cannot be read is named.
                importing.preview(ImportSource.of(utf8(text)));
            }
        }
    }

    private static byte[] utf8(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes).clear();
        encoded.put(new byte[encoded.capacity()]);
        return bytes;
    }
}
