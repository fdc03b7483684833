/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

/**
 * Something that could be done about a person.
 *
 * @param whyNot a sentence where it cannot; empty where it can
 */
record PersonOffer(Kind kind, String whyNot) {
    /** It can be done. */
    static PersonOffer of(Kind kind) {
        return new PersonOffer(kind, "");
    }

    boolean isOff() {
        return !whyNot.isEmpty();
    }

    /** What, in the order of the menu. */
    enum Kind {
        UNLOCK("fltrmz-unlock-24", false),
        RELEASE("fltrmz-person-clock-24", false),
        EDIT("fltral-edit-24", false),
        RESET_MFA("fltrmz-shield-dismiss-24", false),
        ORDER_MFA("fltrmz-shield-24", false),
        RESET_PASSWORD("fltrmz-password-24", false),
        ENABLE("fltrmz-person-available-24", false),
        DISABLE("fltrmz-person-prohibited-24", true),
        DELETE("fltral-delete-24", true);

        private final String icon;
        private final boolean away;

        Kind(String icon, boolean away) {
            this.icon = icon;
            this.away = away;
        }

        String icon() {
            return icon;
        }

        /** Whether it takes something away: red, below a line. */
        boolean isAway() {
            return away;
        }
    }
}
