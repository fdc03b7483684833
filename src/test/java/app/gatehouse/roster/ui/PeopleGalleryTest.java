/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.roster.ui.PersonOffer.Kind;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.station.Method;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the people, of the dialogs about them and of the report. */
@Tag("gallery")
class PeopleGalleryTest {
    private static final String LEFT_OUT = """
            name,username,email,role
            Anna Nowak,anna.nowak,,
            Bela Kiss,bela.kiss,,
            Chen Li,chen.li,,
            Dana Moss,dana.moss,,
            Tomasz Nowak,tomasz.nowak,,
            Emil Sand,emil.sand,,
            Fatma Kaya,fatma.kaya,,
            Gabor Toth,gabor.toth,,
            Hana Kral,hana.kral,,
            Ivana Horvat,ivana.horvat,,Leader
            Jan Bok,jan.bok,,
            Kim Lund,kim.lund,,
            Lena Wolf,lena.wolf,,
            Marek Zeman,marek.zeman,,Shift leader
            """;

    @TempDir
    Path folder;

    private PeopleScreens screens;
    private boolean leader;

    @BeforeEach
    void build() throws Exception {
        screens = new PeopleScreens(folder.resolve("station"));
        Person aylin = screens.named("aylin.demir", "Aylin Demir", Role.OPERATOR);
        Person samuel = screens.named("samuel.okoro", "Samuel Okoro", Role.OPERATOR);
        Person tomasz = screens.named("tomasz.nowak", "Tomasz Nowak", Role.OPERATOR);
        screens.named("vikram.rao", "Vikram Rao", Role.OPERATOR);
        screens.give(aylin, Method.EMAIL);
        for (Person each : List.of(screens.jonas, screens.maria, screens.nadia, tomasz)) {
            screens.give(each, Method.APP);
        }
        seen(aylin, "2026-11-24T05:58:00Z");
        seen(screens.jonas, "2026-11-24T06:40:00Z");
        seen(screens.maria, "2026-11-24T06:42:00Z");
        seen(screens.nadia, "2026-11-23T14:01:00Z");
        seen(samuel, "2026-11-23T14:02:00Z");
        seen(tomasz, "2026-11-03T14:02:00Z");
        screens.change("UPDATE person SET enabled = 0 WHERE id = " + tomasz.id());
        screens.lock(screens.maria);
        screens.pass(Duration.ofSeconds(8));
        screens.gate.time.setWallClock(MovableTime.MOCK_UP);
    }

    private void seen(Person person, String at) throws Exception {
        screens.change("UPDATE person SET last_sign_in_at = "
                + Instant.parse(at).toEpochMilli() + " WHERE id = " + person.id());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private ViewLoader loader(Theme theme) {
        return new ViewLoader(screens.messages, new FaceModel(), theme);
    }

    private Overlay page(Theme theme) {
        return shell(theme, new PeopleView(screens.people(), screens.acts(), loader(theme), screens.messages).root());
    }

    private Overlay shell(Theme theme, Parent page) {
        Occupant who = leader
                ? new Occupant("Nadia Haddad", "nadia.haddad", "Shift leader", "Press shop, line 4")
                : new Occupant("Jonas Weber", "jonas.weber", "Administrator", "Press shop, line 4");
        List<Area> areas = leader ? List.of(Area.AUTHENTICATOR, Area.PROFILE, Area.PEOPLE) : List.of(Area.values());
        ShellViewModel shell =
                new ShellViewModel(who, areas, screens.session, screens.gate.time, screens.ticker, screens.navigator);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.PEOPLE, page, loader(theme), screens.messages).root());
        return overlay;
    }

    private void dialog(String name, int zoom, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        GalleryShot.take(name, zoom, this::page, overlay -> {
            overlay.openDialog(dialog.apply(loader(new Theme())), () -> {});
            settle(overlay);
            shown.accept(overlay);
            settle(overlay);
        });
    }

    private static void settle(Parent root) {
        for (int round = 0; round < 2; round++) {
            root.applyCss();
            root.layout();
        }
    }

    private static <T> T find(Parent root, String selector, Class<T> type) {
        return type.cast(root.lookup(selector));
    }

    @Test
    void thePeople() throws Exception {
        GalleryShot.take(
                "16-people",
                100,
                this::page,
                overlay -> find(overlay, "#person-more-" + screens.maria.id(), Button.class)
                        .fire());
        GalleryShot.take("16-people-150", 150, this::page, PeopleGalleryTest::settle);
        GalleryShot.take(
                "16-people-menu-self",
                100,
                this::page,
                overlay -> find(overlay, "#person-more-" + screens.jonas.id(), Button.class)
                        .fire());
        GalleryShot.take(
                "16-people-add-menu",
                100,
                this::page,
                overlay -> find(overlay, "#add-person", Button.class).fire());
        GalleryShot.take(
                "16-people-none",
                100,
                this::page,
                overlay -> find(overlay, "#people-search", TextField.class).setText("xyz"));
    }

    @Test
    void asAShiftLeader() throws Exception {
        screens.change("DELETE FROM totp_factor WHERE person_id = " + screens.nadia.id());
        screens.who = screens.enter(screens.nadia);
        screens.change("UPDATE person SET must_change_password = 1 WHERE username = 'vikram.rao'");
        leader = true;
        GalleryShot.take(
                "25-people-leader",
                100,
                this::page,
                overlay -> find(overlay, "#person-more-" + screens.jonas.id(), Button.class)
                        .fire());
    }

    @Test
    void addingAndEditing() throws Exception {
        Function<ViewLoader, Parent> adding = loader -> new AddPersonView(screens.adding(), loader).root();
        Consumer<Overlay> typed = overlay -> {
            find(overlay, "#person-name", TextField.class).setText("Elena Petrova");
            find(overlay, "#person-email", TextField.class).setText("elena.petrova@example.com");
            find(overlay, "#person-email", TextField.class).requestFocus();
        };
        dialog("16b-add-person", 100, adding, typed);
        dialog("16b-add-person-150", 150, adding, typed);
        screens.about(screens.maria, Kind.EDIT);
        Function<ViewLoader, Parent> editing = loader -> new EditPersonView(screens.editing(), loader).root();
        dialog(
                "16-edit-person",
                100,
                editing,
                overlay ->
                        find(overlay, "#person-role-SHIFT_LEADER", Parent.class).requestFocus());
        dialog(
                "16-edit-person-role",
                100,
                editing,
                overlay -> find(overlay, "#person-role-SHIFT_LEADER", ToggleButton.class)
                        .fire());
        dialog(
                "16-edit-person-meanwhile",
                100,
                loader -> {
                    EditPersonViewModel edit = screens.editing();
                    try {
                        screens.change("UPDATE person SET name = 'Maria Nowak', enabled = 0, version = version + 1"
                                + " WHERE id = " + screens.maria.id());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    edit.getForm().emailProperty().set("maria@example.com");
                    edit.save(new char[0], new char[0]);
                    return new EditPersonView(edit, loader).root();
                },
                overlay -> {});
    }

    @Test
    void resetting() throws Exception {
        screens.about(screens.maria, Kind.RESET_MFA);
        Consumer<Overlay> typed = overlay -> {
            ProofFields proof = find(overlay, "#ask-about-person .gh-proof", ProofFields.class);
            proof.password().setText("Tin roof 8".toCharArray());
            proof.code().type("482913");
            proof.code().requestFocus();
        };
        Function<ViewLoader, Parent> mfa =
                loader -> new AskAboutPersonView(screens.asking(PersonQuestion.RESET_MFA), loader).root();
        dialog("16c-reset-two-step", 100, mfa, typed);
        dialog("16c-reset-two-step-150", 150, mfa, typed);
        dialog(
                "16-reset-password",
                100,
                loader -> new AskAboutPersonView(screens.asking(PersonQuestion.RESET_PASSWORD), loader).root(),
                overlay -> {});
        dialog(
                "16-first-password",
                100,
                loader -> {
                    screens.flow.handOver(new RosterFlow.Handover(
                            "Elena Petrova", "elena.petrova", screens.roster.firstPassword(), true));
                    return new FirstPasswordView(screens.handingOver(), loader).root();
                },
                overlay -> {});
    }

    @Test
    void aLeaver() throws Exception {
        screens.about(screens.maria, Kind.DELETE);
        Function<ViewLoader, Parent> deleting = loader -> new DeletePersonView(screens.deleting(), loader).root();
        dialog("16-delete-person", 100, deleting, overlay -> {});
        screens.change("INSERT INTO account (person_id, issuer, name, type, algorithm, digits, period, counter, secret,"
                + " position, pinned, added_at) SELECT " + screens.maria.id() + ", 'GitHub', 'm.k', 'TOTP', 'SHA1', 6,"
                + " 30, 0, x'00', 1, 0, 0");
        dialog("16-delete-person-accounts", 100, deleting, overlay -> {});
        dialog("16-delete-person-150", 150, deleting, overlay -> {});
    }

    @Test
    void aList() throws Exception {
        Path list = Files.writeString(folder.resolve("early-shift.csv"), LEFT_OUT);
        screens.people().addMany();
        screens.dialogs.choose(list);
        Function<ViewLoader, Parent> preview = loader ->
                new AddPeopleView(screens.addingMany(new InlineBackground()), loader, screens.messages).root();
        dialog("27-people-csv-preview", 100, preview, overlay -> {});
        dialog("27-people-csv-150", 150, preview, overlay -> {});
        dialog(
                "27-people-csv-adding",
                100,
                loader -> {
                    HeldBackground held = new HeldBackground();
                    AddPeopleViewModel adding = screens.addingMany(held);
                    held.finishOne();
                    adding.add();
                    return new AddPeopleView(adding, loader, screens.messages).root();
                },
                overlay -> {});
        dialog(
                "27-people-csv-added",
                100,
                preview,
                overlay -> find(overlay, "#people-add", Button.class).fire());
    }

    @Test
    void theReport() throws Exception {
        Function<Theme, Overlay> report =
                theme -> shell(theme, new CoverageView(screens.report(), loader(theme), screens.messages).root());
        screens.give(screens.maria, Method.EMAIL);
        GalleryShot.take("16-mfa-report", 100, report, overlay -> {});
        GalleryShot.take("16-mfa-report-150", 150, report, overlay -> {});
    }
}
