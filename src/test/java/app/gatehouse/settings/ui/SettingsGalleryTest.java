/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.StockedToken;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.otp.KeyText;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.settings.SettingsStation;
import app.gatehouse.settings.ui.SettingsViewModel.Page;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestGate;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Disclosure;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import app.gatehouse.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the settings dialog. */
@Tag("gallery")
class SettingsGalleryTest {
    private static final SmtpSettings PLANT = new SmtpSettings(
            "mail.plant.example",
            25,
            SmtpSecurity.NONE,
            SmtpSignIn.PASSWORD,
            "gatehouse@example.com",
            EmailAddress.of("gatehouse@example.com").orElseThrow(),
            "",
            Duration.ofSeconds(20),
            Optional.empty(),
            Optional.empty());
    private static final SmtpSettings CLOUD = new SmtpSettings(
            "smtp.office.example",
            587,
            SmtpSecurity.STARTTLS,
            SmtpSignIn.XOAUTH2,
            "gatehouse@example.com",
            EmailAddress.of("gatehouse@example.com").orElseThrow(),
            "Press shop",
            Duration.ofSeconds(20),
            Optional.empty(),
            Optional.of(new SmtpSettings.TokenEndpoint(
                    "https://login.office.example/plant/oauth2/v2.0/token", "8d3b6c1e-gatehouse")));

    @TempDir
    Path folder;

    private SettingsScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new SettingsScreens(folder);
        screens.station.gate.station.setUp("Press shop, line 4", "PS-04");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private Overlay shell(Theme theme) {
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Jonas Weber", "jonas.weber", "Administrator", "Press shop, line 4"),
                List.of(Area.values()),
                screens.session,
                screens.station.gate.time,
                screens.ticker,
                screens.navigator);
        ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), theme);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.PROFILE, new VBox(), loader, screens.messages).root());
        return overlay;
    }

    private void settings(
            String name, int zoom, Supplier<SettingsViewModel> opened, Consumer<SettingsViewModel> shown) {
        settings(name, zoom, opened, (dialog, overlay) -> shown.accept(dialog));
    }

    private void settings(String name, int zoom, Supplier<SettingsViewModel> opened, Shown shown) {
        GalleryShot.take(name, zoom, this::shell, overlay -> {
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), new Theme());
            SettingsViewModel dialog = opened.get();
            overlay.openDialog(new SettingsView(dialog, loader, screens.messages).root(), () -> {});
            settle(overlay);
            shown.show(dialog, overlay);
            settle(overlay);
        });
    }

    private interface Shown {
        void show(SettingsViewModel dialog, Overlay overlay);
    }

    private static void settle(Parent root) {
        for (int round = 0; round < 2; round++) {
            root.applyCss();
            root.layout();
        }
    }

    private static <T extends Node> T find(Parent root, String selector, Class<T> type) {
        return type.cast(root.lookup(selector));
    }

    @Test
    void sideBarOfAnAdministrator() {
        GalleryShot.take("15-side-bar", this::shell);
        GalleryShot.take("15-side-bar-150", 150, this::shell, overlay -> {});
    }

    @Test
    void mailServerThatWorks() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        Shown delivered = (dialog, overlay) -> {
            dialog.getMail().getFields().text(MailField.TIMEOUT).set("30");
            find(overlay, "#smtp-test", Button.class).requestFocus();
            find(overlay, "#smtp-test", Button.class).fire();
        };
        settings("15-settings-email", 100, screens::open, delivered);
        settings("15-settings-email-150", 150, screens::open, delivered);
        settings("15-settings-sending", 100, () -> screens.open(new HeldBackground()), delivered);
    }

    @Test
    void mailServerThatDoesNotAnswer() throws Exception {
        screens.station.keep(PLANT, "secret");
        screens.station.gate.mailer.down(MailFailure.Reason.NO_ANSWER);
        settings("15b-settings-email-warning", 100, screens::open, (dialog, overlay) -> {
            find(overlay, "#smtp-test", Button.class).requestFocus();
            find(overlay, "#smtp-test", Button.class).fire();
        });
    }

    @Test
    void noMailServer() {
        settings("18c-email-settings-empty", 100, screens::open, dialog -> {});
        settings("18c-email-settings-empty-150", 150, screens::open, dialog -> {});
        settings(
                "15-settings-set-up",
                100,
                screens::open,
                dialog -> dialog.getMail().setUp());
        settings("15-settings-problems", 100, screens::open, (dialog, overlay) -> {
            dialog.getMail().setUp();
            settle(overlay);
            find(overlay, "#smtp-test", Button.class).fire();
        });
    }

    @Test
    void administratorWithoutAnAddress() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        screens.station.forgetAddress();
        settings("15-settings-no-address", 100, screens::open, dialog -> {});
    }

    @Test
    void serverThatChanged() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        settings(
                "15-settings-type-again",
                100,
                screens::open,
                dialog -> dialog.getMail().getFields().text(MailField.HOST).set("smtp2.example.com"));
    }

    @Test
    void advancedBlock() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        Shown open = (dialog, overlay) -> {
            find(overlay, "#smtp-advanced", Disclosure.class).fire();
            settle(overlay);
            find(overlay, "#smtp-sender-name", Node.class).requestFocus();
        };
        settings("15-settings-advanced", 100, screens::open, open);
        settings("15-settings-advanced-150", 150, screens::open, open);
    }

    @Test
    void advancedBlockWithTokens() throws Exception {
        screens.station.keep(CLOUD, "refresh");
        settings("15-settings-xoauth2", 100, screens::open, (dialog, overlay) -> {
            find(overlay, "#smtp-advanced", Disclosure.class).fire();
            settle(overlay);
            find(overlay, "#oauth-client-secret", Node.class).requestFocus();
        });
    }

    private void policyOfTheMockUp(boolean email) throws Exception {
        Policy usual = Policy.DEFAULT;
        screens.station.gate.station.save(new Policy(
                true,
                email ? usual.methods() : Set.of(Method.APP),
                Duration.ofMinutes(2),
                Duration.ofHours(12),
                true,
                false));
    }

    @Test
    void policy() throws Exception {
        policyOfTheMockUp(true);
        screens.station.emailAlone = 3;
        Consumer<SettingsViewModel> page = dialog -> dialog.show(Page.POLICY);
        settings("15c-settings-policy", 100, screens::open, page);
        settings("15c-settings-policy-150", 150, screens::open, page);
        settings(
                "15c-settings-policy-email-off",
                100,
                screens::open,
                page.andThen(dialog -> dialog.getPolicy().emailProperty().set(false)));
        settings("15c-settings-policy-no-method", 100, screens::open, page.andThen(dialog -> {
            dialog.getPolicy().emailProperty().set(false);
            dialog.getPolicy().appProperty().set(false);
            dialog.getPolicy().tokenProperty().set(false);
            dialog.getPolicy().recentTilesProperty().set(false);
        }));
    }

    @Test
    void station() throws Exception {
        screens.cameras.plugIn("Front camera");
        screens.station.gate.station.useCamera("Front camera");
        screens.station.gate.station.wear(app.gatehouse.station.Theme.SYSTEM, 100);
        Consumer<SettingsViewModel> page = dialog -> dialog.show(Page.STATION);
        settings("15d-settings-station", 100, screens::open, page);
        settings("15d-settings-station-150", 150, screens::open, page);
        Shown more = (dialog, overlay) -> {
            dialog.show(Page.STATION);
            settle(overlay);
            find(overlay, "#station-more", Disclosure.class).fire();
            settle(overlay);
            find(overlay, "#station-program-in", Node.class).requestFocus();
        };
        settings("15d-settings-station-more", 100, screens::open, more);
        settings("15d-settings-station-more-150", 150, screens::open, more);
        Shown log = (dialog, overlay) -> {
            more.show(dialog, overlay);
            find(overlay, "#station-check", Node.class).requestFocus();
        };
        settings("15d-settings-station-log", 100, screens::open, log);
        settings("15d-settings-station-log-150", 150, screens::open, log);
        settings("15d-settings-station-problems", 100, screens::open, (dialog, overlay) -> {
            dialog.getStation().nameProperty().set("");
            dialog.getStation().getProgram().signInProperty().set("mes --fast");
            more.show(dialog, overlay);
        });
        screens.clock = new SystemClockSource.Answer(Optional.of(true), Optional.of(Duration.ofSeconds(48)));
        settings("15d-settings-clock-off", 100, screens::open, page);
        screens.clock = SystemClockSource.Answer.UNKNOWN;
        settings("15d-settings-clock-not-checked", 100, screens::open, page);
    }

    private void stocked() throws Exception {
        choose("serial;seed;type\n"
                + key(0).replace(";TOTP", ";HOTP")
                + IntStream.range(1, 12).mapToObj(SettingsGalleryTest::key).collect(Collectors.joining()));
        screens.tokenImport(new InlineBackground()).add();
        screens.proveForTokens().act(TestGate.PASSWORD.toCharArray(), new char[0]);
    }

    private void choose(String list) throws Exception {
        screens.tokens().importKeys();
        screens.dialogs.choose(Files.writeString(folder.resolve("early-shift.csv"), list));
    }

    private static String key(int number) {
        return "86521%02d;31323334353637383930313233343536373839%02d;TOTP%n".formatted(number, number);
    }

    @Test
    void tokens() throws Exception {
        Consumer<SettingsViewModel> page = dialog -> dialog.show(Page.TOKENS);
        settings("15e-settings-tokens-none", 100, screens::open, page);
        stocked();
        settings("15e-settings-tokens", 100, screens::open, page);
        settings("15e-settings-tokens-150", 150, screens::open, page);
    }

    @Test
    void tokenImport() throws Exception {
        choose("serial;seed;type;digits\n" + key(0) + key(0) + key(1).replace("TOTP", "OCRA") + key(2)
                + key(3).replace("31", "3x") + key(4) + key(5) + "=1+1;" + key(6).substring(8) + key(7));
        importing("15f-tokens-import", 100, dialog -> {});
        importing("15f-tokens-import-150", 150, dialog -> {});
        choose("8652100,abcdef234567abcdef234567abcdef23");
        importing("15f-tokens-import-either", 100, dialog -> {});
        importing("15f-tokens-import-either-150", 150, dialog -> {});
        GalleryShot.take("15f-tokens-prove", 100, this::shell, overlay -> {
            TokenImportViewModel dialog = screens.tokenImport(new InlineBackground());
            dialog.choose(KeyText.Form.BASE32);
            dialog.add();
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), new Theme());
            overlay.openDialog(new ProveForTokensView(screens.proveForTokens(), loader).root(), () -> {});
            settle(overlay);
        });
    }

    /** Each picture adds keys, so each begins with an empty stock. */
    @Test
    void tokensAdded() throws Exception {
        choose("serial;seed;type\n" + key(0) + key(1) + key(2) + key(3) + key(4));
        GalleryShot.take("15f-tokens-added", 100, this::shell, overlay -> {
            emptyStock();
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), new Theme());
            TokenImportViewModel dialog = screens.tokenImport(new InlineBackground());
            overlay.openDialog(new TokenImportView(dialog, loader, screens.messages).root(), () -> {});
            settle(overlay);
            dialog.add();
            screens.proveForTokens().act(TestGate.PASSWORD.toCharArray(), new char[0]);
        });
    }

    private void emptyStock() {
        long id = screens.station.administrator.id();
        try {
            for (StockedToken each : screens.station.tokens.list(id).orElseThrow()) {
                screens.station.tokens.remove(id, each.serial());
            }
        } catch (VaultException e) {
            throw new IllegalStateException(e);
        }
    }

    private void importing(String name, int zoom, Consumer<TokenImportViewModel> shown) {
        GalleryShot.take(name, zoom, this::shell, overlay -> {
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), new Theme());
            TokenImportViewModel dialog = screens.tokenImport(new InlineBackground());
            overlay.openDialog(new TokenImportView(dialog, loader, screens.messages).root(), () -> {});
            settle(overlay);
            shown.accept(dialog);
        });
    }

    @Test
    void proofBeforeSaving() throws Exception {
        screens.station.gate.enrol(screens.station.administrator);
        GalleryShot.take("15-settings-prove", 100, this::shell, overlay -> {
            SettingsViewModel dialog = screens.open();
            dialog.getPolicy().recentTilesProperty().set(true);
            dialog.save(new app.gatehouse.mail.TypedSecrets(new char[0], new char[0]));
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), new Theme());
            overlay.openDialog(new ProveForSettingsView(screens.prove(), loader).root(), () -> {});
            settle(overlay);
            ProofFields fields = find(overlay, ".gh-proof", ProofFields.class);
            fields.password().setText("0123456789".toCharArray());
            fields.code().type("482913");
        });
    }
}
