/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.factor.PrintedSheet;
import app.gatehouse.factor.PrintedSheet.Pick;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed sheet before the camera, over a real station; the same try as a typed code from the pick on. */
class PrintedCodeSignInTest {
    private TestGate gate;
    private Person maria;
    private List<String> sheet;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        gate.enrol(maria);
        sheet = printed(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aSheetWithAllTenInViewIsUsedUpOneByOneInItsOrder() throws Exception {
        for (int number = 1; number <= 10; number++) {
            CodeAnswer.Admitted in = assertInstanceOf(CodeAnswer.Admitted.class, scan(gate.begin(maria), sheet));
            assertEquals(Optional.of(new BackupUse(number, 10 - number)), in.backupUse());
            assertEquals(SignInMethod.BACKUP_CODE, in.session().method());
        }
        assertEquals(new Pick.OtherSet(), seen(maria).pick(sheet), "the last one brought a new set");
    }

    @Test
    void aUsedCodeIsNamedAndNotCounted() throws Exception {
        scan(gate.begin(maria), sheet.subList(3, 4));
        assertEquals(new Pick.Used(), seen(maria).pick(sheet.subList(3, 4)));
        assertEquals(5, triesLeft());
    }

    @Test
    void anOldSetIsNamedAndNotCounted() throws Exception {
        gate.backupCodes.regenerate(maria.id(), new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time));
        assertEquals(new Pick.OtherSet(), seen(maria).pick(sheet));
        assertEquals(5, triesLeft());
    }

    @Test
    void somebodyElsesSheetIsToldFromAnOldOneByNothing() throws Exception {
        Person pawel = gate.add("pawel");
        gate.enrol(pawel);
        assertEquals(new Pick.OtherSet(), seen(maria).pick(printed(pawel)));
        assertEquals(new Pick.OtherSet(), seen(pawel).pick(sheet));
    }

    @Test
    void anInventedCodeOfTheRightSetIsAWrongTry() throws Exception {
        Attempt attempt = gate.begin(maria);
        for (int left = 4; left >= 1; left--) {
            assertEquals(new CodeAnswer.Wrong(left), scan(attempt, List.of(invented(1, left))));
        }
        assertEquals(new CodeAnswer.NoTriesLeft(true, false), scan(attempt, List.of(invented(1, 5))));
        assertEquals(new CodeAnswer.NoTriesLeft(true, false), scan(attempt, sheet), "the right one comes too late");
    }

    @Test
    void picksTellNothingOfTheDigitsHoweverManyAreShown() throws Exception {
        PrintedSheet seen = seen(maria);
        for (int i = 0; i < 2_000; i++) {
            assertInstanceOf(Pick.Next.class, seen.pick(List.of(invented(1 + i % 10, i))));
        }
        assertInstanceOf(Pick.Next.class, seen.pick(sheet));
        assertEquals(5, triesLeft());
    }

    @Test
    void whoHasNoSetHasNoSheet() throws Exception {
        assertTrue(gate.factors.printedSheet(gate.add("pawel").id()).isEmpty());
    }

    private int triesLeft() throws Exception {
        return gate.vaults
                .vault
                .read(handle -> gate.throttle.look(handle, new Target.OfPerson(maria.id(), TryKind.BACKUP_CODE)))
                .budget();
    }

    private CodeAnswer scan(Attempt attempt, List<String> texts) throws Exception {
        Pick.Next next = assertInstanceOf(Pick.Next.class, seen(maria).pick(texts));
        return gate.signIn.backupCode(attempt, next.code().digits());
    }

    private PrintedSheet seen(Person person) throws Exception {
        return gate.factors.printedSheet(person.id()).orElseThrow();
    }

    private String invented(int number, int digits) {
        String real = sheet.get(number - 1);
        return real.substring(0, real.length() - 8) + String.format(java.util.Locale.ROOT, "%08d", digits);
    }

    private List<String> printed(Person person) throws Exception {
        List<String> texts = new ArrayList<>();
        for (BackupCode code : gate.sheet(person)) {
            texts.add(new String(gate.backupCodes.qrPayload(code)));
        }
        return texts;
    }
}
