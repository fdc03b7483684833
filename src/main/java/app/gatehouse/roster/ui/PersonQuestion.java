/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.Messages;

/** What a dialog asks the administrator's password and code for (16c). */
public enum PersonQuestion {
    /** Somebody's factors and backup codes go; a new factor is set up at the next sign-in. */
    RESET_MFA("fltrmz-shield-dismiss-24", true),
    /** Somebody without a factor sets one up at the next sign-in. */
    ORDER_MFA("fltrmz-shield-24", false),
    /** Somebody gets a one-time password. */
    RESET_PASSWORD("fltrmz-password-24", true);

    private final String icon;
    private final boolean destructive;

    PersonQuestion(String icon, boolean destructive) {
        this.icon = icon;
        this.destructive = destructive;
    }

    /** What is asked before somebody's second factor is touched: there may be none to take away. */
    public static PersonQuestion aboutMfa(PersonRow person) {
        return person.methods().isEmpty() ? ORDER_MFA : RESET_MFA;
    }

    /** Icon literal of the tile. */
    String icon() {
        return icon;
    }

    /** Whether it takes something away. */
    boolean isDestructive() {
        return destructive;
    }

    /** What happens, in words. */
    String text(PersonRow person, Messages messages) {
        if (this != RESET_MFA) {
            return messages.get("roster.ask." + name() + ".text", person.name());
        }
        String what = person.methods().size() == 1 ? person.methods().get(0).name() : "SEVERAL";
        return messages.get("roster.ask.RESET_MFA.text." + what);
    }
}
