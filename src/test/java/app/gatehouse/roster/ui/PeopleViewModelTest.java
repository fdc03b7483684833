/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.ui.PersonOffer.Kind;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.testing.HeldBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewModelTest {
    private PeopleScreens screens;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new PeopleScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static List<String> names(PeopleViewModel people) {
        return people.shown().stream().map(PersonRow::name).toList();
    }

    private PersonRow shown(PeopleViewModel people, Person person) {
        return people.shown().stream()
                .filter(row -> row.id() == person.id())
                .findFirst()
                .orElseThrow();
    }

    private String state(PeopleViewModel people, Person person) {
        return people.describe(shown(people, person)).state().words();
    }

    private List<Kind> menu(Person person) throws Exception {
        return screens.acts().offers(screens.row(person), false).stream()
                .map(PersonOffer::kind)
                .toList();
    }

    private String whyNot(Kind kind, Person person, boolean last) throws Exception {
        return screens.acts().offers(screens.row(person), last).stream()
                .filter(offer -> offer.kind() == kind)
                .map(PersonOffer::whyNot)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEverybodyByNameOnceTheyAreRead() {
        HeldBackground background = new HeldBackground();
        PeopleViewModel people = screens.people(background);
        assertFalse(people.loadedProperty().get());
        background.finishOne();
        assertTrue(people.loadedProperty().get());
        assertEquals(List.of("Jonas Weber", "Maria Kowalska", "Nadia Haddad"), names(people));
    }

    @Test
    void looksAgainWhereSomebodyIsChangedWhileItReads() throws Exception {
        HeldBackground background = new HeldBackground();
        PeopleViewModel people = screens.people(background);
        screens.flow.lookAgain();
        background.finishOne();
        screens.named("vikram.rao", "Vikram Rao", Role.OPERATOR);
        background.finishOne();
        assertEquals(4, people.shown().size());
    }

    @Test
    void findsPeopleByEveryWordAndSaysWhereThereIsNobody() {
        PeopleViewModel people = screens.people();
        people.search("KOW maria");
        assertEquals(List.of("Maria Kowalska"), names(people));
        people.search("xyz{0}");
        assertEquals("Nobody matches “xyz{0}”.", people.getNoMatch());
        people.search("");
        assertEquals("", people.getNoMatch());
        assertEquals(3, people.shown().size());
    }

    @Test
    void countsAWaitDownAndEndsIt() {
        screens.lock(screens.maria);
        PeopleViewModel people = screens.people();
        assertEquals("Locked 0:30", state(people, screens.maria));
        int beats = people.beatsProperty().get();
        screens.pass(Duration.ofSeconds(8));
        assertEquals(beats + 1, people.beatsProperty().get(), "the rows are drawn anew");
        assertEquals("Locked 0:22", state(people, screens.maria));
        screens.pass(Duration.ofSeconds(22));
        assertEquals("Active", state(people, screens.maria));
    }

    @Test
    void saysWhatIsOutOfTheOrdinary() throws Exception {
        screens.change("UPDATE person SET enabled = 0 WHERE id = " + screens.maria.id());
        screens.change("UPDATE person SET must_change_password = 1 WHERE id = " + screens.nadia.id());
        PeopleViewModel people = screens.people();
        assertEquals("Disabled", state(people, screens.maria));
        assertEquals("New password", state(people, screens.nadia));
        assertEquals("Active", state(people, screens.jonas));
        assertTrue(people.describe(shown(people, screens.jonas)).state().pill().isEmpty());
    }

    @Test
    void namesTheSecondFactors() throws Exception {
        screens.give(screens.maria, Method.APP);
        screens.give(screens.maria, Method.EMAIL);
        screens.change("UPDATE person SET must_enrol = 1 WHERE id = " + screens.nadia.id());
        PeopleViewModel people = screens.people();
        assertEquals(
                "App +1", people.describe(shown(people, screens.maria)).mfa().words());
        assertEquals("Due", people.describe(shown(people, screens.nadia)).mfa().words());
        assertEquals("Off", people.describe(shown(people, screens.jonas)).mfa().words());
    }

    @Test
    void tellsHowLongAgoSomebodyWasHere() throws Exception {
        Instant now = screens.gate.time.now();
        assertEquals("Never", last(null));
        assertEquals("Today 05:42", last(now.minus(Duration.ofHours(1))));
        assertEquals("Yesterday", last(now.minus(Duration.ofHours(10))));
        assertEquals("6 days ago", last(now.minus(Duration.ofDays(6))));
        assertEquals("3 weeks ago", last(now.minus(Duration.ofDays(21))));
        assertEquals("11 months ago", last(now.minus(Duration.ofDays(350))));
        assertEquals("2 years ago", last(now.minus(Duration.ofDays(800))));
        assertEquals("26 Nov 2026", last(now.plus(Duration.ofDays(2))));
    }

    private String last(Instant at) throws Exception {
        screens.change("UPDATE person SET last_sign_in_at = " + (at == null ? "NULL" : at.toEpochMilli())
                + " WHERE id = " + screens.maria.id());
        PeopleViewModel people = screens.people();
        return people.describe(shown(people, screens.maria)).lastSignIn();
    }

    @Test
    void offersAnAdministratorWhatApplies() throws Exception {
        assertEquals(
                List.of(Kind.EDIT, Kind.ORDER_MFA, Kind.RESET_PASSWORD, Kind.DISABLE, Kind.DELETE),
                menu(screens.maria));
        screens.give(screens.maria, Method.APP);
        screens.lock(screens.maria);
        assertEquals(
                List.of(
                        Kind.UNLOCK,
                        Kind.RELEASE,
                        Kind.EDIT,
                        Kind.RESET_MFA,
                        Kind.RESET_PASSWORD,
                        Kind.DISABLE,
                        Kind.DELETE),
                menu(screens.maria));
        screens.change("UPDATE person SET enabled = 0 WHERE id = " + screens.maria.id());
        assertEquals(
                List.of(Kind.EDIT, Kind.RESET_MFA, Kind.RESET_PASSWORD, Kind.ENABLE, Kind.DELETE), menu(screens.maria));
    }

    @Test
    void saysWhyNobodyDoesItToThemself() throws Exception {
        assertEquals("Nobody does this to themself.", whyNot(Kind.DISABLE, screens.jonas, false));
        assertEquals("You are the last administrator.", whyNot(Kind.DELETE, screens.jonas, true));
        assertEquals("Change your own in the profile.", whyNot(Kind.RESET_PASSWORD, screens.jonas, true));
        PeopleViewModel people = screens.people();
        assertTrue(people.isLastAdministrator(shown(people, screens.jonas)));
        screens.named("boss", "Boss", Role.ADMINISTRATOR);
        screens.flow.lookAgain();
        assertFalse(people.isLastAdministrator(shown(people, screens.jonas)));
    }

    @Test
    void offersAShiftLeaderUnlockAndReleaseAlone() throws Exception {
        screens.give(screens.maria, Method.APP);
        screens.give(screens.jonas, Method.APP);
        screens.lock(screens.maria);
        screens.who = screens.enter(screens.nadia);
        assertEquals(List.of(Kind.UNLOCK, Kind.RELEASE), menu(screens.maria));
        assertEquals("", whyNot(Kind.RELEASE, screens.maria, false));
        assertEquals("Only an administrator can.", whyNot(Kind.RELEASE, screens.jonas, false));
        assertEquals("Nobody releases themself.", whyNot(Kind.RELEASE, screens.nadia, false));
        assertFalse(screens.people().isAdministrator());
        screens.people().add();
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void unlocksAndShowsIt() throws Exception {
        screens.lock(screens.maria);
        PeopleViewModel people = screens.people();
        screens.about(screens.maria, Kind.UNLOCK);
        assertEquals(List.of("Maria Kowalska can sign in again."), screens.dialogs.toasts);
        assertEquals("Active", state(people, screens.maria));
    }

    @Test
    void disablesAfterAQuestionAndEnables() throws Exception {
        PeopleViewModel people = screens.people();
        screens.about(screens.maria, Kind.DISABLE);
        assertEquals("Disable the account of Maria Kowalska?", screens.dialogs.question.title());
        assertEquals("Active", state(people, screens.maria));
        screens.dialogs.agree();
        assertEquals("Disabled", state(people, screens.maria));
        screens.about(screens.maria, Kind.ENABLE);
        assertEquals("Active", state(people, screens.maria));
    }

    @Test
    void opensTheDialogsOfTheMenu() throws Exception {
        screens.give(screens.maria, Method.APP);
        screens.about(screens.maria, Kind.RELEASE);
        assertEquals(DialogRoute.RELEASE_SIGN_IN, screens.navigator.last());
        screens.about(screens.maria, Kind.EDIT);
        assertEquals(DialogRoute.EDIT_PERSON, screens.navigator.last());
        screens.about(screens.maria, Kind.RESET_MFA);
        assertEquals(DialogRoute.RESET_MFA, screens.navigator.last());
        assertEquals(screens.maria.id(), screens.flow.person().orElseThrow().id());
    }

    @Test
    void sendsAwayWhoMayNotLookAnyMore() throws Exception {
        PeopleViewModel people = screens.people();
        screens.change("UPDATE person SET role = 'OPERATOR' WHERE id = " + screens.jonas.id());
        screens.flow.lookAgain();
        assertEquals(Route.PROFILE, screens.navigator.last());
        assertEquals(List.of("You may not look after people any more. Ask an administrator."), screens.dialogs.toasts);
        people.close();
        assertEquals(List.of(), people.shown());
        assertEquals(0, screens.ticker.listeners());
    }
}
