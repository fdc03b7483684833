/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterSearchTest {
    private final RosterSearch search = new RosterSearch(List.of(
            row(1, "Žofie Nová", "zofie.nova", ""),
            row(2, "Maria Kowalska", "maria.kowalska", "mk@plant.example"),
            row(3, "Jörg Groß", "groß", "")));

    private static PersonRow row(long id, String name, String username, String email) {
        return new PersonRow(
                id,
                1,
                name,
                username,
                Optional.of(email).filter(each -> !each.isEmpty()),
                Role.OPERATOR,
                true,
                false,
                false,
                List.of(),
                Optional.empty(),
                Duration.ZERO,
                false,
                Duration.ZERO);
    }

    private List<Long> find(String typed) {
        return search.find(typed).stream().map(PersonRow::id).toList();
    }

    @Test
    void nothingTypedFindsEverybodyInOrder() {
        assertEquals(List.of(1L, 2L, 3L), find(""));
        assertEquals(List.of(1L, 2L, 3L), find("  "));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertEquals(List.of(1L), find("ZOFIE nova"));
        assertEquals(List.of(3L), find("gross"));
        assertEquals(List.of(3L), find("jorg"));
    }

    @Test
    void everyWordMustStandSomewhere() {
        assertEquals(List.of(2L), find("plant maria"));
        assertEquals(List.of(), find("plant zofie"));
        assertEquals(List.of(1L, 2L, 3L), find("o"));
    }
}
