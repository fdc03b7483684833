/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Print, copy, save file: the same three ways wherever backup codes are shown. The codes belong to the screen. */
public final class CodeActionsViewModel extends WorkingViewModel {
    private static final Duration ON_CLIPBOARD = Duration.ofSeconds(30);
    private static final int GROUP = 4;

    private final FactorHolder holder;
    private final CodesOnPaper paper;
    private final Clipboard clipboard;
    private final Dialogs dialogs;
    private ShownCodes codes = ShownCodes.NONE;

    /** For one visit of a screen with codes. */
    public CodeActionsViewModel(
            FactorHolder holder,
            CodesOnPaper paper,
            Clipboard clipboard,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.paper = paper;
        this.clipboard = clipboard;
        this.dialogs = dialogs;
    }

    /** Whose codes they are. */
    Person person() {
        return holder.person();
    }

    /** Says which codes are meant from now on; {@link ShownCodes#NONE} when they are hidden. */
    public void use(ShownCodes shown) {
        codes = shown;
    }

    /** Sends the sheet to the printer. */
    public void print() {
        ShownCodes shown = codes;
        put(
                () -> {
                    paper.print(holder, shown);
                    return true;
                },
                "factor.codes.printed");
    }

    /** Puts the codes on the clipboard for 30 seconds, one a line. */
    public void copy() {
        if (codes.list().isEmpty()) {
            return;
        }
        char[] text = lines();
        clipboard.copySecret(text, ON_CLIPBOARD);
        Arrays.fill(text, '\0');
        dialogs.toast(words("factor.codes.copied"));
    }

    /** Asks where to, and saves the sheet there. */
    public void saveFile(FileKind kind) {
        String name = words("factor.codes.save.name") + "." + (kind == FileKind.PDF ? "pdf" : "txt");
        dialogs.chooseSaveFile(words("factor.codes.save"), name, kind, file -> saveTo(file, kind));
    }

    private void saveTo(Path file, FileKind kind) {
        ShownCodes shown = codes;
        put(
                () -> {
                    paper.save(holder, shown, kind, file);
                    return true;
                },
                "factor.codes.saved");
    }

    private void put(Callable<Boolean> work, String doneWords) {
        if (codes.list().isEmpty()) {
            return;
        }
        say("");
        work(work, done -> dialogs.toast(words(doneWords)));
    }

    private char[] lines() {
        int longest =
                codes.list().size() * (Integer.toString(codes.list().size()).length() + 2 * GROUP + 4);
        char[] text = new char[longest];
        int at = 0;
        for (BackupCode code : codes.list()) {
            if (code.usedAt().isPresent()) {
                continue;
            }
            for (char c : String.format(Locale.ROOT, "%d: ", code.number()).toCharArray()) {
                text[at++] = c;
            }
            char[] digits = code.digits();
            for (int i = 0; i < digits.length; i++) {
                if (i == GROUP) {
                    text[at++] = ' ';
                }
                text[at++] = digits[i];
            }
            Arrays.fill(digits, '\0');
            text[at++] = '\n';
        }
        char[] exact = Arrays.copyOf(text, Math.max(0, at - 1));
        Arrays.fill(text, '\0');
        return exact;
    }

    @Override
    public void close() {
        codes = ShownCodes.NONE;
        super.close();
    }
}
