/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers questions and toasts, and answers when the test says so. */
public final class RecordingDialogs implements Dialogs {
    /** Every toast, oldest first. */
    public final List<String> toasts = new ArrayList<>();

    /** The newest question, or null. */
    public Question question;

    /** The name that was suggested for the newest file, or null. */
    public String suggestedName;

    private Runnable yes;
    private Consumer<Path> chooser;

    @Override
    public void confirm(Question asked, Runnable whenAgreed) {
        question = asked;
        yes = whenAgreed;
    }

    /** The person agrees to the newest question. */
    public void agree() {
        yes.run();
    }

    @Override
    public void toast(String sentence) {
        toasts.add(sentence);
    }

    @Override
    public void chooseSaveFile(String title, String name, FileKind kind, Consumer<Path> chosen) {
        suggestedName = name;
        chooser = chosen;
    }

    @Override
    public void chooseOpenFile(String title, FileKind kind, Consumer<Path> chosen) {
        suggestedName = null;
        chooser = chosen;
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> chosen) {
        suggestedName = null;
        chooser = chosen;
    }

    /** The person chooses a file where one was asked for last; until then they think about it, or cancel. */
    public void choose(Path file) {
        chooser.accept(file);
    }
}
