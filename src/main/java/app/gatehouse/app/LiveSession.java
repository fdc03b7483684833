/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.authenticator.ui.AccountFlow;
import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.settings.ui.SettingsFlow;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.IdleWatch;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.OpenSession;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.Sessions;
import app.gatehouse.signin.ui.ReleaseFlow;
import app.gatehouse.signin.ui.SignInFlow;
import app.gatehouse.station.Station;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The session as the window knows it: watched from the first screen inside, and gone from every flow, the clipboard and
 * the screen when it ends. Screen's thread only.
 */
final class LiveSession implements OpenSession {
    private final Sessions sessions;
    private final Station station;
    private final Clipboard clipboard;
    private final Navigator navigator;
    private final Ticker ticker;
    private final Supplier<Background> backgrounds;
    private SignInFlow signInFlow;
    private EnrolmentFlow enrolmentFlow;
    private SettingsFlow settingsFlow;
    private AccountFlow accountFlow;
    private ReleaseFlow releaseFlow;
    private final List<Runnable> endings = new ArrayList<>();
    private IdleWatch watch;
    private boolean ending;
    private Consumer<Session> inside = session -> {};
    private Session announced;

    LiveSession(
            Sessions sessions,
            Station station,
            Clipboard clipboard,
            Navigator navigator,
            Ticker ticker,
            Supplier<Background> backgrounds) {
        this.sessions = sessions;
        this.station = station;
        this.clipboard = clipboard;
        this.navigator = navigator;
        this.ticker = ticker;
        this.backgrounds = backgrounds;
    }

    /** The flows need this session and this session needs the flows: ties the knot, once. */
    void use(
            SignInFlow signIn,
            EnrolmentFlow enrolment,
            SettingsFlow settings,
            AccountFlow accounts,
            ReleaseFlow release) {
        this.signInFlow = signIn;
        this.enrolmentFlow = enrolment;
        this.settingsFlow = settings;
        this.accountFlow = accounts;
        this.releaseFlow = release;
    }

    /** Runs when a session is over: lets go of what a dialog has left for another one. */
    void whenOver(Runnable clear) {
        endings.add(clear);
    }

    /**
     * Who is signed in; the watch begins with the first screen that asks.
     *
     * @throws SessionOver if nobody is: the time was over before the beat that says so
     */
    Session enter() {
        Session session = sessions.current().orElseThrow(SessionOver::new);
        if (watch == null && !ending) {
            watch = new IdleWatch(this, ticker, navigator);
        }
        return session;
    }

    /** Told once of each session, when its person first sees one of their own pages: nothing stands before them then. */
    void whenInside(Consumer<Session> listener) {
        inside = listener;
    }

    /** As {@link #enter()}, for the pages that one sees only when nothing is left to set up. */
    Session enterInside() {
        Session session = enter();
        if (session != announced) {
            announced = session;
            inside.accept(session);
        }
        return session;
    }

    /** A key, a touch or a moved pointer anywhere in the window. */
    void activity() {
        if (watch != null) {
            watch.activity();
        }
    }

    @Override
    public long secondsLeft() {
        return sessions.secondsUntilEnd();
    }

    @Override
    public boolean canStay() {
        return sessions.canStay();
    }

    @Override
    public void touch() {
        sessions.touch();
    }

    @Override
    public void signOut() {
        end(SessionEnd.SIGNED_OUT);
    }

    /** Another content is in force; whoever was signed in is not any more. {@code then} runs on the sign-in screen. */
    void restored(Runnable then) {
        end(SessionEnd.RESTORED, then);
    }

    @Override
    public void timeOut() {
        end(sessions.due().orElse(SessionEnd.IDLE));
    }

    private void end(SessionEnd reason) {
        end(reason, () -> {});
    }

    private void end(SessionEnd reason, Runnable then) {
        if (ending) {
            // A second end, late on a slow disk, would meet the next person.
            return;
        }
        ending = true;
        announced = null;
        if (watch != null) {
            watch.close();
            watch = null;
        }
        clipboard.wipe();
        enrolmentFlow.clear();
        settingsFlow.clear();
        accountFlow.clear();
        releaseFlow.clear();
        endings.forEach(Runnable::run);
        signInFlow.signedOut(reason, station.policy().idle());
        // Its end is written to the log before the next person is asked for anything.
        backgrounds
                .get()
                .run(
                        () -> {
                            sessions.end(reason);
                            return reason;
                        },
                        ended -> leave(then),
                        failure -> {
                            leave(then);
                            throw new IllegalStateException(failure);
                        });
    }

    private void leave(Runnable then) {
        ending = false;
        navigator.go(Route.SIGN_IN);
        then.run();
    }
}
