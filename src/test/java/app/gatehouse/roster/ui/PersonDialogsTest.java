/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.people.Role;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.ui.AddPeopleViewModel.Stage;
import app.gatehouse.roster.ui.PersonOffer.Kind;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.station.Method;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestGate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dialogs about people do, without their windows. */
class PersonDialogsTest {
    private static final char[] NONE = new char[0];

    @TempDir
    Path files;

    private PeopleScreens screens;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new PeopleScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static char[] right() {
        return TestGate.PASSWORD.toCharArray();
    }

    private AddPersonViewModel elena() {
        AddPersonViewModel adding = screens.adding();
        adding.getForm().nameProperty().set("Elena Petrova");
        return adding;
    }

    @Test
    void addsSomebodyAndHandsThePasswordOverOnce() throws Exception {
        AddPersonViewModel adding = elena();
        assertEquals("elena.petrova", adding.getForm().usernameProperty().get(), "it is proposed");
        adding.getForm().roleProperty().set(Role.SHIFT_LEADER);
        String promised = new String(adding.password());
        adding.add();
        adding.close();
        assertEquals(DialogRoute.FIRST_PASSWORD, screens.navigator.last());
        FirstPasswordViewModel shown = screens.handingOver();
        assertEquals("Elena Petrova can sign in", shown.getTitle());
        assertEquals(promised, new String(shown.password()));
        shown.leave();
        assertEquals(promised, new String(shown.password()), "Esc does not throw it away");
        assertFalse(shown.getMessage().isEmpty());
        shown.copy();
        assertEquals(promised, screens.clipboard.text);
        shown.print();
        assertTrue(screens.paper.got.get(0).contains("elena.petrova · Elena Petrova  " + promised));
        assertTrue(
                screens.gate.signIn.password("elena.petrova", promised.toCharArray())
                        instanceof PasswordAnswer.MustChangePassword);
        shown.close();
        assertThrows(IllegalStateException.class, shown::password, "it is wiped");
        assertArrayEquals(NONE, screens.handingOver().password(), "it can be had once");
    }

    @Test
    void addsNobodyWithoutNameOrWithAUsernameThatIsTaken() {
        AddPersonViewModel adding = elena();
        adding.getForm().usernameProperty().set("");
        assertTrue(adding.isAddOff());
        adding.getForm().usernameProperty().set("Maria.Kowalska");
        adding.add();
        assertEquals(
                "Somebody has this username. Choose another.",
                adding.getForm().usernameProblemProperty().get());
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void keepsAUsernameThatWasTyped() {
        AddPersonViewModel adding = elena();
        adding.getForm().usernameProperty().set("elena");
        adding.getForm().nameProperty().set("Élena Müller-Petrova");
        assertEquals("elena", adding.getForm().usernameProperty().get());
        AddPersonViewModel other = screens.adding();
        other.getForm().nameProperty().set("Żółw  O’Brien ");
        assertEquals("zołw.o.brien", other.getForm().usernameProperty().get());
    }

    @Test
    void editsWithoutAProofButForTheRole() throws Exception {
        screens.about(screens.maria, Kind.EDIT);
        EditPersonViewModel edit = screens.editing();
        edit.getForm().nameProperty().set("Maria Nowak");
        edit.save(NONE, NONE);
        assertEquals("Maria Nowak", screens.row(screens.maria).name());
        assertEquals(List.of("Maria Nowak is changed."), screens.dialogs.toasts);

        screens.about(screens.maria, Kind.EDIT);
        EditPersonViewModel role = screens.editing();
        role.getForm().roleProperty().set(Role.SHIFT_LEADER);
        assertTrue(role.isSaveOff(), "password and code are missing");
        role.proofTyped(true);
        role.save("wrong".toCharArray(), NONE.clone());
        assertFalse(role.getProof().getMessage().isEmpty());
        assertEquals(Role.OPERATOR, screens.row(screens.maria).role());
        role.save(right(), NONE.clone());
        assertEquals(Role.SHIFT_LEADER, screens.row(screens.maria).role());
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstOneChanged() throws Exception {
        screens.about(screens.maria, Kind.EDIT);
        EditPersonViewModel edit = screens.editing();
        edit.getForm().emailProperty().set("maria@example.com");
        screens.change(
                "UPDATE person SET name = 'Maria Nowak', version = version + 1 WHERE id = " + screens.maria.id());
        edit.save(NONE, NONE);
        assertEquals(
                "Somebody else changed this person. The name is now Maria Nowak. Look at it, then save again.",
                edit.getMeanwhile());
        assertEquals("Maria Nowak", edit.getForm().nameProperty().get(), "theirs is taken over");
        assertEquals("maria@example.com", edit.getForm().emailProperty().get(), "one’s own stays");
        edit.save(NONE, NONE);
        PersonRow now = screens.row(screens.maria);
        assertEquals("Maria Nowak", now.name());
        assertEquals("maria@example.com", now.email().orElseThrow());
    }

    @Test
    void resetsFactorsAfterTheProof() throws Exception {
        screens.give(screens.maria, Method.APP);
        screens.about(screens.maria, Kind.RESET_MFA);
        AskAboutPersonViewModel ask =
                screens.asking(PersonQuestion.aboutMfa(screens.flow.person().orElseThrow()));
        assertEquals("Reset MFA for\nMaria Kowalska?", ask.getTitle());
        assertEquals(
                "App and backup codes of this account stop working at once. MFA is set up again at the next sign-in.",
                ask.getText());
        ask.act("wrong".toCharArray(), NONE.clone());
        assertFalse(ask.getProof().getMessage().isEmpty());
        assertEquals(List.of(Method.APP), screens.row(screens.maria).methods());
        ask.act(right(), NONE.clone());
        assertEquals(List.of(), screens.row(screens.maria).methods());
        assertTrue(screens.row(screens.maria).mustEnrol());
        assertEquals(List.of("MFA of Maria Kowalska is reset."), screens.dialogs.toasts);
    }

    @Test
    void resetsAPasswordAndHandsTheNewOneOver() throws Exception {
        screens.about(screens.maria, Kind.RESET_PASSWORD);
        AskAboutPersonViewModel ask = screens.asking(PersonQuestion.RESET_PASSWORD);
        ask.act(right(), NONE.clone());
        ask.close();
        assertEquals(DialogRoute.FIRST_PASSWORD, screens.navigator.last());
        FirstPasswordViewModel shown = screens.handingOver();
        assertEquals("New password for Maria Kowalska", shown.getTitle());
        assertTrue(
                screens.gate.signIn.password("maria.kowalska", shown.password())
                        instanceof PasswordAnswer.MustChangePassword);
    }

    private void giveAccount() throws Exception {
        try (OtpAuthUri uri = ((OtpAuthUri.Parsed.Account)
                        OtpAuthUri.parse("otpauth://totp/GitHub:maria?secret=MZXW6YTBMZXW6YTB"))
                .uri()) {
            AddAnswer answer =
                    screens.gate.accounts.add(screens.maria.id(), List.of(uri)).get(0);
            assertTrue(answer.isAdded());
        }
    }

    @Test
    void letsSomebodyGoWithTheirAccountsInASealedFile() throws Exception {
        giveAccount();
        screens.about(screens.maria, Kind.DELETE);
        DeletePersonViewModel deleting = screens.deleting();
        assertEquals(1, deleting.accountsProperty().get());
        deleting.act(right(), NONE.clone(), "their own 1".toCharArray(), "their own 1".toCharArray());
        assertEquals("Choose where the file goes.", deleting.getMessage());
        deleting.chooseFile();
        assertEquals("maria.kowalska.gatehouse-accounts", screens.dialogs.suggestedName);
        screens.dialogs.choose(files.resolve("maria.gatehouse-accounts"));
        assertEquals("maria.gatehouse-accounts", deleting.fileNameProperty().get());
        deleting.act(right(), NONE.clone(), "their own 1".toCharArray(), "their own 2".toCharArray());
        assertEquals("The two passwords of the file do not match. Type them again.", deleting.getMessage());
        deleting.act(right(), NONE.clone(), "short".toCharArray(), "short".toCharArray());
        assertEquals("The file needs a password of 8 characters or more.", deleting.getMessage());
        char[] sealing = "their own 1".toCharArray();
        deleting.act(right(), NONE.clone(), sealing, sealing.clone());
        assertEquals(List.of("Maria Kowalska is deleted."), screens.dialogs.toasts);
        assertArrayEquals(new char[sealing.length], sealing, "it is wiped");
        assertTrue(screens.paper.bytes.length > 0);
        assertTrue(screens.roster.look(screens.who, screens.maria.id()).isEmpty());
    }

    @Test
    void letsSomebodyGoWithoutAFile() throws Exception {
        giveAccount();
        screens.about(screens.maria, Kind.DELETE);
        DeletePersonViewModel deleting = screens.deleting();
        deleting.handOverProperty().set(false);
        deleting.act("wrong".toCharArray(), NONE.clone(), NONE.clone(), NONE.clone());
        assertTrue(screens.roster.look(screens.who, screens.maria.id()).isPresent());
        deleting.act(right(), NONE.clone(), NONE.clone(), NONE.clone());
        assertTrue(screens.roster.look(screens.who, screens.maria.id()).isEmpty());
        assertEquals(null, screens.paper.bytes);
    }

    private AddPeopleViewModel many(String text, HeldBackground background) throws Exception {
        screens.people().addMany();
        screens.dialogs.choose(Files.writeString(files.resolve("early.csv"), text));
        return background == null ? screens.addingMany(new InlineBackground()) : screens.addingMany(background);
    }

    private static final String LIST = """
            username;name;role
            anna.nowak;Anna Nowak;
            maria.kowalska;Maria Again;
            bela.kiss;Bela Kiss;Leader
            chen.li;Chen Li;Shift leader
            """;

    @Test
    void looksAtAListBeforeAnybodyIsAdded() throws Exception {
        AddPeopleViewModel many = many(LIST, null);
        assertEquals(Stage.PREVIEW, many.getStage());
        assertEquals("4 people in ", many.countWords());
        assertEquals(2, many.toAdd());
        assertEquals(
                List.of("Line 3 · Maria Again", "Line 4 · Bela Kiss"),
                many.getProblems().stream().map(PeopleLineWords::title).toList());
        assertEquals(
                "The username maria.kowalska is already here.",
                many.getProblems().get(0).detail());
        many.saveReport();
        screens.dialogs.choose(files.resolve("report.csv"));
        assertTrue(new String(screens.paper.bytes, StandardCharsets.UTF_8).contains("4,Line 4 · Bela Kiss,"));
        assertEquals(3, screens.people().shown().size());
    }

    @Test
    void addsThemAllAndPrintsTheirPasswords() throws Exception {
        AddPeopleViewModel many = many(LIST, null);
        many.add();
        assertEquals(Stage.ADDED, many.getStage());
        assertEquals("2 people added", many.title());
        String sheet = screens.paper.got.get(0);
        assertTrue(sheet.startsWith("print\n"), "the tick was on");
        String password = sheet.lines()
                .filter(line -> line.startsWith("chen.li · Chen Li  "))
                .findFirst()
                .orElseThrow()
                .split("  ", -1)[1];
        assertTrue(
                screens.gate.signIn.password("chen.li", password.toCharArray())
                        instanceof PasswordAnswer.MustChangePassword);
        many.save();
        assertEquals("first-passwords.pdf", screens.dialogs.suggestedName);
    }

    @Test
    void printsNothingWithoutTheTickAndAddsNobodyWhenGivenUp() throws Exception {
        HeldBackground background = new HeldBackground();
        AddPeopleViewModel many = many(LIST, background);
        background.finishOne();
        many.printingProperty().set(false);
        many.add();
        assertEquals(Stage.ADDING, many.getStage());
        many.end();
        background.finishOne();
        assertEquals(List.of("Given up. Nobody was added."), screens.dialogs.toasts);
        assertEquals(3, screens.people().shown().size());
        AddPeopleViewModel again = many(LIST, null);
        again.printingProperty().set(false);
        again.add();
        assertEquals(List.of(), screens.paper.got);
    }

    @Test
    void saysWhyAListCannotBeRead() throws Exception {
        AddPeopleViewModel many = many("Dear Sir\n", null);
        assertEquals(Stage.FAILED, many.getStage());
        assertFalse(many.getMessage().isEmpty());
        many.add();
        assertEquals(Stage.FAILED, many.getStage());
    }

    @Test
    void reportsWhoHasWhichFactorAndExportsIt() throws Exception {
        screens.give(screens.maria, Method.APP);
        screens.give(screens.nadia, Method.EMAIL);
        CoverageViewModel report = screens.report();
        assertEquals("2 of 3 people have MFA.", report.summary());
        assertEquals(
                "1 person has e-mail alone, which protects less. 2 people have 3 backup codes or fewer left.",
                report.warning());
        assertEquals("App since 25 Feb 2026", report.factors(report.rows().get(1)));
        assertEquals("Off", report.factors(report.rows().get(0)));
        report.export();
        assertEquals("mfa-report-2026-11-24.csv", screens.dialogs.suggestedName);
        screens.dialogs.choose(files.resolve("mfa.csv"));
        assertEquals(List.of("Saved 3 people to mfa.csv"), screens.dialogs.toasts);
        assertTrue(new String(screens.paper.bytes, StandardCharsets.UTF_8).contains("Maria Kowalska,maria.kowalska,"));
    }
}
