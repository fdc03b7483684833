/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static app.gatehouse.authenticator.ui.AccountScreens.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.testing.Reachable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCodesViewModelTest {
    private AccountScreens screens;
    private List<Account> accounts;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new AccountScreens(folder);
        screens.add(
                "totp/GitHub:maria?secret=" + KEY,
                "totp/VPN:maria?secret=MZXW6YTA&period=60&digits=8",
                "hotp/Gate:line?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR&counter=0",
                "steam/Steam:x?secret=63BEDWCQZKTQWPESARIERL5DTTQFCJTK");
        accounts = screens.accounts();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private String code(int stepsAhead) {
        String code = IndependentCode.of(KEY, screens.gate.time.now().plusSeconds(30L * stepsAhead));
        return code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void showsNoCodeBeforeItsSecretIsRead() {
        HeldBackground background = new HeldBackground();
        AccountCodesViewModel codes = screens.codes(background);
        codes.look(accounts);
        RowCode before = codes.of(accounts.get(0));
        assertEquals(RowCode.State.NONE, before.state());
        assertEquals("––– –––", before.code());
        assertEquals(18, before.secondsLeft());
        int changes = codes.changesProperty().get();
        background.finishOne();
        assertTrue(codes.changesProperty().get() > changes);
        assertEquals(code(0), codes.of(accounts.get(0)).code());
    }

    @Test
    void movesOnWithTheBeat() {
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        RowCode first = codes.of(accounts.get(0));
        assertEquals(new RowCode(RowCode.State.SHOWN, code(0), code(1), 18, 30, -1), first);
        screens.gate.time.pass(Duration.ofSeconds(13));
        assertTrue(codes.of(accounts.get(0)).isEnding());
        assertFalse(codes.of(accounts.get(1)).isEnding());
        assertEquals(35, codes.of(accounts.get(1)).secondsLeft());
        String next = code(1);
        screens.gate.time.pass(Duration.ofSeconds(5));
        int changes = codes.changesProperty().get();
        screens.ticker.beat();
        assertEquals(changes + 1, codes.changesProperty().get());
        assertEquals(next, codes.of(accounts.get(0)).code());
    }

    @Test
    void writesEachKindInItsGroups() {
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        assertTrue(codes.of(accounts.get(1)).code().matches("[0-9]{4} [0-9]{4}"));
        assertTrue(codes.of(accounts.get(3)).code().matches("[2-9B-Y]{5}"));
        assertEquals("123 4567", CodeText.grouped("1234567".toCharArray()));
    }

    @Test
    void aCounterGoesOnWhenAskedOnly() throws Exception {
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        Account gate = accounts.get(2);
        assertEquals(RowCode.State.NONE, codes.of(gate).state());
        screens.ticker.beat();
        assertEquals(0, screens.accounts().get(2).parameters().counter());
        codes.next(gate);
        assertEquals(0, codes.of(gate).counter());
        assertEquals(1, screens.accounts().get(2).parameters().counter());
        String first = codes.of(gate).code();
        codes.next(gate);
        assertEquals(1, codes.of(gate).counter());
        assertFalse(first.equals(codes.of(gate).code()));
    }

    @Test
    void copyingACounterTakesWhatIsShownAndElseTheNextOne() throws Exception {
        AccountCodesViewModel codes = screens.codes();
        Account gate = accounts.get(2);
        List<String> taken = new ArrayList<>();
        codes.take(gate, code -> taken.add(new String(code)));
        codes.take(gate, code -> taken.add(new String(code)));
        assertEquals(1, screens.accounts().get(2).parameters().counter());
        assertEquals(taken.get(0), taken.get(1));
        assertEquals(codes.of(gate).code().replace(" ", ""), taken.get(0));
    }

    @Test
    void aCounterThatCannotBeSavedShowsNoCode() {
        AccountCodesViewModel codes = screens.codes();
        screens.gate.disk.fill();
        codes.next(accounts.get(2));
        assertFalse(codes.getMessage().isEmpty());
        assertEquals(RowCode.State.NONE, codes.of(accounts.get(2)).state());
    }

    @Test
    void aCounterAtItsEndSaysSo() throws Exception {
        screens.add("hotp/End:x?secret=MZXW6YTF&counter=" + Long.MAX_VALUE);
        AccountCodesViewModel codes = screens.codes();
        codes.next(screens.accounts().get(4));
        assertEquals("This account has no codes left. Set it up again at its service.", codes.getMessage());
    }

    @Test
    void policyHidesCodesUntilTheyAreTouched() {
        screens.hideCodes = true;
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        Account first = accounts.get(0);
        assertEquals(RowCode.State.HIDDEN, codes.of(first).state());
        assertEquals("••• •••", codes.of(first).code());
        assertEquals("••• •••", codes.of(first).next());
        codes.reveal(first);
        assertEquals(code(0), codes.of(first).code());
        assertTrue(codes.isHidden(accounts.get(1)));
        screens.gate.time.pass(AccountCodesViewModel.SEEN.plusSeconds(1));
        assertEquals(RowCode.State.HIDDEN, codes.of(first).state());
    }

    @Test
    void whatIsOutOfSightIsNotHeld() {
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        codes.look(accounts.subList(1, 2));
        assertEquals(RowCode.State.NONE, codes.of(accounts.get(0)).state());
        assertEquals(RowCode.State.SHOWN, codes.of(accounts.get(1)).state());
    }

    @Test
    void theLatestWishHoldsWhenReadingIsSlow() {
        HeldBackground background = new HeldBackground();
        AccountCodesViewModel codes = screens.codes(background);
        codes.look(accounts.subList(0, 1));
        codes.look(accounts.subList(1, 2));
        assertEquals(1, background.waiting());
        background.finishOne();
        background.finishOne();
        assertEquals(0, background.waiting());
        assertEquals(RowCode.State.NONE, codes.of(accounts.get(0)).state());
        assertEquals(RowCode.State.SHOWN, codes.of(accounts.get(1)).state());
    }

    @Test
    void closingLeavesNoCodeAndNoBeat() {
        AccountCodesViewModel codes = screens.codes();
        codes.look(accounts);
        String shown = codes.of(accounts.get(0)).code();
        codes.next(accounts.get(2));
        String counted = codes.of(accounts.get(2)).code();
        codes.close();
        assertEquals(0, screens.ticker.listeners());
        assertEquals(List.of(), Reachable.holdersOf(shown, codes));
        assertEquals(List.of(), Reachable.holdersOf(counted.replace(" ", ""), codes));
    }
}
