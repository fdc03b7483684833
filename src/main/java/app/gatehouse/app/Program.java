/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.authenticator.ui.AccountFlow;
import app.gatehouse.care.ui.CareFlow;
import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.infra.pdf.PdfSheetFiles;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.paper.Sheets;
import app.gatehouse.roster.ui.RosterFlow;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.settings.ui.SettingsFlow;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.ui.FaceKeeper;
import app.gatehouse.signin.ui.ReleaseFlow;
import app.gatehouse.signin.ui.SetupFlow;
import app.gatehouse.signin.ui.SignInFlow;
import app.gatehouse.station.CameraDriver;
import app.gatehouse.task.InOrder;
import app.gatehouse.ui.FxBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceClock;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.time.Duration;
import javafx.scene.Scene;

/** The whole program in one scene, constructed once from its outer world. Screen's thread only. */
final class Program implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration PROGRAMS_END = Duration.ofSeconds(2);

    private final World world;
    private final Services services;
    private final Theme theme = new Theme();
    private final Scene scene;
    private final WindowNavigator navigator;
    private final GateScreens gateScreens;
    private final FaceKeeper faceKeeper;
    private final FaceClock faceClock;
    private final LookKeeper look;
    private final StatusKeeper status;
    private final SetupFlow setup;
    private final Messages messages;

    Program(World world) {
        this.world = world;
        services = new Services(world);
        messages = new Messages(world.locale());
        Overlay overlay = new Overlay();
        navigator = new WindowNavigator(overlay, world.files(), messages);
        look = new LookKeeper(
                theme,
                services.station,
                world.machine().look(),
                world.ticker(),
                world.time(),
                new FxBackground(world.workers()));
        status = new StatusKeeper(
                new StatusFile(world.folder()), services.door, services.station, new InOrder(world.workers()));

        FaceModel face = new FaceModel();
        faceClock = new FaceClock(face, world.time(), world.ticker(), messages);
        faceKeeper = new FaceKeeper(
                face, services.door, services.station, world.time(), world.ticker(), new FxBackground(world.workers()));

        faceKeeper.watchCopies(services.copies::oldSince);

        QrWriter qrWriter = new ZxingQrWriter();
        ScreenParts parts = new ScreenParts(
                world,
                messages,
                new ViewLoader(messages, face, theme),
                navigator,
                navigator,
                qrWriter,
                new Sheets(messages),
                new PdfSheetFiles(qrWriter, messages));
        LiveSession live = new LiveSession(
                services.sessions,
                services.station,
                world.clipboard(),
                navigator,
                world.ticker(),
                () -> new FxBackground(world.workers()));
        setup = new SetupFlow(navigator);
        EnrolmentFlow enrolment = new EnrolmentFlow(navigator, navigator, live, messages);
        SignInFlow signIn = new SignInFlow(navigator, enrolment, world.time());
        SettingsFlow settings = new SettingsFlow(navigator, navigator, messages);
        AccountFlow accounts = new AccountFlow(navigator, navigator);
        ReleaseFlow release = new ReleaseFlow(navigator, navigator, world.time().zone(), messages);
        RosterFlow roster = new RosterFlow(navigator, navigator, release, messages);
        CareFlow care = new CareFlow(navigator, navigator, messages);
        live.use(signIn, enrolment, settings, accounts, release);
        live.whenOver(care::clear);
        live.whenOver(roster::clear);

        live.whenInside(session -> {
            services.programs.signedIn(
                    session.person().username().value(), session.person().role().name());
            status.inside(session);
        });

        Unattended unattended = new Unattended(
                services.door, setup, world.ticker(), world.time(), () -> new FxBackground(world.workers()));
        gateScreens = new GateScreens(parts, services, setup, signIn, face, unattended);
        ProofForms proofs = new ProofForms(parts, services.reproof);
        FactorScreens factors = new FactorScreens(parts, services, live, enrolment, proofs);
        InsideScreens inside = new InsideScreens(parts, services, live, factors, proofs);
        navigator.use(new Screens(
                gateScreens,
                inside,
                factors,
                new AuthenticatorScreens(parts, services, live, inside, factors, accounts),
                new AdministrationScreens(parts, services, live, settings, proofs, look::systemIsKnown),
                new RosterScreens(parts, services, live, inside, roster, proofs),
                new ReleaseScreens(parts, services, live, release, proofs),
                new AuditScreens(parts, services, live, inside, proofs),
                new BackupScreens(parts, services, live, proofs),
                new KeyScreens(parts, services, live, care, proofs)));
        settings.whenSaved(() -> {
            faceKeeper.refresh();
            look.adopt();
            status.refresh();
        });
        navigator.beforeEach(() -> {
            faceKeeper.refresh();
            look.adopt();
            status.refresh();
        });
        scene = theme.scene(overlay, WIDTH, HEIGHT);
        WindowKeys.on(scene, theme, () -> navigator.open(DialogRoute.KEYS), () -> {
            live.activity();
            unattended.activity();
        });
    }

    /** Shows the first screen. */
    void start() {
        navigator.go(gateScreens.start());
    }

    /** The scene for the window. */
    Scene scene() {
        return scene;
    }

    /** Whether the window takes the whole screen at the start. */
    boolean startsFullScreen() {
        return services.station.settings().fullScreen();
    }

    /** What speaks to the cameras, as the station's settings say now. From any thread. */
    CameraDriver cameraDriver() {
        return services.station.settings().cameraDriver();
    }

    /** Shows the sentence of something that no code expected. */
    void apologise(String code) {
        navigator.toast(messages.get("app.bug", code));
    }

    /** Lets go of the session, the clipboard and the vault; blocks for the last line of the log. */
    @Override
    public void close() {
        navigator.close();
        world.clipboard().wipe();
        setup.clear();
        faceClock.close();
        faceKeeper.close();
        look.close();
        status.close();
        services.sessions.end(SessionEnd.CLOSED);
        services.programs.await(PROGRAMS_END);
        services.door.lock();
    }
}
