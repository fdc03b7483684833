/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps every rule, and every rule catches the fixture that breaks it. */
class ArchitectureTest {
    private static final String PROGRAM = "app.gatehouse";
    private static final String FIXTURE = "app.gatehouse.architecture.fixture";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PROGRAM);
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(FIXTURE);

    static Stream<String> rules() {
        return new ArchitectureRules(PROGRAM).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void programKeepsTheRule(String rule) {
        new ArchitectureRules(PROGRAM).all().get(rule).allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCatchesItsFixture(String rule) {
        assertTrue(
                new ArchitectureRules(FIXTURE)
                        .all()
                        .get(rule)
                        .evaluate(OFFENDERS)
                        .hasViolation(),
                "no fixture breaks the rule: " + rule);
    }
}
