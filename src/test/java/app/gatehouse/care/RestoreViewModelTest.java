/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.care.ui.RestoreFlow;
import app.gatehouse.care.ui.RestoreSide;
import app.gatehouse.care.ui.RestoreViewModel;
import app.gatehouse.care.ui.RestoreViewModel.Stage;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestVaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialog as it is before the gate; inside, the same with a proof. */
class RestoreViewModelTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    @TempDir
    Path empty;

    @TempDir
    Path stick;

    private CareStation station;
    private TestVaults vaults;
    private Path chosen;
    private SetupStep rescued;
    private RestoreViewModel dialog;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        station.vaults().vault.keyChanges().newRecoveryKey().close();
        station.vaults().vault.keyChanges().confirmRecoveryKey();
        chosen = station.backUp(stick);
        vaults = TestVaults.absent(empty);
        dialog = new RestoreViewModel(
                new RestoreSide.Gate(CareStation.rescue(vaults, vaults.disk)),
                new Ways(),
                ZoneOffset.UTC,
                new InlineBackground(),
                messages);
    }

    @AfterEach
    void end() {
        dialog.close();
        vaults.close();
        station.close();
    }

    @Test
    void asksForTheKeyShowsWhatIsInItAndRestores() {
        dialog.chooseFile();
        assertEquals(Stage.KEY, dialog.getStage());
        char[] wrong = "certainly not this one".toCharArray();
        dialog.openWithPassword(wrong);
        assertEquals(messages.get("care.restore.key.wrong"), dialog.getMessage());
        assertEquals("", new String(wrong).replace("\0", ""));
        dialog.openWithPassword(TestVaults.PASSWORD.toCharArray());
        assertEquals(Stage.PREVIEW, dialog.getStage());
        assertEquals(messages.get("care.restore.lost.nothing"), dialog.getWarning());
        dialog.restore(new char[0], new char[0]);
        assertEquals(SetupStep.DONE, rescued);
    }

    @Test
    void aSlipInTheRecoveryKeyIsNamedBeforeItIsTried() {
        dialog.chooseFile();
        dialog.openWithRecoveryKey("07EN-W3AH".toCharArray());
        assertEquals(messages.get("care.restore.key.slip"), dialog.getMessage());
        assertEquals(Stage.KEY, dialog.getStage());
    }

    @Test
    void aDamagedFileGetsTheSentenceInPlaceOfTheTable() throws Exception {
        byte[] content = Files.readAllBytes(chosen);
        content[content.length / 2] ^= 1;
        Files.write(chosen, content);
        dialog.chooseFile();
        assertEquals(Stage.CHOOSE, dialog.getStage());
        assertEquals(messages.get("care.backup.error.DAMAGED"), dialog.getMessage());
        assertTrue(dialog.copyWords().isEmpty());
    }

    private final class Ways implements RestoreFlow {
        @Override
        public void choose(Consumer<Path> then) {
            then.accept(chosen);
        }

        @Override
        public void keep() {}

        @Override
        public void restored() {}

        @Override
        public void rescued(SetupStep next) {
            rescued = next;
        }
    }
}
