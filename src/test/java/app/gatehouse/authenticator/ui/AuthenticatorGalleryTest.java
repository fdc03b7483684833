/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.paper.Sheets;
import app.gatehouse.people.Proof;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.task.Background;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.GoogleParts;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ScriptedSight;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the list of accounts and of its dialogs. */
@Tag("gallery")
class AuthenticatorGalleryTest {
    private static final List<String> SEVEN = List.of(
            "totp/GitHub:m.kowalska-press?secret=MZXW6YTI",
            "totp/Microsoft%20365:maria.kowalska@example.com?secret=MZXW6YTJ",
            "totp/MES%20line%20control:mkowalska%20%2F%20press%20shop?secret=MZXW6YTK",
            "totp/Payroll:emp%2020417?secret=MZXW6YTL",
            "totp/Quality%20portal:maria.kowalska?secret=MZXW6YTM",
            "totp/Supplier%20VPN:mkowalska@vpn?secret=MZXW6YTN&period=60",
            "totp/Tool%20crib:PS-04%20%2F%20maria?secret=MZXW6YTO");
    private static final List<String> KINDS = List.of(
            SEVEN.get(0),
            SEVEN.get(1),
            SEVEN.get(2),
            "hotp/Gate%20panel:line%204?secret=MZXW6YTL&counter=43",
            "steam/Steam:press-shop-sim?secret=MZXW6YTM",
            SEVEN.get(5),
            SEVEN.get(6));

    @TempDir
    Path folder;

    private AccountScreens screens;
    private AccountCodesViewModel codes;

    @BeforeEach
    void build() throws Exception {
        screens = new AccountScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private ViewLoader loader(Theme theme) {
        return new ViewLoader(screens.messages, new FaceModel(), theme);
    }

    private Overlay page(Theme theme) {
        ViewLoader loader = loader(theme);
        codes = screens.codes();
        AuthenticatorView view = new AuthenticatorView(
                screens.list(), codes, screens.copies(), List.of(AddWay.values()), loader, screens.messages);
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Maria Kowalska", "maria.kowalska", "Operator", "Press shop, line 4"),
                List.of(Area.AUTHENTICATOR, Area.PROFILE),
                screens.session,
                screens.gate.time,
                screens.ticker,
                screens.navigator);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.AUTHENTICATOR, view.root(), loader, screens.messages).root());
        return overlay;
    }

    private void show(String name, int zoom, Consumer<Overlay> shown) {
        GalleryShot.take(name, zoom, this::page, overlay -> {
            // Who looks at the codes asks for the rows in sight once they are there.
            codes.look(accounts());
            shown.accept(overlay);
        });
    }

    private List<app.gatehouse.authenticator.Account> accounts() {
        try {
            return screens.accounts();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void dialog(String name, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        dialog(name, 100, dialog, shown);
    }

    private void dialog(String name, int zoom, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        show(name, zoom, overlay -> {
            overlay.openDialog(dialog.apply(loader(new Theme())), () -> {});
            overlay.applyCss();
            overlay.layout();
            shown.accept(overlay);
        });
    }

    private static <T> T find(Parent root, String selector, Class<T> type) {
        return type.cast(root.lookup(selector));
    }

    @Test
    void theList() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        show("13-authenticator", 100, overlay -> {
            find(overlay, "#account-copy-3", Button.class).fire();
            overlay.setToastLeft(264);
            overlay.toast(screens.dialogs.toasts.get(0));
        });
        show("30-authenticator-zoom-150", 150, overlay -> {});
        screens.gate.time.pass(java.time.Duration.ofSeconds(14));
        show(
                "13b-authenticator-ending",
                100,
                overlay -> find(overlay, "#accounts", ListView.class)
                        .getSelectionModel()
                        .select(1));
    }

    @Test
    void menus() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        show(
                "13b-authenticator-add-menu",
                100,
                overlay -> find(overlay, "#add-account", Button.class).fire());
        show(
                "13-authenticator-row-menu",
                100,
                overlay -> find(overlay, "#account-more-2", Button.class).fire());
    }

    @Test
    void draggingARow() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        show("13-authenticator-drag", 100, overlay -> {
            Node row = find(overlay, "#account-code-2", Label.class).getParent();
            Bounds at = row.localToScene(row.getLayoutBounds());
            mouse(row, MouseEvent.MOUSE_PRESSED, at.getCenterY());
            mouse(row, MouseEvent.MOUSE_DRAGGED, at.getCenterY() + 2.3 * AccountRows.ROW);
        });
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double y) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        400,
                        y,
                        400,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    @Test
    void countersAndLetters() throws Exception {
        screens.add(KINDS.toArray(String[]::new));
        show(
                "28-authenticator-hotp-steam",
                100,
                overlay -> codes.next(accounts().get(3)));
        show("28-authenticator-hotp-150", 150, overlay -> {});
    }

    @Test
    void whatPolicyHides() throws Exception {
        screens.hideCodes = true;
        screens.add(KINDS.toArray(String[]::new));
        show("13-authenticator-hidden", 100, overlay -> codes.reveal(accounts().get(1)));
    }

    @Test
    void pinnedAndOddNames() throws Exception {
        screens.add(
                "totp/" + "Very%20long%20issuer%20".repeat(5) + ":" + "x".repeat(120) + "?secret=MZXW6YTI",
                "totp/שלום:עולם?secret=MZXW6YTJ&digits=8",
                "totp/%F0%9F%94%91%20%F0%9F%8F%AD:a:b%25zz?secret=MZXW6YTK&digits=7",
                "totp/:only%20a%20name?secret=MZXW6YTL&period=600",
                "totp/?secret=MZXW6YTM&period=86400");
        screens.gate.accounts.pin(screens.maria.id(), 3, true);
        show("13-authenticator-odd", 100, overlay -> {});
    }

    @Test
    void nothingFoundAndNothingThere() throws Exception {
        show("18a-no-accounts", 100, overlay -> {});
        show("18a-no-accounts-150", 150, overlay -> {});
        screens.add(SEVEN.toArray(String[]::new));
        show(
                "13-authenticator-no-match",
                100,
                overlay -> find(overlay, "#account-search", TextField.class).setText("xyz"));
    }

    @Test
    void typingIn() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        Function<ViewLoader, Parent> typing =
                loader -> new TypeAccountView(screens.typing(), loader, screens.messages).root();
        dialog("13c-add-by-typing", typing, overlay -> type(overlay, "NB2W 45DF OIZA"));
        dialog("13c-add-by-typing-code", typing, overlay -> {
            type(overlay, AccountScreens.KEY);
            find(overlay, "#account-change", Button.class).fire();
        });
        dialog("13c-add-by-typing-wrong", typing, overlay -> type(overlay, "NB2W 85DF"));
    }

    private static void type(Overlay overlay, String key) {
        find(overlay, "#account-issuer", TextField.class).setText("Coolant portal");
        find(overlay, "#account-name", TextField.class).setText("maria.kowalska");
        SecretField field = find(overlay, "#account-key", SecretField.class);
        field.requestFocus();
        field.setText(key.toCharArray());
    }

    @Test
    void renamingAndQrCode() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        screens.flow.rename(screens.accounts().get(0));
        dialog(
                "13-rename",
                loader -> new RenameAccountView(
                                new RenameAccountViewModel(
                                        screens.holder(),
                                        screens.gate.accounts,
                                        screens.flow,
                                        new InlineBackground(),
                                        screens.messages),
                                loader)
                        .root(),
                overlay -> {});
        dialog(
                "13-account-qr",
                loader -> {
                    screens.flow.show(new Proof(screens.maria.id(), Proof.How.PASSWORD, screens.gate.time));
                    return new AccountQrView(
                                    new AccountQrViewModel(
                                            screens.holder(),
                                            screens.gate.accounts,
                                            screens.flow,
                                            new ZxingQrWriter(),
                                            new InlineBackground(),
                                            screens.countdown(),
                                            screens.messages),
                                    loader)
                            .root();
                },
                overlay -> {});
    }

    @Test
    void importing() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        Path file = folder.resolve("aegis-export.json");
        StringBuilder lines = new StringBuilder("otpauth://totp/Old%20turnstile?secret=MZXW1YTI\n");
        lines.append("otpauth://").append(SEVEN.get(0)).append("\notpauth://").append(SEVEN.get(3));
        for (int i = 0; i < 12; i++) {
            lines.append("\notpauth://totp/System%20")
                    .append(i)
                    .append(":maria?secret=AAAAAAA")
                    .append((char) ('A' + i));
        }
        Files.writeString(file, lines);
        dialog("19-import-result", loader -> importView(file, loader), overlay -> {});
        dialog("19-import-150", 150, loader -> importView(file, loader), overlay -> {});
        Path sealed = folder.resolve("sealed.json");
        try (InputStream in =
                getClass().getResourceAsStream("/app/gatehouse/authenticator/importing/aegis-sealed.json")) {
            Files.write(sealed, in.readAllBytes());
        }
        dialog("19-import-sealed", loader -> importView(sealed, loader), overlay -> {});
        Files.writeString(file, lines.substring(lines.indexOf("\n") + 1));
        dialog("19-import-room", loader -> importView(file, loader), overlay -> {});
        dialog(
                "19-import-all",
                loader -> importView(file, loader),
                overlay -> find(overlay, "#import-show", Button.class).fire());
        Files.writeString(file, "{");
        dialog("19-import-failed", loader -> importView(file, loader), overlay -> {});
    }

    @Test
    void codesInPictures() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        List<String> parts = GoogleParts.of(77, 3, "Acme");
        dialog("picture-looking", loader -> pictureView(new HeldBackground(), loader), overlay -> {});
        dialog("picture-no-code", loader -> pictureView(new InlineBackground(), loader), overlay -> {});
        Function<ViewLoader, Parent> missing =
                loader -> pictureView(new InlineBackground(), loader, parts.get(0), parts.get(2));
        dialog("picture-missing-part", missing, overlay -> {});
        show("picture-missing-part-150", 150, overlay -> {
            overlay.openDialog(missing.apply(loader(new Theme())), () -> {});
            overlay.applyCss();
            overlay.layout();
        });
        List<String> several = List.of(
                "otpauth://totp/Coolant%20portal:jonas?secret=AAAAAAAB",
                "otpauth://totp/Gate%20panel:line%204?secret=AAAAAAAC",
                "otpauth://" + SEVEN.get(3),
                "otpauth://totp/Old%20turnstile?secret=MZXW1YTI");
        dialog(
                "picture-several",
                loader -> {
                    ImportFlow flow =
                            new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
                    flow.preview(ImportSource.of(String.join("\n", several).getBytes(StandardCharsets.US_ASCII)));
                    return importView(flow, loader);
                },
                overlay -> {
                    ListView<?> rows = find(overlay, "#import-rows", ListView.class);
                    rows.scrollTo(3);
                    overlay.layout();
                    rows.lookupAll(".check-box").stream()
                            .filter(Node::isVisible)
                            .findFirst()
                            .ifPresent(tick -> ((CheckBox) tick).fire());
                });
    }

    private Parent pictureView(Background background, ViewLoader loader, String... codes) {
        ImportFlow importing = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
        ScriptedSight sight = new ScriptedSight();
        PictureFlow flow =
                new PictureFlow(screens.flow, importing, sight, screens.navigator, screens.dialogs, screens.messages);
        flow.look(new PictureSource.Frames(List.of(new Frame(1, 1, new int[1])), false));
        QrReader reader = (frame, effort) ->
                Stream.of(codes).map(text -> new FoundCode(text, List.of())).toList();
        PictureViewModel viewModel =
                new PictureViewModel(flow, file -> List.of(), reader, background, screens.messages);
        return new PictureView(viewModel, loader, screens.messages).root();
    }

    private Parent importView(Path file, ViewLoader loader) {
        ImportFlow flow = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
        flow.begin();
        screens.dialogs.choose(file);
        return importView(flow, loader);
    }

    private Parent importView(ImportFlow flow, ViewLoader loader) {
        return new ImportView(
                        new ImportViewModel(
                                screens.holder(),
                                screens.gate.accounts,
                                flow,
                                screens.paper,
                                new InlineBackground(),
                                screens.messages),
                        loader,
                        screens.messages)
                .root();
    }

    @Test
    void exporting() throws Exception {
        screens.add(SEVEN.toArray(String[]::new));
        dialog("export", this::exportView, overlay -> {});
        dialog("export-150", 150, this::exportView, overlay -> {});
        dialog(
                "export-sheet",
                this::exportView,
                overlay -> find(overlay, "#export-SHEET", RadioButton.class).fire());
    }

    private Parent exportView(ViewLoader loader) {
        return new ExportView(
                        new ExportViewModel(
                                new ExportOwner(screens.maria.id(), "maria.kowalska", "Press shop, line 4"),
                                new AccountExports(
                                        screens.gate.accounts,
                                        new Sheets(screens.messages),
                                        screens.paper,
                                        screens.paper,
                                        screens.gate.time,
                                        new SecureRandom()),
                                screens.flow,
                                new InlineBackground(),
                                screens.messages),
                        loader,
                        screens.messages)
                .root();
    }
}
