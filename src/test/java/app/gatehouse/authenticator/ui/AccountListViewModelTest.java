/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.HeldBackground;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountListViewModelTest {
    private AccountScreens screens;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new AccountScreens(folder);
        screens.add(
                "totp/GitHub:m.kowalska?secret=MZXW6YTA",
                "totp/Payroll:emp%2020417?secret=MZXW6YTB",
                "totp/Żółw%20Ltd:Maria?secret=MZXW6YTC",
                "totp/:only%20a%20name?secret=MZXW6YTD",
                "totp/?secret=MZXW6YTE");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static List<Long> ids(AccountListViewModel list) {
        return list.shown().stream().map(Account::id).toList();
    }

    @Test
    void isNeitherEmptyNorFullBeforeItIsRead() {
        HeldBackground background = new HeldBackground();
        AccountListViewModel list = screens.list(background);
        assertFalse(list.loadedProperty().get());
        assertFalse(list.emptyProperty().get());
        background.finishOne();
        assertTrue(list.loadedProperty().get());
        assertFalse(list.emptyProperty().get());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), ids(list));
    }

    @Test
    void findsEveryWordInAnyCaseInIssuerAndName() {
        AccountListViewModel list = screens.list();
        list.search("KOWALSKA git");
        assertEquals(List.of(1L), ids(list));
        list.search(" żÓŁ ");
        assertEquals(List.of(3L), ids(list));
        list.search("maria");
        assertEquals(List.of(3L), ids(list));
        list.search("");
        assertEquals(5, list.shown().size());
    }

    @Test
    void saysThatNothingMatches() {
        AccountListViewModel list = screens.list();
        list.search("xyz{0}");
        assertEquals("No account matches “xyz{0}”.", list.getNoMatch());
        assertEquals(List.of(), ids(list));
        list.search("git");
        assertEquals("", list.getNoMatch());
    }

    @Test
    void callsAnAccountByWhatItHas() throws Exception {
        AccountListViewModel list = screens.list();
        List<Account> accounts = screens.accounts();
        assertEquals("GitHub", list.title(accounts.get(0)));
        assertEquals("m.kowalska", list.caption(accounts.get(0)));
        assertEquals("only a name", list.title(accounts.get(3)));
        assertEquals("", list.caption(accounts.get(3)));
        assertEquals("No name", list.title(accounts.get(4)));
    }

    @Test
    void movesAndPinsAndShowsItAtOnce() {
        AccountListViewModel list = screens.list();
        list.move(list.shown().get(0), true);
        assertEquals(List.of(2L, 1L, 3L, 4L, 5L), ids(list));
        list.pin(list.shown().get(4), true);
        assertEquals(List.of(5L, 2L, 1L, 3L, 4L), ids(list));
        assertTrue(list.shown().get(0).pinned());
        assertFalse(list.canMove(list.shown().get(0), true), "a pinned one stays before the others");
        assertFalse(list.canMove(list.shown().get(1), false));
        assertTrue(list.canMove(list.shown().get(1), true));
        list.search("payroll");
        assertFalse(list.canMove(list.shown().get(0), true), "its neighbours are not in sight");
    }

    @Test
    void laysADraggedAccountIntoAGap() {
        AccountListViewModel list = screens.list();
        list.drop(list.shown().get(0), 3);
        assertEquals(List.of(2L, 3L, 1L, 4L, 5L), ids(list));
        list.drop(list.shown().get(4), 0);
        assertEquals(List.of(5L, 2L, 3L, 1L, 4L), ids(list));
        list.drop(list.shown().get(1), 1);
        list.drop(list.shown().get(1), 2);
        assertEquals(List.of(5L, 2L, 3L, 1L, 4L), ids(list), "it lies there already");
    }

    @Test
    void draggingStaysOnItsSideOfThePinnedOnes() {
        AccountListViewModel list = screens.list();
        list.pin(list.shown().get(0), true);
        list.pin(list.shown().get(1), true);
        assertEquals(2, list.gapFor(list.shown().get(0), 5));
        assertEquals(2, list.gapFor(list.shown().get(4), 0));
        list.drop(list.shown().get(0), 5);
        assertEquals(List.of(2L, 1L, 3L, 4L, 5L), ids(list));
        list.drop(list.shown().get(4), 0);
        assertEquals(List.of(2L, 1L, 5L, 3L, 4L), ids(list));
        list.pin(list.shown().get(0), false);
        assertFalse(list.canDrag(list.shown().get(0)), "the only pinned one");
    }

    @Test
    void nothingIsDraggedWhileASearchHidesSome() {
        AccountListViewModel list = screens.list();
        list.search("o");
        List<Long> before = ids(list);
        assertTrue(before.size() > 1);
        assertFalse(list.canDrag(list.shown().get(0)));
        list.drop(list.shown().get(0), 2);
        assertEquals(before, ids(list));
    }

    @Test
    void deletesOnlyAfterAsking() {
        AccountListViewModel list = screens.list();
        list.delete(list.shown().get(1));
        assertEquals("Delete Payroll?", screens.dialogs.question.title());
        assertTrue(screens.dialogs.question.destructive());
        assertEquals(5, list.shown().size());
        screens.dialogs.agree();
        assertEquals(List.of(1L, 3L, 4L, 5L), ids(list));
    }

    @Test
    void theLastOneDeletedLeavesAnEmptyList() {
        AccountListViewModel list = screens.list();
        for (int i = 0; i < 5; i++) {
            list.delete(list.shown().get(0));
            screens.dialogs.agree();
        }
        assertTrue(list.emptyProperty().get());
        assertEquals("", list.getNoMatch());
    }

    @Test
    void saysWhatTheDiskSaysAndChangesNothing() {
        AccountListViewModel list = screens.list();
        screens.gate.disk.fill();
        list.pin(list.shown().get(1), true);
        assertFalse(list.getMessage().isEmpty());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), ids(list));
        screens.gate.disk.free();
        list.pin(list.shown().get(1), true);
        assertEquals("", list.getMessage());
    }

    @Test
    void opensTheDialogs() {
        AccountListViewModel list = screens.list();
        list.add(AddWay.TYPE);
        list.rename(list.shown().get(0));
        list.showQr(list.shown().get(0));
        assertEquals(
                List.of(DialogRoute.TYPE_ACCOUNT, DialogRoute.RENAME_ACCOUNT, DialogRoute.PROVE_FOR_ACCOUNT),
                screens.navigator.steps);
    }

    @Test
    void showsAfreshWhatADialogKept() throws Exception {
        AccountListViewModel list = screens.list();
        screens.add("totp/New:x?secret=MZXW6YTF");
        screens.flow.done("New added.");
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), ids(list));
        assertEquals(List.of("New added."), screens.dialogs.toasts);
    }

    @Test
    void letsGoOfEveryNameWhenClosed() {
        AccountListViewModel list = screens.list();
        list.close();
        assertEquals(List.of(), list.shown());
        assertEquals(List.of(), app.gatehouse.testing.Reachable.holdersOf("Payroll", list));
        screens.flow.done("x");
        assertEquals(List.of(), list.shown());
    }
}
