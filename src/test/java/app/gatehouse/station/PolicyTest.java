/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static Policy policy(boolean mfaRequired, Method... methods) {
        Policy usual = Policy.DEFAULT;
        return new Policy(mfaRequired, Set.of(methods), usual.idle(), usual.longest(), false, false);
    }

    @Test
    void whoHasNoMethodMustSetOneUpWherePolicyDemandsIt() {
        assertTrue(policy(true, Method.APP).demandsSetUp(List.of(), true));
        assertFalse(policy(false, Method.APP).demandsSetUp(List.of(), true));
    }

    @Test
    void whoCameByAMethodThatIsAllowedNoMoreMustSetAnotherUp() {
        assertTrue(policy(false, Method.APP).demandsSetUp(List.of(Method.EMAIL), true));
        assertTrue(policy(true, Method.EMAIL).demandsSetUp(List.of(Method.APP), true));
        assertFalse(policy(true, Method.APP).demandsSetUp(List.of(Method.EMAIL, Method.APP), true));
    }

    @Test
    void nobodyWhoProvedAFactorStandsBeforeAnEmptyChoice() {
        assertFalse(policy(false).demandsSetUp(List.of(Method.APP), true));
        assertFalse(policy(true, Method.EMAIL).demandsSetUp(List.of(Method.APP), false));
        assertTrue(policy(true, Method.TOKEN).demandsSetUp(List.of(Method.APP), false));
        assertTrue(policy(true, Method.TOKEN).demandsSetUp(List.of(Method.APP), false));
        assertTrue(policy(true, Method.EMAIL).demandsSetUp(List.of(), false), "a factor is demanded all the same");
    }

    @Test
    void methodsThatPolicyForbidsAreLeftOutUnlessThereIsNoOther() {
        assertEquals(List.of(Method.APP), policy(true, Method.APP).usable(List.of(Method.EMAIL, Method.APP)));
        assertEquals(List.of(Method.EMAIL), policy(true, Method.APP).usable(List.of(Method.EMAIL)));
    }
}
