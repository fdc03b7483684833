/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.csv.CsvLines;
import app.gatehouse.roster.PeopleFault;
import app.gatehouse.roster.PeopleLine;
import app.gatehouse.roster.PeopleLine.Problem;
import app.gatehouse.roster.PeoplePreview;
import app.gatehouse.shell.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** What is left out of a list of people, in words. Immutable. */
final class PeopleLines {
    private final Messages messages;

    PeopleLines(Messages messages) {
        this.messages = messages;
    }

    /** The lines that are left out. */
    List<PeopleLineWords> problems(PeoplePreview preview) {
        return preview.bad().stream()
                .map(bad -> words(bad.line(), bad.name(), bad.problems()))
                .toList();
    }

    /** Those whose username somebody got after the look. */
    List<PeopleLineWords> late(List<PeopleLine.Good> left) {
        return left.stream()
                .map(line -> words(
                        line.line(),
                        line.person().name(),
                        List.of(new Problem(
                                PeopleFault.USERNAME_HERE,
                                line.person().username().value()))))
                .toList();
    }

    private PeopleLineWords words(int line, String name, List<Problem> problems) {
        String number = Integer.toString(line);
        return new PeopleLineWords(
                line,
                name.isEmpty()
                        ? messages.get("roster.csv.line", number)
                        : messages.get("roster.csv.line.name", number, name),
                problems.stream()
                        .map(problem -> messages.get(
                                "roster.csv.fault." + problem.fault().name(), problem.detail()))
                        .collect(Collectors.joining(" ")));
    }

    /** The same as a table for a spreadsheet. */
    byte[] report(List<PeopleLineWords> problems) {
        CsvLines table = new CsvLines();
        table.add(List.of("line", "who", "problem"));
        problems.forEach(each -> table.add(List.of(Integer.toString(each.line()), each.title(), each.detail())));
        return table.bytes();
    }
}
