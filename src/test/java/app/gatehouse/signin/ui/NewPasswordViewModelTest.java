/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.password.Estimate;
import app.gatehouse.password.Verdict;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.PasswordAdvice.Advice;
import app.gatehouse.task.Background;
import app.gatehouse.testing.InlineBackground;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NewPasswordViewModelTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<String> judged = new ArrayList<>();

    private NewPasswordViewModel model(Background background) {
        return NewPasswordViewModel.person(this::judge, 8, background, messages);
    }

    private Advice judge(char[] password) {
        judged.add(new String(password));
        Estimate.Level level = password.length < 8 ? Estimate.Level.WEAK : Estimate.Level.STRONG;
        return new Advice(level, password.length < 8 ? Verdict.TOO_SHORT : Verdict.OK);
    }

    @Test
    void isReadyWhenItMayBeTakenAndWasTypedTwiceAlike() {
        NewPasswordViewModel model = model(new InlineBackground());

        model.typed("long enough".toCharArray(), new char[0]);
        assertFalse(model.isReady());

        model.typedAgain("long enough".toCharArray(), "long enough".toCharArray(), false);
        assertTrue(model.isReady());
        assertEquals(4, model.getLevel());
    }

    @Test
    void isNotReadyAnyMoreWhenTheFirstOneChanges() {
        NewPasswordViewModel model = model(new InlineBackground());
        model.typed("long enough".toCharArray(), "long enough".toCharArray());

        model.typed("long enough!".toCharArray(), "long enough".toCharArray());

        assertFalse(model.isReady());
    }

    @Test
    void excusesAPartUntilTheFieldIsLeft() {
        NewPasswordViewModel model = model(new InlineBackground());
        model.typed("long enough".toCharArray(), new char[0]);

        model.typedAgain("long enough".toCharArray(), "long".toCharArray(), false);
        assertEquals("", model.getMismatch());

        model.typedAgain("long enough".toCharArray(), "long".toCharArray(), true);
        assertEquals("The two do not match. Type it again.", model.getMismatch());
    }

    @Test
    void saysAtOnceThatTheyDiffer() {
        NewPasswordViewModel model = model(new InlineBackground());

        model.typedAgain("long enough".toCharArray(), "lung".toCharArray(), false);

        assertEquals("The two do not match. Type it again.", model.getMismatch());
    }

    @Test
    void asksOnlyForTheNewestTextOfThoseThatCameMeanwhile() {
        Deque<Runnable> queue = new ArrayDeque<>();
        NewPasswordViewModel model = model(new Waiting(queue));
        model.typed("a".toCharArray());
        char[] dropped = "ab".toCharArray();
        model.typed(dropped);
        model.typed("long enough".toCharArray());

        queue.remove().run();
        assertEquals(0, model.getLevel(), "an answer about an older text is not shown");
        queue.remove().run();

        assertEquals(List.of("a", "long enough"), judged);
        assertArrayEquals(new char[2], dropped);
        assertTrue(model.isReady());
    }

    @Test
    void saysHowManyCharactersAreAskedFor() {
        NewPasswordViewModel model = model(new InlineBackground());
        assertEquals("8 characters at least", model.getNote());

        model.typed("short".toCharArray());
        assertEquals("8 characters at least", model.getNote());
        assertEquals(1, model.getLevel());

        model.typed(new char[0]);
        assertEquals(0, model.getLevel());
    }

    @Test
    void hasWordsForEveryVerdict() {
        for (Verdict verdict : Verdict.values()) {
            NewPasswordViewModel model = NewPasswordViewModel.person(
                    typed -> new Advice(Estimate.Level.FAIR, verdict), 8, new InlineBackground(), messages);
            model.typed("x".toCharArray());
            assertFalse(model.getNote().isEmpty(), verdict.name());
            assertEquals(verdict == Verdict.OK, model.isReady());
        }
    }

    /** Does the work when the test says so. */
    private record Waiting(Deque<Runnable> queue) implements Background {
        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            queue.add(() -> new InlineBackground().run(work, done, failed));
        }

        @Override
        public void close() {}
    }
}
