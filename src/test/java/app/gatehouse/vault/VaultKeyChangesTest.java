/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Sha256;
import app.gatehouse.format.IndependentReader;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultKeyChangesTest {
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);
    private static final char[] MASTER = TestVaults.PASSWORD.toCharArray();
    private static final char[] NEXT = "kettle sunday orbit".toCharArray();
    private static final char[] OF_ANNA = "walnut pier copper".toCharArray();
    private static final char[] OF_BEN = "signal harvest moss".toCharArray();
    private static final long ANNA = 1;
    private static final long BEN = 2;

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;
    private Vault vault;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        vault = station.vault;
        addPeople(2);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void addPeople(int count) throws VaultException {
        vault.write(h -> {
            for (int i = 1; i <= count; i++) {
                h.execute(
                        "INSERT INTO person (username, name, role, password_hash, password_stands_alone,"
                                + " password_changed_at, added_at) VALUES (?, ?, 'SHIFT_LEADER', '', 1, 0, 0)",
                        "p" + i,
                        "Person " + i);
            }
            return null;
        });
    }

    private SlotChange put(long person, char[] password) throws VaultException {
        return vault.keyChanges().putOpeningPassword(person, password, h -> true);
    }

    private byte[] dataKey() throws Exception {
        return dataKey(TestVaults.PASSWORD);
    }

    private byte[] dataKey(String password) throws Exception {
        return IndependentReader.openWithPassword(disk.content(FILE), password).dataKey;
    }

    private void opensWith(char[] password, SlotKind kind, Optional<Long> person) throws VaultException {
        vault.lock();
        vault.open(password);
        Vault.Key key = vault.opening().orElseThrow().key();
        assertEquals(kind, key.kind());
        assertEquals(person, key.opener().map(Opener::personId));
    }

    private void opensNothing(char[] password) throws VaultException {
        vault.lock();
        assertEquals(
                Reason.WRONG_KEY,
                assertThrows(VaultException.class, () -> vault.open(password)).reason());
        vault.open(MASTER);
    }

    @Test
    void aPersonsOwnPasswordOpensTheVaultAndSaysWhose() throws Exception {
        assertEquals(SlotChange.DONE, put(ANNA, OF_ANNA));
        assertEquals(SlotChange.DONE, put(BEN, OF_BEN));
        opensWith(OF_BEN, SlotKind.LEADER, Optional.of(BEN));
        opensWith(OF_ANNA, SlotKind.LEADER, Optional.of(ANNA));
        opensWith(MASTER, SlotKind.MASTER, Optional.empty());
        assertEquals(List.of(ANNA, BEN), openers());
        assertEquals("Person 1", vault.read(vault.keyChanges()::openers).get(0).name());
    }

    private List<Long> openers() throws VaultException {
        return vault.read(vault.keyChanges()::openers).stream()
                .map(Opener::personId)
                .toList();
    }

    @Test
    void allPasswordsAreStretchedAlikeSoThatOneDerivationTriesThem() throws Exception {
        put(ANNA, OF_ANNA);
        vault.keyChanges().newRecoveryKey().close();
        put(BEN, OF_BEN);
        List<KeySlot> slots = VaultHeader.read(disk.content(FILE)).slots();
        assertEquals(
                1,
                slots.stream()
                        .filter(slot -> slot.kind().isPassword())
                        .map(KeySlot::stretch)
                        .distinct()
                        .count());
        assertEquals(2, slots.stream().map(KeySlot::stretch).distinct().count());
    }

    @Test
    void eachChangeMakesANewDataKeyAndOtherSavesDoNot() throws Exception {
        byte[] before = dataKey();
        vault.write(h -> null);
        assertEquals(hex(before), hex(dataKey()));
        put(ANNA, OF_ANNA);
        byte[] with = dataKey();
        assertNotEquals(hex(before), hex(with));
        assertEquals(hex(with), hex(dataKey(new String(OF_ANNA))));
        vault.write(h -> vault.keyChanges().removeOpeningPassword(h, ANNA));
        assertNotEquals(hex(with), hex(dataKey()));
        byte[] without = dataKey();
        vault.keyChanges().newRecoveryKey().close();
        assertNotEquals(hex(without), hex(dataKey()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aRevokedPasswordOpensNothing() throws Exception {
        put(ANNA, OF_ANNA);
        assertEquals(true, vault.write(h -> vault.keyChanges().removeOpeningPassword(h, ANNA)));
        assertEquals(false, vault.write(h -> vault.keyChanges().removeOpeningPassword(h, ANNA)));
        opensNothing(OF_ANNA);
    }

    @Test
    void anOpeningPasswordGoesWithItsPerson() throws Exception {
        put(ANNA, OF_ANNA);
        byte[] with = dataKey();
        vault.write(h -> h.execute("DELETE FROM person WHERE id = ?", ANNA));
        assertNotEquals(hex(with), hex(dataKey()));
        opensNothing(OF_ANNA);
    }

    @Test
    void anotherOpeningPasswordTakesThePlaceOfTheFirst() throws Exception {
        put(ANNA, OF_ANNA);
        assertEquals(SlotChange.DONE, put(ANNA, NEXT));
        opensNothing(OF_ANNA);
        opensWith(NEXT, SlotKind.LEADER, Optional.of(ANNA));
        assertEquals(List.of(ANNA), openers());
    }

    @Test
    void noPasswordOpensTwoSlots() throws Exception {
        long generation = vault.generation();
        assertEquals(SlotChange.OPENS_ALREADY, put(ANNA, MASTER));
        assertEquals(SlotChange.OPENS_ALREADY, vault.keyChanges().changeMasterPassword(MASTER));
        assertEquals(generation, vault.generation());
        put(ANNA, OF_ANNA);
        assertEquals(SlotChange.OPENS_ALREADY, put(BEN, OF_ANNA));
        assertEquals(SlotChange.OPENS_ALREADY, put(ANNA, OF_ANNA));
        assertEquals(SlotChange.OPENS_ALREADY, vault.keyChanges().changeMasterPassword(OF_ANNA));
        assertEquals(SlotChange.OPENS_ALREADY, vault.keyChanges().changeMasterPassword(MASTER));
    }

    @Test
    void thereAreAtMostTwelve() throws Exception {
        addPeopleFrom(3, 13);
        for (long person = 1; person <= 12; person++) {
            assertEquals(SlotChange.DONE, put(person, ("password of " + person).toCharArray()));
        }
        assertEquals(SlotChange.FULL, put(13, OF_BEN));
        assertEquals(SlotChange.DONE, put(12, OF_BEN));
        opensWith("password of 11".toCharArray(), SlotKind.LEADER, Optional.of(11L));
        opensWith(OF_BEN, SlotKind.LEADER, Optional.of(12L));
    }

    private void addPeopleFrom(int from, int to) throws VaultException {
        vault.write(h -> {
            for (int i = from; i <= to; i++) {
                h.execute(
                        "INSERT INTO person (username, name, role, password_hash, password_stands_alone,"
                                + " password_changed_at, added_at) VALUES (?, ?, 'SHIFT_LEADER', '', 1, 0, 0)",
                        "p" + i,
                        "Person " + i);
            }
            return null;
        });
    }

    @Test
    void aNewMasterPasswordLeavesTheOthersOpening() throws Exception {
        put(ANNA, OF_ANNA);
        assertEquals(SlotChange.DONE, vault.keyChanges().changeMasterPassword(NEXT));
        opensWith(OF_ANNA, SlotKind.LEADER, Optional.of(ANNA));
        opensWith(NEXT, SlotKind.MASTER, Optional.empty());
        vault.lock();
        assertThrows(VaultException.class, () -> vault.open(MASTER));
        vault.open(NEXT);
    }

    @Test
    void aNewMasterPasswordIsSaltedAnewWhereItStandsAlone() throws Exception {
        Stretch before = VaultHeader.read(disk.content(FILE)).slots().get(0).stretch();
        vault.keyChanges().changeMasterPassword(NEXT);
        assertNotEquals(
                before, VaultHeader.read(disk.content(FILE)).slots().get(0).stretch());
    }

    @Test
    void breakGlassEndsEveryOldKey() throws Exception {
        put(ANNA, OF_ANNA);
        vault.keyChanges().renewAll(NEXT, h -> null).recoveryKey().close();
        assertEquals(List.of(), openers());
        vault.lock();
        assertThrows(VaultException.class, () -> vault.open(OF_ANNA));
        assertThrows(VaultException.class, () -> vault.open(MASTER));
        vault.open(NEXT);
    }

    @Test
    void nothingIsChangedWhereTheWorkSaysNo() throws Exception {
        assertEquals(SlotChange.REFUSED, vault.keyChanges().putOpeningPassword(ANNA, OF_ANNA, h -> false));
        assertEquals(SlotChange.REFUSED, vault.keyChanges().changeMasterPassword(NEXT, h -> false));
        Renewed<Boolean> refused = vault.keyChanges().newRecoveryKey(h -> false);
        assertFalse(refused.result());
        vault.lock();
        assertThrows(VaultException.class, () -> vault.open(refused.recoveryKey()));
        assertThrows(VaultException.class, () -> vault.open(NEXT));
        opensWith(MASTER, SlotKind.MASTER, Optional.empty());
    }

    @Test
    void tellsTheStationsOwnKeysFromOthers() throws Exception {
        put(ANNA, OF_ANNA);
        RecoveryKey key = vault.keyChanges().newRecoveryKey();
        assertTrue(vault.keyChanges().isMasterPassword(MASTER));
        assertFalse(vault.keyChanges().isMasterPassword(OF_ANNA));
        assertFalse(vault.keyChanges().isMasterPassword(new char[] {'a', '\ud83d'}));
        assertTrue(vault.keyChanges().isRecoveryKey(key));
        assertFalse(vault.keyChanges().isRecoveryKey(RecoveryKey.random(station.random)));
    }

    @Test
    void theImageHoldsNothingThatOpensASlot() throws Exception {
        put(ANNA, OF_ANNA);
        IndependentReader.Station read = IndependentReader.openWithPassword(disk.content(FILE), new String(OF_ANNA));
        assertFalse(contains(read.database, read.stretched));
        assertFalse(contains(read.database, read.privateKey));
        assertFalse(contains(read.database, read.dataKey));
        IndependentReader.Station master = IndependentReader.openWithPassword(disk.content(FILE), TestVaults.PASSWORD);
        assertFalse(contains(read.database, master.stretched));
        assertFalse(contains(read.database, master.privateKey));
    }

    /** The old pages are overwritten: neither the wrapping keys nor anything else of the old table is left behind. */
    @Test
    void aFileOfFormat1LosesItsWrappingKeysAtTheFirstOpening() throws Exception {
        byte[] old = Files.readAllBytes(Path.of("src/test/resources/app/gatehouse/vault/schema-4.gatehouse"));
        IndependentReader.Station before = IndependentReader.openWithPassword(old, TestVaults.PASSWORD);
        byte[] recovery = IndependentReader.queryBytes(
                before.database, "SELECT wrapping_key FROM key_slot WHERE kind = 'RECOVERY'", 1);
        assertTrue(contains(before.database, before.stretched));
        assertTrue(contains(before.database, recovery));
        vault.lock();
        disk.put(FILE, old);
        vault.open(MASTER);
        byte[] now = disk.content(FILE);
        assertEquals(2, ByteBuffer.wrap(now).getShort(8));
        IndependentReader.Station after = IndependentReader.openWithPassword(now, TestVaults.PASSWORD);
        assertFalse(contains(after.database, before.stretched));
        assertFalse(contains(after.database, recovery));
        assertEquals(hex(before.stretched), hex(after.stretched));
        assertFalse(vault.keyChanges().recoveryKeyConfirmed());
    }

    @Test
    void aFileThatWantsMoreThanOneDerivationForAPasswordIsDamaged() throws Exception {
        put(ANNA, OF_ANNA);
        byte[] file = disk.content(FILE);
        int header = VaultHeader.read(file).bytes().length;
        // The second slot's salt.
        file[43 + SealedSlot.LENGTH + 20] ^= 1;
        byte[] sum = Sha256.of(Arrays.copyOf(file, header - 32));
        System.arraycopy(sum, 0, file, header - 32, 32);
        assertEquals(
                Reason.DAMAGED,
                assertThrows(VaultException.class, () -> VaultHeader.read(file)).reason());
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        return Stream.iterate(0, at -> at <= all.length - wanted.length, at -> at + 1)
                .anyMatch(at -> Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length));
    }
}
