/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.care.ui.RestoreFlow;
import app.gatehouse.care.ui.RestoreSide;
import app.gatehouse.care.ui.RestoreViewModel;
import app.gatehouse.care.ui.RestoreViewModel.Stage;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialog inside: an administrator proves themself, or types the recovery key; and what it says of other files. */
class RestoreInsideViewModelTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @TempDir
    Path stick;

    private CareStation station;
    private Person bare;
    private RecoveryKey key;
    private Path chosen;
    private int restored;
    private RestoreViewModel dialog;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        bare = station.gate.add("bare.administrator", Role.ADMINISTRATOR);
        key = station.vaults().vault.keyChanges().newRecoveryKey();
        chosen = station.backUp(stick);
        dialog = of(bare);
    }

    @AfterEach
    void end() {
        dialog.close();
        key.close();
        station.close();
    }

    private RestoreViewModel of(Person administrator) {
        ManualTicker ticker = new ManualTicker();
        ProofViewModel proof = new ProofViewModel(
                new Claimant(administrator.id(), Optional.empty()),
                station.gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), station.gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, station.gate.time),
                messages);
        return new RestoreViewModel(
                new RestoreSide.Inside(station.restore(), administrator.id(), proof),
                new Ways(),
                ZoneOffset.UTC,
                new InlineBackground(),
                messages);
    }

    @Test
    void thePasswordOfAnAdministratorWithoutFactorIsNotEnough() {
        dialog.chooseFile();
        assertEquals(Stage.PREVIEW, dialog.getStage());
        dialog.restore(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertEquals(
                messages.get("care.restore.needs-factor"),
                dialog.getProof().orElseThrow().getMessage());
        assertEquals(0, restored);
    }

    @Test
    void theRecoveryKeyIsEnoughAndIsWiped() {
        dialog.chooseFile();
        char[] text = key.text();
        dialog.restoreWithRecoveryKey(text);
        assertEquals(1, restored);
        assertTrue(new String(text).chars().allMatch(each -> each == 0));
    }

    @Test
    void aSlipIsNamedAndAnotherKeyIsRefused() throws Exception {
        try (RecoveryKey newer = station.vaults().vault.keyChanges().newRecoveryKey()) {
            dialog.close();
            chosen = station.backUp(stick);
            dialog = of(bare);
            dialog.chooseFile();
            dialog.restoreWithRecoveryKey("07EN-W3AH".toCharArray());
            assertEquals(messages.get("care.restore.key.slip"), dialog.getMessage());
            dialog.restoreWithRecoveryKey(key.text());
            assertEquals(messages.get("care.restore.wrong-key"), dialog.getMessage());
            assertEquals(0, restored);
            dialog.restoreWithRecoveryKey(newer.text());
            assertEquals(1, restored);
        }
    }

    @Test
    void everyOtherFileGetsItsSentenceInPlaceOfTheTable() throws Exception {
        byte[] good = Files.readAllBytes(chosen);
        says(Reason.FOREIGN, "Dear diary".getBytes(StandardCharsets.UTF_8));
        says(Reason.FOREIGN, Files.readAllBytes(folder.resolve(AuditLog.FILE_NAME)));
        says(Reason.DAMAGED, Arrays.copyOf(good, good.length / 2));
        says(Reason.DAMAGED, new byte[0]);
        says(Reason.NEWER, signed(raised(good, 9)));
        says(Reason.NEWER, signed(raised(good, placeOfTheVault(good) + 9)));
        byte[] copy = Files.readAllBytes(folder.resolve(Vault.FILE_NAME));
        says(Reason.NEWER, raised(copy, 9));
        says(Reason.DAMAGED, Arrays.copyOf(copy, 90));
        try (CareStation second = new CareStation(other)) {
            says(Reason.OTHER_STATION, Files.readAllBytes(second.backUp(stick)));
        }
        Files.delete(chosen);
        dialog.chooseFile();
        assertEquals(messages.get("care.backup.error.GONE"), dialog.getMessage());
        assertFalse(dialog.getStage() == Stage.PREVIEW);
    }

    private void says(Reason reason, byte[] content) throws Exception {
        Files.write(chosen, content);
        dialog.chooseFile();
        assertEquals(messages.get("care.backup.error." + reason), dialog.getMessage());
        assertEquals(Stage.CHOOSE, dialog.getStage());
    }

    /** The second byte of a format's version, and a later one: the first alone would be a damaged file of ours. */
    private static byte[] raised(byte[] content, int place) {
        byte[] next = content.clone();
        next[place] = 99;
        next[place + 21] ^= 1;
        return next;
    }

    private static int placeOfTheVault(byte[] backup) {
        for (int i = 8; i < backup.length - 3; i++) {
            if (backup[i] == (byte) 0x89 && backup[i + 1] == 'G' && backup[i + 3] == 'V') {
                return i;
            }
        }
        throw new AssertionError("No vault in it");
    }

    private static byte[] signed(byte[] content) {
        byte[] front = Arrays.copyOf(content, content.length - Sha256.LENGTH);
        System.arraycopy(Sha256.of(front), 0, content, front.length, Sha256.LENGTH);
        return content;
    }

    private final class Ways implements RestoreFlow {
        @Override
        public void choose(Consumer<Path> then) {
            then.accept(chosen);
        }

        @Override
        public void keep() {}

        @Override
        public void restored() {
            restored++;
        }

        @Override
        public void rescued(SetupStep next) {}
    }
}
