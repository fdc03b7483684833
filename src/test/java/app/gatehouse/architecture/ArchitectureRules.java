/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directions of {@code docs/architecture.md} as rules over the classes below one root package, so that the same rule
 * runs over the program and over a fixture that breaks it.
 */
final class ArchitectureRules {
    private static final String[] FEATURES = {
        "vault", "audit", "people", "mail", "factor", "signin", "station", "settings", "authenticator", "roster", "care"
    };

    /** What each feature may see of the other features, ui packages included. */
    private static final Map<String, Set<String>> FEATURE_SEES = Map.of(
            "vault", Set.of(),
            "audit", Set.of("vault"),
            "station", Set.of("vault", "audit"),
            "people", Set.of("vault", "audit", "station"),
            "mail", Set.of("vault", "audit", "station", "people"),
            "factor", Set.of("vault", "audit", "station", "people", "mail"),
            "settings", Set.of("vault", "audit", "station", "people", "mail", "factor"),
            "authenticator", Set.of("vault", "audit", "station", "people", "mail", "factor"),
            "roster", Set.of("vault", "audit", "station", "people", "mail", "factor", "signin", "authenticator"),
            "care", Set.of("vault", "audit", "station", "people", "mail", "factor", "signin"));

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("nobody sees app", outside("app").should().dependOnClassesThat(in("app")));
        rules.put(
                "foundations see no feature",
                inside("otp", "task", "scan", "shell", "paper", "crypto", "json", "csv", "password", "ui")
                        .should()
                        .dependOnClassesThat(in(FEATURES)));
        // signin may see every feature that does not see it, so it has no rule of its own but this.
        rules.put(
                "signin does not see authenticator, roster and care",
                inside("signin").should().dependOnClassesThat(in("authenticator", "roster", "care")));
        FEATURE_SEES.forEach((feature, seen) -> rules.put(
                feature + " keeps its direction",
                inside(feature)
                        .should()
                        .dependOnClassesThat(in(List.of(FEATURES).stream()
                                .filter(other -> !other.equals(feature) && !seen.contains(other))
                                .toArray(String[]::new)))));
        rules.put(
                "features form no cycle",
                slices().matching(root + ".(" + String.join("|", FEATURES) + ")..")
                        .should()
                        .beFreeOfCycles());
        rules.put(
                "JavaFX stays in ui, app and infra.desktop",
                noClasses()
                        .that(resideOutsideOfPackages("..ui..", root + ".app..", root + ".infra.desktop.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("javafx..")));
        rules.put(
                "view-models know javafx.base alone",
                noClasses()
                        .that(nameMatching(".*ViewModel(\\$.*)?"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("javafx..")
                                .and(resideOutsideOfPackages(
                                        "javafx.beans..", "javafx.collections..", "javafx.util..", "javafx.event.."))));
        rules.put(
                "AWT stays in infra",
                only("java.awt..", "javax.swing..", "javax.imageio..").home("infra.."));
        rules.put("java.sql stays in stores and vault", sql("java.sql..", "org.sqlite.."));
        rules.put(
                "queries stay in stores and vault",
                noClasses()
                        .that(resideOutsideOfPackages(root + ".vault.."))
                        .and(DescribedPredicate.not(nameMatching(".*Store(\\$.*)?")))
                        .should()
                        .callMethodWhere(calls(target ->
                                target.getTargetOwner().getPackageName().startsWith("org.jdbi"))));
        rules.put(
                "ciphers stay in crypto",
                only("org.bouncycastle..", "javax.crypto..").home("crypto.."));
        rules.put("ZXing stays in infra.zxing", only("com.google.zxing..").home("infra.zxing.."));
        rules.put(
                "webcam-capture stays in infra.webcam",
                only("com.github.sarxos..", "com.github.eduramiba..", "org.bridj..")
                        .home("infra.webcam.."));
        rules.put("PDFBox stays in infra.pdf", only("org.apache.pdfbox..").home("infra.pdf.."));
        rules.put(
                "Jakarta Mail stays in infra.jakartamail",
                only("jakarta.mail..", "org.eclipse.angus..").home("infra.jakartamail.."));
        rules.put("HTTP stays in infra.oauth", only("java.net.http..").home("infra.oauth.."));
        rules.put(
                "JSON's library stays in json and infra.oauth",
                only("com.fasterxml.jackson..").home("json..", "infra.oauth.."));
        rules.put("CSV's library stays in csv", only("org.apache.commons.csv..").home("csv.."));
        rules.put("zxcvbn stays in password", only("com.nulabinc..").home("password.."));
        rules.put(
                "the clock has one home",
                noClasses()
                        .that(resideOutsideOfPackages(root + ".task.."))
                        .should()
                        .callMethodWhere(calls(ArchitectureRules::readsTheClock)));
        rules.put(
                "randomness has one home",
                outside("app")
                        .should()
                        .callConstructorWhere(
                                calls(target -> target.getTargetOwner().isAssignableTo(java.util.Random.class))));
        rules.put(
                "threads have one home",
                outside("app")
                        .should()
                        .callConstructorWhere(
                                calls(target -> target.getTargetOwner().isEquivalentTo(Thread.class)))
                        .orShould()
                        .dependOnClassesThat(nameMatching("java\\.util\\.concurrent\\.Executors")));
        rules.put(
                "other programs are started in infra.process",
                noClasses()
                        .that(resideOutsideOfPackages(root + ".infra.process.."))
                        .should()
                        .dependOnClassesThat(nameMatching("java\\.lang\\.ProcessBuilder.*"))
                        .orShould()
                        .callMethodWhere(calls(target -> target.getTargetOwner().isEquivalentTo(Runtime.class)
                                && target.getName().equals("exec"))));
        rules.put(
                "the default locale has one home",
                outside("app")
                        .should()
                        .callMethodWhere(calls(target -> target.getTargetOwner().isEquivalentTo(java.util.Locale.class)
                                && target.getName().equals("getDefault"))));
        rules.put(
                "nobody prints",
                noClasses()
                        .that(resideOutsideOfPackages(root + ".app.."))
                        .and(DescribedPredicate.not(nameMatching(".*\\.Launcher")))
                        .should()
                        .accessFieldWhere(new DescribedPredicate<JavaAccess<?>>("System.out or System.err") {
                            @Override
                            public boolean test(JavaAccess<?> access) {
                                return access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(access.getName());
                            }
                        }));
        return rules;
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean system =
                owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
        return now || system || clock;
    }

    private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction inside(String... packages) {
        return noClasses().that(in(packages));
    }

    private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outside(String name) {
        return noClasses()
                .that(resideOutsideOfPackages(root + "." + name + ".."))
                .and(DescribedPredicate.not(nameMatching(".*\\.Launcher")));
    }

    private DescribedPredicate<JavaClass> in(String... packages) {
        if (packages.length == 0) {
            return DescribedPredicate.alwaysFalse();
        }
        return resideInAnyPackage(
                List.of(packages).stream().map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    private ArchRule sql(String... libraries) {
        return noClasses()
                .that(resideOutsideOfPackages(root + ".vault.."))
                .and(DescribedPredicate.not(nameMatching(".*Store(\\$.*)?")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private OneHome only(String... libraries) {
        return homes -> noClasses()
                .that(resideOutsideOfPackages(
                        Stream.of(homes).map(home -> root + "." + home).toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private static DescribedPredicate<JavaCall<?>> calls(java.util.function.Predicate<JavaCall<?>> wanted) {
        return DescribedPredicate.describe("that kind of call", wanted);
    }

    private interface OneHome {
        ArchRule home(String... where);
    }
}
