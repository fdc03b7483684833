/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.people.NewPerson.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPersonTest {
    @Test
    void whatWasTypedIsTrimmed() {
        NewPerson person = NewPerson.of("  Maria Kowalska ", " Maria.K ", " maria.k@plant.example ");
        assertEquals("Maria Kowalska", person.name());
        assertEquals("maria.k", person.username().value());
        assertEquals(Optional.of("maria.k@plant.example"), person.email());
        assertEquals(Optional.empty(), NewPerson.of("Maria", "maria", "  ").email());
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertEquals(
                EnumSet.of(Problem.NAME_EMPTY, Problem.USERNAME_EMPTY, Problem.EMAIL_WRONG),
                NewPerson.problems(" ", "", "maria"));
        assertEquals(
                EnumSet.of(Problem.NAME_TOO_LONG, Problem.USERNAME_TOO_LONG),
                NewPerson.problems("😀".repeat(101), "x".repeat(300), ""));
        assertEquals(
                EnumSet.of(Problem.NAME_NOT_TEXT, Problem.USERNAME_NOT_TEXT),
                NewPerson.problems("Maria\nKowalska", "ma\u0000ria", ""));
        assertEquals(Set.of(), NewPerson.problems("😀".repeat(100), "maria", ""));
        assertThrows(IllegalArgumentException.class, () -> NewPerson.of("", "maria", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "maria.k+shop@plant.example",
                "maria@завод.рф",
                "o'neill@plant.example",
                "x_y-z@sub.plant-7.example"
            })
    void addressesAreTaken(String email) {
        assertEquals(Set.of(), NewPerson.problems("Maria", "maria", email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria",
                "@plant.example",
                "maria@",
                "maria@@plant.example",
                "maria@plant..example",
                "maria@.example",
                "maria@plant.example.",
                "maria k@plant.example",
                "maria@plant.example\r\nBcc: x@y.example",
                "Maria <maria@plant.example>",
                "a@b,c@d",
                "мария@завод.рф"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertEquals(EnumSet.of(Problem.EMAIL_WRONG), NewPerson.problems("Maria", "maria", email));
    }
}
