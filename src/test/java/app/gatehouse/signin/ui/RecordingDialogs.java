/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what was asked and said; answers when the test says so. */
final class RecordingDialogs implements Dialogs {
    final List<Question> questions = new ArrayList<>();
    final List<String> toasts = new ArrayList<>();
    String suggestedName;
    Runnable yes;
    Consumer<Path> chosen;

    @Override
    public void confirm(Question question, Runnable agreed) {
        questions.add(question);
        yes = agreed;
    }

    @Override
    public void toast(String sentence) {
        toasts.add(sentence);
    }

    @Override
    public void chooseSaveFile(String title, String name, FileKind kind, Consumer<Path> answer) {
        suggestedName = name;
        chosen = answer;
    }
}
