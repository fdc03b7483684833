/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Somebody to be added, checked. Immutable. */
public final class NewPerson {
    /** Most code points of a shown name. */
    public static final int LONGEST_NAME = 100;

    private final Username username;
    private final String name;
    private final Optional<String> email;

    private NewPerson(Username username, String name, Optional<String> email) {
        this.username = username;
        this.name = name;
        this.email = email;
    }

    /** What is wrong with what was typed; nothing when all is right. The address may be empty. */
    public static Set<Problem> problems(String name, String username, String email) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            problems.add(Problem.NAME_EMPTY);
        } else if (trimmed.codePointCount(0, trimmed.length()) > LONGEST_NAME) {
            problems.add(Problem.NAME_TOO_LONG);
        } else if (trimmed.codePoints().anyMatch(NewPerson::isNoText)) {
            problems.add(Problem.NAME_NOT_TEXT);
        }
        Username.problem(username).ifPresent(problem -> problems.add(ofUsername(problem)));
        String address = email.strip();
        if (!address.isEmpty() && EmailAddress.of(address).isEmpty()) {
            problems.add(Problem.EMAIL_WRONG);
        }
        return problems;
    }

    /** Somebody out of what was typed; fails where {@link #problems} finds any. */
    public static NewPerson of(String name, String username, String email) {
        if (!problems(name, username, email).isEmpty()) {
            throw new IllegalArgumentException("Ask for the problems first");
        }
        return new NewPerson(
                Username.of(username).orElseThrow(),
                name.strip(),
                Optional.of(email.strip()).filter(address -> !address.isEmpty()));
    }

    private static Problem ofUsername(Username.Problem problem) {
        return switch (problem) {
            case EMPTY -> Problem.USERNAME_EMPTY;
            case TOO_LONG -> Problem.USERNAME_TOO_LONG;
            case NOT_TEXT -> Problem.USERNAME_NOT_TEXT;
        };
    }

    private static boolean isNoText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** What they type to sign in. */
    public Username username() {
        return username;
    }

    /** As it is shown. */
    public String name() {
        return name;
    }

    /** Where mail goes. */
    public Optional<String> email() {
        return email;
    }

    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "NewPerson";
    }

    /** What can be wrong. */
    public enum Problem {
        /** No full name. */
        NAME_EMPTY,
        /** More than {@link #LONGEST_NAME} code points. */
        NAME_TOO_LONG,
        /** A control character, or half a character, stands in the name. */
        NAME_NOT_TEXT,
        /** No username. */
        USERNAME_EMPTY,
        /** More than {@link Username#LONGEST} code points. */
        USERNAME_TOO_LONG,
        /** A control character, or half a character, stands in the username. */
        USERNAME_NOT_TEXT,
        /** Not an address. */
        EMAIL_WRONG
    }
}
