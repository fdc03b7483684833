/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonWordsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    static Stream<String> keys() {
        return Stream.of(
                        keys("people.role.", Role.values()),
                        keys("shell.area.", Area.values()),
                        keys("vault.error.", VaultException.Reason.values()),
                        keys("paper.failure.", PaperFailure.Reason.values()),
                        keys("people.password.", PasswordChange.values())
                                .filter(key -> !key.endsWith(PasswordChange.CHANGED.name())),
                        Stream.of("ENROL", "CHANGE", "VIEW", "REGENERATE", "TURN_OFF")
                                .flatMap(asked -> Stream.of("title", "text", "keep", "act")
                                        .map(part -> "factor.ask." + asked + "." + part)))
                .flatMap(each -> each);
    }

    private static Stream<String> keys(String start, Enum<?>... values) {
        return Arrays.stream(values).map(value -> start + value.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasASentenceForEveryAnswerThatTheScreensCanGet(String key) {
        assertFalse(messages.get(key, 1).isBlank());
    }
}
