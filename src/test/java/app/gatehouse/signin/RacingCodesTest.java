/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two threads type the same code at once, each with an attempt of its own, as two windows would. */
class RacingCodesTest {
    private static final int ROUNDS = 8;

    private TestGate gate;
    private Person maria;
    private OtpSecret secret;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        secret = gate.enrol(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aBackupCodeIsSpentExactlyOnce() throws Exception {
        List<BackupCode> sheet = gate.sheet(maria);
        for (int round = 0; round < ROUNDS; round++) {
            char[] digits = sheet.get(round).digits();
            assertEquals(1, admitted(attempt -> gate.signIn.backupCode(attempt, digits)), "round " + round);
            assertEquals(
                    9 - round, gate.factors.backup(maria.id()).orElseThrow().left());
            gate.time.pass(Duration.ofDays(5));
        }
    }

    @Test
    void anAppsCodeIsAcceptedExactlyOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            char[] code = gate.code(secret);
            assertEquals(1, admitted(attempt -> gate.signIn.appCode(attempt, code)), "round " + round);
            gate.time.pass(Duration.ofMinutes(2));
        }
    }

    @Test
    void oneAttemptAdmitsOnceAndUsesOneCodeUpWhateverIsTypedAtOnce() throws Exception {
        char[] digits = gate.sheet(maria).get(0).digits();
        char[] code = gate.code(secret);
        Attempt attempt = gate.begin(maria);
        assertEquals(
                1,
                admitted(List.of(
                        () -> gate.signIn.backupCode(attempt, digits), () -> gate.signIn.appCode(attempt, code))));
        boolean backupSpent = gate.factors.backup(maria.id()).orElseThrow().left() == 9;
        CodeAnswer again = gate.signIn.appCode(gate.begin(maria), code);
        assertEquals(backupSpent, again instanceof CodeAnswer.Admitted);
    }

    private int admitted(Function<Attempt, CodeAnswer> typed) throws Exception {
        Attempt one = attempt();
        Attempt other = attempt();
        return admitted(List.of(() -> typed.apply(one), () -> typed.apply(other)));
    }

    private Attempt attempt() {
        return new Attempt(
                maria.id(),
                "",
                "maria",
                false,
                List.of(SignInMethod.APP, SignInMethod.BACKUP_CODE),
                0,
                0,
                Optional::empty,
                gate.time.monotonicNanos());
    }

    private static int admitted(List<Callable<CodeAnswer>> tries) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tries.size());
        List<FutureTask<CodeAnswer>> tasks = new ArrayList<>();
        for (Callable<CodeAnswer> one : tries) {
            FutureTask<CodeAnswer> task = new FutureTask<>(() -> {
                start.await();
                return one.call();
            });
            tasks.add(task);
            new Thread(task).start();
        }
        int admitted = 0;
        for (FutureTask<CodeAnswer> task : tasks) {
            admitted += task.get() instanceof CodeAnswer.Admitted ? 1 : 0;
        }
        return admitted;
    }
}
