/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.authenticator.AccountSecrets;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenStockTest {
    private TestGate gate;
    private Person administrator;
    private TokenStock stock;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        administrator = gate.add("jonas.weber", Role.ADMINISTRATOR);
        stock = new TokenStock(
                gate.vaults.vault,
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.time,
                gate.vaults.random,
                new AccountSecrets());
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private static TokenKey key(String serial, int... bytes) {
        byte[] secret = new byte[20];
        Arrays.fill(secret, (byte) 7);
        for (int i = 0; i < bytes.length; i++) {
            secret[i] = (byte) bytes[i];
        }
        return new TokenKey(TokenSerial.of(serial), OtpParameters.ISSUED, OtpSecret.of(secret));
    }

    private Proof proof() {
        return new Proof(administrator.id(), Proof.How.PASSWORD, gate.time);
    }

    private List<String> serials() throws VaultException {
        return stock.list(administrator.id()).orElseThrow().stream()
                .map(each -> each.serial().value())
                .toList();
    }

    private List<AuditEvent> log(AuditKind kind) throws VaultException {
        List<AuditEvent> found = new ArrayList<>();
        gate.vaults.audit.verify(record -> {
            if (record.event().kind() == kind) {
                found.add(record.event());
            }
        });
        return found;
    }

    @Test
    void keepsKeysAndSaysHowManyInTheLog() throws Exception {
        Proof proof = proof();
        assertEquals(
                Optional.of(List.of(TokenVerdict.ADDED, TokenVerdict.ADDED)),
                stock.add(proof, List.of(key("002", 1), key("001", 2))));
        assertEquals(List.of("001", "002"), serials());
        assertEquals(Map.of("count", "2"), log(AuditKind.TOKENS_IMPORTED).get(0).details());
        assertFalse(proof.standsFor(administrator.id(), gate.time), "the proof is used up");
        gate.restart();
        assertEquals(2, gate.vaults.vault.read(new TokenStockStore()::list).size(), "it was saved");
    }

    @Test
    void saysWhatIsHereAlreadyAndAddsTheRest() throws Exception {
        stock.add(proof(), List.of(key("A1", 1)));
        gate.enrol(administrator);
        OtpSecret used = gate.vaults
                .vault
                .read(handle -> new FactorStore().find(handle, administrator.id()))
                .orElseThrow()
                .secret();
        List<TokenKey> keys = List.of(
                key("a 1", 2),
                key("A2", 1),
                new TokenKey(TokenSerial.of("A3"), OtpParameters.ISSUED, used),
                key("A4", 4),
                key("A5", 4));
        List<TokenVerdict> expected = List.of(
                TokenVerdict.SERIAL_IN_STOCK,
                TokenVerdict.KEY_IN_STOCK,
                TokenVerdict.KEY_IN_USE,
                TokenVerdict.ADDED,
                TokenVerdict.KEY_TWICE);
        assertEquals(Optional.of(expected), stock.preview(administrator.id(), keys));
        assertEquals(List.of("A1"), serials());
        Proof proof = new Proof(administrator.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        assertEquals(Optional.of(expected), stock.add(proof, keys));
        assertEquals(List.of("A1", "A4"), serials());
        assertEquals(Map.of("count", "1"), log(AuditKind.TOKENS_IMPORTED).get(1).details());
    }

    @Test
    void leavesOutAKeyThatSomebodyKeepsAsAnAccount() throws Exception {
        Accounts accounts =
                new Accounts(gate.vaults.vault, gate.vaults.audit, gate.people, gate.time, gate.vaults.random);
        long operator = gate.add("maria.kowalska", Role.OPERATOR).id();
        accounts.add(
                operator, List.of(new OtpAuthUri("ERP", "maria", key("A9", 1).secret(), OtpParameters.ISSUED)));
        List<TokenKey> keys = List.of(key("A1", 1), key("A2", 2));
        Optional<List<TokenVerdict>> expected = Optional.of(List.of(TokenVerdict.KEY_KEPT, TokenVerdict.ADDED));
        assertEquals(expected, stock.preview(administrator.id(), keys));
        assertEquals(expected, stock.add(proof(), keys));
        assertEquals(List.of("A2"), serials());
    }

    @Test
    void writesNothingDownWhereNothingIsNew() throws Exception {
        stock.add(proof(), List.of(key("A1", 1)));
        stock.add(proof(), List.of(key("A1", 1)));
        assertEquals(1, log(AuditKind.TOKENS_IMPORTED).size());
    }

    @Test
    void showsAndTellsNothingToAnOperatorOrAShiftLeader() throws Exception {
        stock.add(proof(), List.of(key("A1", 1)));
        for (Role role : List.of(Role.OPERATOR, Role.SHIFT_LEADER)) {
            long id = gate.add(role.name(), role).id();
            assertEquals(Optional.empty(), stock.list(id));
            assertEquals(Optional.empty(), stock.preview(id, List.of(key("A2", 2))));
            assertFalse(stock.remove(id, TokenSerial.of("A1").orElseThrow()));
            assertEquals(
                    Optional.empty(), stock.add(new Proof(id, Proof.How.PASSWORD, gate.time), List.of(key("A2", 2))));
        }
        assertEquals(List.of("A1"), serials());
        assertEquals(List.of(), log(AuditKind.TOKEN_KEY_REMOVED));
    }

    @Test
    void addsNothingByAnOldOrAWeakerProof() throws Exception {
        Proof old = proof();
        gate.time.pass(Duration.ofMinutes(6));
        long id = administrator.id();
        for (Proof proof : List.of(
                old,
                new Proof(id, Proof.How.BACKUP_CODE_SIGN_IN, gate.time),
                new Proof(id, Proof.How.FORCED, gate.time))) {
            assertEquals(Optional.empty(), stock.add(proof, List.of(key("A1", 1))));
        }
        gate.enrol(administrator);
        assertEquals(Optional.empty(), stock.add(proof(), List.of(key("A1", 1))), "the factor is missing");
        assertEquals(List.of(), serials());
    }

    @Test
    void removesAKeyAndWritesItsSerialNumberDown() throws Exception {
        stock.add(proof(), List.of(key("A1", 1), key("A2", 2)));
        assertTrue(stock.remove(administrator.id(), TokenSerial.of("a1").orElseThrow()));
        assertEquals(List.of("A2"), serials());
        AuditEvent event = log(AuditKind.TOKEN_KEY_REMOVED).get(0);
        assertEquals("jonas.weber", event.who());
        assertEquals(Map.of("serial", "A1"), event.details());
        assertTrue(stock.remove(administrator.id(), TokenSerial.of("a1").orElseThrow()));
        assertEquals(1, log(AuditKind.TOKEN_KEY_REMOVED).size(), "it was gone already");
    }

    @Test
    void aFullDiskLeavesTheKeysAndTheirLineOut() throws Exception {
        gate.disk.fill();
        assertThrows(VaultException.class, () -> stock.add(proof(), List.of(key("A1", 1))));
        gate.disk.free();
        assertEquals(List.of(), serials());
    }
}
