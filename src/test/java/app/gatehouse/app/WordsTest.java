/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.Launcher;
import app.gatehouse.audit.AuditGroup;
import app.gatehouse.audit.ExportCheck;
import app.gatehouse.audit.LogAlarm;
import app.gatehouse.audit.ui.EventSamples;
import app.gatehouse.audit.ui.LogExportForm;
import app.gatehouse.audit.ui.Period;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.authenticator.importing.Fault;
import app.gatehouse.authenticator.importing.Reason;
import app.gatehouse.authenticator.ui.AddWay;
import app.gatehouse.authenticator.ui.ExportForm;
import app.gatehouse.authenticator.ui.ImportViewModel;
import app.gatehouse.authenticator.ui.PictureViewModel;
import app.gatehouse.care.BackupFailure;
import app.gatehouse.care.KeyAnswer;
import app.gatehouse.care.ui.RestoreViewModel;
import app.gatehouse.factor.TokenFault;
import app.gatehouse.factor.TokenVerdict;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.Notice;
import app.gatehouse.mail.SmtpForm;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpType;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.password.Estimate;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Role;
import app.gatehouse.roster.PeopleFault;
import app.gatehouse.roster.PeopleFileFailure;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.ui.AddPeopleViewModel;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.settings.CaFileFailure;
import app.gatehouse.settings.TokenFileFailure;
import app.gatehouse.settings.ui.SettingsViewModel;
import app.gatehouse.settings.ui.TokenImportViewModel;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.Releases;
import app.gatehouse.station.Method;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.Theme;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code and bundles agree: whatever the program says has its words, and no words are there that it never says. */
class WordsTest {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.-]*");

    private final Messages messages = new Messages(Locale.ENGLISH);

    /** Every key that the code puts together out of a start and a value. */
    static Stream<String> builtKeys() {
        return Stream.of(
                        keys("authenticator.add.", AddWay.values()),
                        keys("authenticator.add.", AddAnswer.values()),
                        keys("authenticator.type.kind.", OtpType.values()),
                        keys("authenticator.import.reason.", Reason.values()),
                        keys("authenticator.import.fault.", Fault.values()),
                        keys("authenticator.import.title.", ImportViewModel.Stage.values()),
                        keys("authenticator.picture.title.", PictureViewModel.Stage.values()),
                        keys("authenticator.export.form.", ExportForm.values()),
                        keys("authenticator.export.note.", ExportForm.values()),
                        EventSamples.keys(new Messages(Locale.ENGLISH)),
                        Stream.of("audit.detail.unknown"),
                        keys("ui.face.warning.", FaceModel.Warning.values())
                                .filter(key -> !key.endsWith(FaceModel.Warning.NONE.name())),
                        keys("audit.group.", AuditGroup.values()),
                        keys("audit.period.", Period.Stretch.values()),
                        keys("audit.count.", Period.Stretch.values()),
                        keys("audit.export.", LogExportForm.values()),
                        keys("audit.alarm.", LogAlarm.Finding.values()).flatMap(key -> Stream.of(key, key + ".title")),
                        Arrays.stream(Method.values())
                                .map(method -> "factor.card." + method.name().toLowerCase(Locale.ROOT)),
                        keys("factor.token.writing.", KeyText.Form.values()),
                        keys("factor.token.kind.", OtpType.TOTP, OtpType.HOTP),
                        keys("care.backup.error.", BackupFailure.Reason.values()),
                        keys("care.restore.title.", RestoreViewModel.Stage.values()),
                        keys("care.restore.act.", RestoreViewModel.Stage.values()),
                        keys("app.file.", Dialogs.FileKind.values()),
                        keys("app.verify.", ExportCheck.Verdict.values()),
                        keys("app.start.folder.", StationFolderException.Reason.values()),
                        keys("app.start.window.", Preflight.Kind.values()),
                        keys("mail.notice.", Notice.values()).flatMap(key -> Stream.of(key, key + ".subject")),
                        keys("paper.failure.", PaperFailure.Reason.values()),
                        keys("people.role.", Role.values()),
                        keys("mail.failure.", MailFailure.Reason.values())
                                .flatMap(key -> Stream.of(key, key + ".change")),
                        keys("settings.ca.", CaFileFailure.Reason.values()),
                        keys("settings.mail.problem.", SmtpForm.Problem.values()),
                        keys("settings.mail.security.", SmtpSecurity.values()),
                        keys("settings.mail.sign-in.", SmtpSignIn.values()),
                        keys("settings.page.", SettingsViewModel.Page.values()),
                        keys("settings.station.theme.", Theme.values()),
                        keys("settings.station.pad.", NumberPadUse.values()),
                        keys("settings.tokens.fault.", TokenFault.values()),
                        keys("settings.tokens.file.", TokenFileFailure.Reason.values()),
                        keys("settings.tokens.import.title.", TokenImportViewModel.Stage.values()),
                        keys("settings.tokens.verdict.", TokenVerdict.values())
                                .filter(key -> !key.endsWith(TokenVerdict.ADDED.name())),
                        keys("settings.tokens.writing.", KeyText.Form.values()),
                        Stream.of("PASSWORD", "TOKEN")
                                .flatMap(secret ->
                                        Stream.of("EMPTY", "AGAIN").map(why -> "settings.mail." + secret + "." + why)),
                        Stream.of("RESET_MFA", "ORDER_MFA", "RESET_PASSWORD")
                                .flatMap(asked -> Stream.of("title", "text", "keep", "act", "done")
                                        .map(part -> "roster.ask." + asked + "." + part))
                                .filter(key -> !key.equals("roster.ask.RESET_MFA.text"))
                                .filter(key -> !key.equals("roster.ask.RESET_PASSWORD.done")),
                        Stream.of("APP", "EMAIL", "TOKEN", "SEVERAL").map(what -> "roster.ask.RESET_MFA.text." + what),
                        keys("roster.csv.fault.", PeopleFault.values()),
                        keys("roster.csv.title.", AddPeopleViewModel.Stage.values()),
                        keys("roster.file.", PeopleFileFailure.Reason.values()),
                        Stream.of(
                                        "UNLOCK",
                                        "RELEASE",
                                        "EDIT",
                                        "RESET_MFA",
                                        "ORDER_MFA",
                                        "RESET_PASSWORD",
                                        "ENABLE",
                                        "DISABLE",
                                        "DELETE")
                                .map(act -> "roster.menu." + act),
                        keys("roster.mfa.", Method.values()),
                        keys("roster.problem.", NewPerson.Problem.values()).filter(key -> !key.endsWith("_EMPTY")),
                        keys("roster.refused.", Refusal.values()),
                        keys("scan.picture.", UnreadablePicture.Reason.values()),
                        keys("scan.camera.", CameraFailure.Reason.values()),
                        keys("shell.area.", Area.values()),
                        keys(
                                "care.master.",
                                KeyAnswer.WRONG_OLD,
                                KeyAnswer.WEAK,
                                KeyAnswer.OPENS_ALREADY,
                                KeyAnswer.NOT_PROVEN),
                        keys(
                                "care.opener.",
                                KeyAnswer.WEAK,
                                KeyAnswer.OPENS_ALREADY,
                                KeyAnswer.FULL,
                                KeyAnswer.NOBODY,
                                KeyAnswer.NOT_PROVEN),
                        keys("signin.release.reason.", ReleaseReason.Kind.values()),
                        keys("signin.release.refused.", Releases.Refusal.values()),
                        keys("vault.error.", VaultException.Reason.values()),
                        keys("people.password.", PasswordChange.values())
                                .filter(key -> !key.endsWith(PasswordChange.CHANGED.name())),
                        Arrays.stream(Estimate.Level.values())
                                .map(level -> "ui.strength." + level.name().toLowerCase(Locale.ROOT))
                                .flatMap(key -> Stream.of(key, key + ".note")),
                        Stream.of(
                                        "ENROL",
                                        "CHANGE",
                                        "VIEW",
                                        "REGENERATE",
                                        "TURN_OFF",
                                        "REMOVE_APP",
                                        "REMOVE_EMAIL",
                                        "REMOVE_TOKEN",
                                        "SHOW_ACCOUNT",
                                        "EXPORT")
                                .flatMap(asked -> Stream.of("title", "text", "keep", "act")
                                        .map(part -> "factor.ask." + asked + "." + part)),
                        Stream.of("1", "2", "3")
                                .flatMap(step -> Stream.of("", ".note").map(part -> "factor.card.step" + step + part)),
                        Stream.of("failed", "no-more")
                                .flatMap(trouble -> Stream.of("", "-use-app", "-use-token")
                                        .map(way -> "people.proof.mail." + trouble + way)),
                        Stream.of("name", "username", "email", "role", "signed-in")
                                .map(row -> "people.profile." + row),
                        Stream.of(
                                        "F1",
                                        "F6",
                                        "SEARCH",
                                        "ADD",
                                        "PASTE",
                                        "SIGN_OUT",
                                        "LIGHT",
                                        "LARGER",
                                        "SMALLER",
                                        "USUAL",
                                        "FULL",
                                        "ENTER",
                                        "ESC")
                                .flatMap(key -> Stream.of("", ".does").map(part -> "shell.keys." + key + part)),
                        Stream.of("app-backup", "app", "token-backup", "token", "backup", "none", "none-administrator")
                                .map(others -> "signin.verify.mail.instead." + others),
                        Stream.of("administrator", "leader")
                                .flatMap(who -> Stream.of("", "-or-app", "-or-token", "-or-email", "-or-backup")
                                        .map(way -> "signin.empty.ask-" + who + way)))
                .flatMap(each -> each);
    }

    private static Stream<String> keys(String start, Enum<?>... values) {
        return Arrays.stream(values).map(value -> start + value.name());
    }

    @ParameterizedTest
    @MethodSource("builtKeys")
    void everyAnswerAndReasonHasItsWords(String key) {
        assertFalse(messages.get(key, 1).isBlank());
    }

    @Test
    void noWordsAreThereThatNobodySays() throws Exception {
        Set<String> said = literals();
        assertTrue(said.contains("signin.in.wrong"), "the program's own texts were not found");
        builtKeys().forEach(said::add);
        Set<String> unsaid = new TreeSet<>(Collections.list(messages.bundle().getKeys()));
        unsaid.removeAll(said);
        assertEquals(Set.of(), unsaid);
    }

    /** Whatever stands in the program's classes and FXML files and looks like a key. */
    private static Set<String> literals() throws IOException, URISyntaxException {
        Path program = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> files;
        try (Stream<Path> walk = Files.walk(program)) {
            files = walk.filter(file -> file.toString().endsWith(".class")
                            || file.toString().endsWith(".fxml"))
                    .toList();
        }
        Set<String> found = new HashSet<>();
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            KEY.matcher(text).results().forEach(match -> found.add(match.group()));
        }
        return found;
    }
}
