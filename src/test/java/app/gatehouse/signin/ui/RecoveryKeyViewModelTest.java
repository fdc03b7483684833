/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryKeyViewModelTest {
    private GateFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private RecoveryKeyViewModel screen() {
        return new RecoveryKeyViewModel(
                fixture.door, fixture.setup, fixture.sheets, fixture.dialogs, fixture.background(), fixture.messages);
    }

    @Test
    void makesAKeyAndShowsIt() throws Exception {
        RecoveryKeyViewModel screen = screen();
        assertTrue(screen.isShown());
        assertTrue(new String(screen.group(7)).matches("[0-9A-HJKMNP-TV-Z]{4}"));
        assertEquals("Gatehouse recovery key, 24 Nov 2026", screen.getCaption());
        assertFalse(fixture.station.vaults.vault.keyChanges().recoveryKeyConfirmed());
    }

    @Test
    void goesOnOnlyWithTheTick() throws Exception {
        RecoveryKeyViewModel screen = screen();
        screen.goOn();
        assertEquals(List.of(), fixture.navigator.steps);

        screen.setSafe(true);
        screen.goOn();
        assertEquals(List.of(Route.FIRST_ADMINISTRATOR), fixture.navigator.steps);
        assertTrue(fixture.station.vaults.vault.keyChanges().recoveryKeyConfirmed());
    }

    @Test
    void printsTheKey() {
        RecoveryKeyViewModel screen = screen();
        String group = new String(screen.group(5));

        screen.print();

        assertEquals(1, fixture.paper.got.size());
        assertTrue(fixture.paper.got.get(0).startsWith("print"));
        assertTrue(fixture.paper.got.get(0).contains(group));
        assertEquals(List.of("Sent to the printer."), fixture.dialogs.toasts);
    }

    @Test
    void savesTheKeyAsPdfOrText() {
        RecoveryKeyViewModel screen = screen();

        screen.save(FileKind.PDF);
        assertEquals("gatehouse-recovery-key-2026-11-24.pdf", fixture.dialogs.suggestedName);
        fixture.dialogs.choose(Path.of("key.pdf"));
        screen.save(FileKind.TEXT);
        fixture.dialogs.choose(Path.of("key.txt"));

        assertTrue(fixture.paper.got.get(0).startsWith("pdf key.pdf\n"));
        assertTrue(fixture.paper.got.get(1).startsWith("text key.txt\n"));
    }

    @Test
    void saysWhyNothingIsPrinted() {
        fixture.paper.failure = PaperFailure.Reason.NO_PRINTER;
        RecoveryKeyViewModel screen = screen();

        screen.print();

        assertEquals(fixture.messages.get("paper.failure.NO_PRINTER"), screen.getMessage());
        assertFalse(screen.isBusy());
    }

    @Test
    void hasASentenceForEveryFailureOfThePaper() {
        for (PaperFailure.Reason reason : PaperFailure.Reason.values()) {
            fixture.paper.failure = reason;
            RecoveryKeyViewModel screen = screen();
            screen.print();
            assertEquals(fixture.messages.get("paper.failure." + reason), screen.getMessage());
        }
    }

    @Test
    void offersToTryAgainWhereTheKeyCouldNotBeSaved() {
        fixture.station.disk.fill();
        RecoveryKeyViewModel screen = screen();
        assertFalse(screen.isShown());
        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());

        fixture.station.disk.free();
        screen.make();
        assertTrue(screen.isShown());
        assertEquals("", screen.getMessage());
    }

    @Test
    void isPartOfTheFirstRunUntilTheStationHasItsName() throws Exception {
        assertTrue(screen().isFirstRun());
        fixture.station.station.setUp("Press shop, line 4", "PS-04");
        assertFalse(screen().isFirstRun());
    }

    @Test
    void writesNothingAfterItIsClosed() {
        RecoveryKeyViewModel screen = screen();
        screen.save(FileKind.PDF);
        screen.close();

        fixture.dialogs.choose(Path.of("key.pdf"));

        assertEquals(List.of(), fixture.paper.got);
        assertFalse(screen.isShown());
    }

    @Test
    void keepsNoKeyThatAnotherVisitMade() {
        RecoveryKeyViewModel first = screen();
        char[] old = first.group(0);
        first.close();
        char[] next = screen().group(0);
        assertFalse(java.util.Arrays.equals(old, next));
        assertArrayEquals(new int[] {4, 4}, new int[] {old.length, next.length});
    }
}
