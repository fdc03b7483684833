/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.Totp;
import app.gatehouse.people.Person;
import app.gatehouse.station.Policy;
import app.gatehouse.ui.FxBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What 10,000 accounts cost on the FX thread. Run by {@code src/bench/account-figures.sh}. */
@Tag("bench")
class AccountFigures {
    private static final double MILLION = 1e6;

    @TempDir
    Path folder;

    private AccountScreens screens;
    private AuthenticatorView view;
    private AccountCodesViewModel codes;
    private final List<OtpAuthUri> many = new ArrayList<>();
    private Overlay window;
    private Theme theme;
    private Stage stage;
    private Parent root;

    @Test
    void tenThousandAccounts() throws Exception {
        FxToolkit.registerPrimaryStage();
        screens = new AccountScreens(folder);
        fill();
        say("one code: %.4f ms", oneCode());
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            openWindow();
            Person few = screens.gate.add("jan.nowak");
            screens.gate.accounts.add(few.id(), many.subList(0, 7));
            report("the same with 7 accounts, which also warms up (wall)", opened(few.id(), 7, workers));
            leave();
            double opening = report(
                    "open with 10,000, until every row in sight has its code (wall)",
                    opened(screens.maria.id(), Accounts.MOST, workers));
            List<Double> beats = new ArrayList<>();
            for (int second = 0; second < 120; second++) {
                beats.add(onFx(() -> timed(() -> {
                    screens.gate.time.pass(Duration.ofSeconds(1));
                    screens.ticker.beat();
                    pulse();
                })));
            }
            double beat = report("one beat (processor)", beats);
            List<Double> keys = new ArrayList<>();
            TextField search = (TextField) onFx(() -> root.lookup("#account-search"));
            for (String typed : List.of(
                    "i", "is", "iss", "issuer", "issuer 9", "issuer 99", "issuer 999", "issuer 9999", "zz", "")) {
                for (int round = 0; round < 10; round++) {
                    String text = typed;
                    onFx(() -> timed(() -> search.setText("7")));
                    WaitForAsyncUtils.waitForFxEvents();
                    keys.add(onFx(() -> timed(() -> {
                        search.setText(text);
                        pulse();
                    })));
                    WaitForAsyncUtils.waitForFxEvents();
                }
            }
            double key = report("one keystroke of a search (processor)", keys);
            onFx(() -> timed(() -> search.setText("")));
            report("scrolling on by a page (processor)", scroll());
            assertTrue(opening < 300, "the list opens too slowly");
            assertTrue(beat < 10, "a beat takes too long");
            assertTrue(key < 16, "a keystroke takes too long");
            leave();
            onFx(() -> {
                stage.close();
                return null;
            });
        } finally {
            workers.shutdownNow();
            screens.close();
        }
    }

    private List<Double> opened(long person, int size, ExecutorService workers) throws Exception {
        List<Double> opened = new ArrayList<>();
        for (int round = 0; round < 9; round++) {
            if (round > 0) {
                leave();
            }
            opened.add(open(person, size, workers));
        }
        return opened;
    }

    private void openWindow() {
        onFx(() -> {
            theme = new Theme();
            theme.setReducedMotion(true);
            stage = new Stage();
            window = new Overlay();
            stage.setScene(theme.scene(window, 1016, 800));
            stage.show();
            return null;
        });
    }

    private void fill() throws Exception {
        for (int i = 0; i < Accounts.MOST; i++) {
            byte[] bytes = new byte[20];
            bytes[0] = (byte) (i >> 8);
            bytes[1] = (byte) i;
            bytes[19] = 1;
            many.add(OtpAuthUri.issued("Issuer " + i, "maria.kowalska@example.com", OtpSecret.of(bytes)));
        }
        long start = System.nanoTime();
        List<AddAnswer> answers = screens.gate.accounts.add(screens.maria.id(), many);
        say("add 10,000 in one save: %.0f ms", (System.nanoTime() - start) / MILLION);
        assertTrue(answers.stream().allMatch(AddAnswer::isAdded));
    }

    private double oneCode() {
        OtpSecret secret = OtpSecret.of(new byte[20]);
        Totp totp = Totp.issued();
        for (int i = 0; i < 20_000; i++) {
            totp.code(secret, i);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            totp.code(secret, i);
        }
        return (System.nanoTime() - start) / MILLION / 20_000;
    }

    private double open(long person, int size, ExecutorService workers) throws Exception {
        AccountHolder holder = new AccountHolder(person, Policy.DEFAULT);
        long start = System.nanoTime();
        onFx(() -> {
            codes = new AccountCodesViewModel(
                    holder,
                    screens.gate.accounts,
                    new FxBackground(workers),
                    screens.ticker,
                    screens.gate.time,
                    screens.messages);
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), theme);
            view = new AuthenticatorView(
                    new AccountListViewModel(
                            holder,
                            screens.gate.accounts,
                            screens.flow,
                            screens.dialogs,
                            new FxBackground(workers),
                            screens.messages),
                    codes,
                    screens.copies(),
                    List.of(AddWay.values()),
                    loader,
                    screens.messages);
            root = view.root();
            window.setScreen(root);
            return null;
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> onFx(() -> {
                    pulse();
                    List<Account> shown = view.getList().shown();
                    return shown.size() == size
                            && blank() == 0
                            && codes.of(shown.get(0)).state() == RowCode.State.SHOWN;
                }));
        return (System.nanoTime() - start) / MILLION;
    }

    /** How many rows in sight have nothing in them. */
    private long blank() {
        return root.lookupAll(".list-cell").stream()
                .map(AccountCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() != null && cell.getGraphic() == null)
                .count();
    }

    private List<Double> scroll() throws Exception {
        ListView<?> rows = (ListView<?>) onFx(() -> root.lookup("#accounts"));
        List<Double> pages = new ArrayList<>();
        for (int row = 0; row < Accounts.MOST; row += 80) {
            int to = row;
            pages.add(onFx(() -> timed(() -> {
                rows.scrollTo(to);
                pulse();
            })));
            assertEquals(0L, onFx(this::blank));
            WaitForAsyncUtils.waitForFxEvents();
        }
        return pages;
    }

    private void pulse() {
        root.applyCss();
        root.layout();
    }

    private void leave() {
        onFx(() -> {
            view.close();
            return null;
        });
    }

    private static double timed(Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        return (thread.getCurrentThreadCpuTime() - start) / MILLION;
    }

    private static double report(String what, List<Double> millis) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        double median = sorted.get(sorted.size() / 2);
        say("%s: median %.2f ms, worst %.2f ms of %d", what, median, sorted.get(sorted.size() - 1), sorted.size());
        return median;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
