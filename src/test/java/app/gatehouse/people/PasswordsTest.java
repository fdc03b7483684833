/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.people.Proof.How;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.vault.Renewed;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordsTest {
    private static final String NEXT = "nine Yellow 4 boats";
    private static final String NEXT_SHORT = "Xk2-vq9p";

    @TempDir
    Path folder;

    private PeopleStation station;
    private long jonas;

    @BeforeEach
    void open() throws VaultException {
        station = new PeopleStation(folder);
        jonas = station.addJonas().id();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private PasswordChange change(How how, String next) throws VaultException {
        return station.passwords.change(jonas, station.proof(jonas, how), next.toCharArray());
    }

    private boolean matches(String password) throws VaultException {
        return station.passwords.matches(Optional.of(station.people.get(jonas)), password.toCharArray());
    }

    @Test
    void onlyTheRightPasswordMatches() throws VaultException {
        assertTrue(matches(PeopleStation.PASSWORD));
        assertFalse(matches("green-tractor-71-sings"));
        assertFalse(matches(""));
        assertFalse(matches("\uD83D"));
        assertFalse(matches("x".repeat(5000)));
    }

    @Test
    void nobodysPasswordNeverMatches() throws VaultException {
        assertFalse(station.passwords.matches(Optional.empty(), PeopleStation.PASSWORD.toCharArray()));
        assertFalse(station.passwords.matches(Optional.empty(), "\uD83D".toCharArray()));
    }

    @Test
    void aChangeHoldsAfterARestartAndIsLogged() throws VaultException {
        station.vaults.time.pass(Duration.ofDays(41));
        char[] next = NEXT.toCharArray();
        assertEquals(PasswordChange.CHANGED, station.passwords.change(jonas, station.proof(jonas, How.PASSWORD), next));
        assertArrayEquals(NEXT.toCharArray(), next);
        station.restart();
        assertTrue(matches(NEXT));
        assertFalse(matches(PeopleStation.PASSWORD));
        assertEquals(station.vaults.time.now(), station.people.get(jonas).passwordChangedAt());
        assertEquals(1, station.logged(AuditKind.PASSWORD_CHANGED));
    }

    @Test
    void aRefusedChangeChangesNothing() throws VaultException {
        assertEquals(PasswordChange.TOO_SHORT, change(How.PASSWORD, NEXT_SHORT));
        assertEquals(PasswordChange.TOO_LONG, change(How.PASSWORD, NEXT.repeat(7)));
        assertEquals(PasswordChange.COMMON, change(How.PASSWORD, "passwordpassword"));
        assertEquals(PasswordChange.COMMON, change(How.PASSWORD, "jonas@plant.example"));
        assertEquals(PasswordChange.NOT_TEXT, change(How.PASSWORD, NEXT + "\uDE00"));
        assertEquals(PasswordChange.SAME_AS_OLD, change(How.PASSWORD, PeopleStation.PASSWORD));
        assertTrue(matches(PeopleStation.PASSWORD));
        assertEquals(0, station.logged(AuditKind.PASSWORD_CHANGED));
    }

    @Test
    void thePresentPasswordIsTheSameHoweverItIsTyped() throws VaultException {
        assertEquals(PasswordChange.CHANGED, change(How.PASSWORD, "Caf\u00E9 am 7. Fluss"));
        assertEquals(PasswordChange.SAME_AS_OLD, change(How.PASSWORD, "Cafe\u0301 am 7. Fluss"));
    }

    @Test
    void theStationsNamesAreCommon() throws VaultException {
        station.station.setUp("Umformtechnik Nord", "UN-0042");
        assertEquals(PasswordChange.COMMON, change(How.PASSWORD, "umformtechnik nord"));
    }

    @Test
    void eightCharactersDoWhereAFactorIsOnOrDemanded() throws VaultException {
        assertEquals(15, station.passwords.fewestCharacters(jonas));
        assertEquals(15, station.passwords.fewestCharactersOfNewcomer());
        station.withFactor.add(jonas);
        assertEquals(8, station.passwords.fewestCharacters(jonas));
        assertEquals(15, station.passwords.fewestCharactersOfNewcomer());
        assertEquals(PasswordChange.CHANGED, change(How.PASSWORD_AND_FACTOR, NEXT_SHORT));
        station.withFactor.clear();
        station.station.save(
                new Policy(true, Set.of(Method.APP), Duration.ofMinutes(2), Duration.ofHours(12), false, false));
        assertEquals(8, station.passwords.fewestCharacters(jonas));
        assertEquals(8, station.passwords.fewestCharactersOfNewcomer());
    }

    @Test
    void aPasswordThatNeedsAFactorMustBeChangedWhenTheFactorGoes() throws VaultException {
        station.withFactor.add(jonas);
        change(How.PASSWORD_AND_FACTOR, NEXT);
        factorGone();
        assertFalse(station.people.get(jonas).mustChangePassword());
        change(How.PASSWORD_AND_FACTOR, NEXT_SHORT);
        assertFalse(station.people.get(jonas).mustChangePassword());
        factorGone();
        assertTrue(station.people.get(jonas).mustChangePassword());
    }

    private void factorGone() throws VaultException {
        station.vaults.vault.write(handle -> {
            station.store.secondFactorGone(handle, jonas);
            return null;
        });
    }

    @Test
    void whereAFactorIsOnThePasswordAloneProvesNothing() throws VaultException {
        station.withFactor.add(jonas);
        assertEquals(PasswordChange.NOT_PROVEN, change(How.PASSWORD, NEXT));
        assertEquals(PasswordChange.CHANGED, change(How.PASSWORD_AND_FACTOR, NEXT));
    }

    @ParameterizedTest
    @EnumSource(
            value = How.class,
            names = {"BACKUP_CODE_SIGN_IN", "FORCED"})
    void otherProofsAllowNoChange(How how) throws VaultException {
        assertEquals(PasswordChange.NOT_PROVEN, change(how, NEXT));
    }

    @Test
    void aProofOfAnotherPersonOrOfLongAgoIsNone() throws VaultException {
        long other = station.addOperator("maria");
        assertEquals(
                PasswordChange.NOT_PROVEN,
                station.passwords.change(jonas, station.proof(other, How.PASSWORD), NEXT.toCharArray()));
        Proof old = station.proof(jonas, How.PASSWORD);
        station.vaults.time.pass(Duration.ofMinutes(5).plusNanos(1));
        assertEquals(PasswordChange.NOT_PROVEN, station.passwords.change(jonas, old, NEXT.toCharArray()));
        assertTrue(matches(PeopleStation.PASSWORD));
    }

    @Test
    void oneProofMakesOneChange() throws VaultException {
        Proof proof = station.proof(jonas, How.PASSWORD);
        assertEquals(PasswordChange.TOO_SHORT, station.passwords.change(jonas, proof, "short".toCharArray()));
        assertEquals(PasswordChange.CHANGED, station.passwords.change(jonas, proof, NEXT.toCharArray()));
        assertEquals(PasswordChange.NOT_PROVEN, station.passwords.change(jonas, proof, (NEXT + "!").toCharArray()));
    }

    @Test
    void breakGlassGivesAPasswordThatMustBeChanged() throws VaultException {
        station.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0"));
        try (Renewal renewal = renew()) {
            Person reset = station.people.get(jonas);
            assertTrue(reset.mustChangePassword());
            assertTrue(reset.enabled());
            assertFalse(matches(PeopleStation.PASSWORD));
            assertTrue(station.passwords.matches(Optional.of(reset), renewal.oneTime()));
            assertEquals(1, station.logged(AuditKind.BREAK_GLASS));

            Proof forced = station.proof(jonas, How.FORCED);
            assertEquals(PasswordChange.SAME_AS_OLD, station.passwords.changeForced(jonas, forced, renewal.oneTime()));
            assertEquals(
                    PasswordChange.NOT_PROVEN,
                    station.passwords.changeForced(jonas, station.proof(jonas, How.PASSWORD), NEXT.toCharArray()));
            assertEquals(PasswordChange.CHANGED, station.passwords.changeForced(jonas, forced, NEXT.toCharArray()));
            assertFalse(station.people.get(jonas).mustChangePassword());
            assertTrue(matches(NEXT));
            assertFalse(forced.standsFor(jonas, station.vaults.time));
        }
    }

    private record Renewal(Renewed<char[]> renewed) implements AutoCloseable {
        char[] oneTime() {
            return renewed.result();
        }

        @Override
        public void close() {
            renewed.recoveryKey().close();
        }
    }

    private Renewal renew() throws VaultException {
        return new Renewal(station.vaults
                .vault
                .keyChanges()
                .renewAll(
                        "marble saddle frost ninety lamp".toCharArray(),
                        handle -> station.passwords.resetByBreakGlass(handle, jonas)));
    }

    @Test
    void breakGlassIsForAdministrators() throws VaultException {
        long operator = station.addOperator("maria");
        assertThrows(
                IllegalArgumentException.class,
                () -> station.vaults.vault.write(handle -> station.passwords.resetByBreakGlass(handle, operator)));
        assertFalse(station.people.get(operator).mustChangePassword());
        assertEquals(0, station.logged(AuditKind.BREAK_GLASS));
    }

    @Test
    void anOldHashIsMadeAnewByARightPassword() throws VaultException {
        String old = hash();
        station.cost = new Argon2id.Parameters(128, 1, 1);
        station.build();
        assertFalse(matches("wrong"));
        assertEquals(old, hash());
        assertTrue(matches(PeopleStation.PASSWORD));
        assertTrue(hash().contains("m=128,"));
        assertTrue(matches(PeopleStation.PASSWORD));
        assertFalse(station.people.get(jonas).mustChangePassword());
    }

    private String hash() throws VaultException {
        return station.vaults.vault.read(handle -> station.store.passwordHash(handle, jonas));
    }

    @Test
    void aNameThatNobodyHasCostsADerivationToo() throws VaultException {
        station.cost = new Argon2id.Parameters(32 * 1024, 4, 1);
        station.build();
        char[] typed = "whatever was typed".toCharArray();
        // Both derive; without it the second would be a hundred times faster. The bound is wide for a busy machine.
        matches(PeopleStation.PASSWORD);
        long known = fastest(() -> matches("wrong"));
        long unknown = fastest(() -> station.passwords.matches(Optional.empty(), typed));
        assertTrue(unknown > known / 4, known + " ns against " + unknown + " ns");
        assertTrue(known > unknown / 4, known + " ns against " + unknown + " ns");
    }

    private interface Try {
        boolean go() throws VaultException;
    }

    private static long fastest(Try tried) throws VaultException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = new app.gatehouse.task.SystemTime().monotonicNanos();
            tried.go();
            best = Math.min(best, new app.gatehouse.task.SystemTime().monotonicNanos() - before);
        }
        return best;
    }
}
