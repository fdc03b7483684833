/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.EmailEnrolment;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.OpenSession;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import java.util.Optional;

/**
 * Leads through the set-up of a factor and through the backup codes, and holds what one screen hands to the next. One for
 * the program; screen's thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class EnrolmentFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final OpenSession session;
    private final Messages messages;

    private Proof proof;
    private boolean forced;
    private AppEnrolment enrolment;
    private EmailEnrolment email;
    private TokenEnrolment token;
    private Method removing;
    private boolean activated;
    private boolean lastCodeUsed;
    private int codesLeft;

    /** Nothing is under way. */
    public EnrolmentFlow(Navigator navigator, Dialogs dialogs, OpenSession session, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.session = session;
        this.messages = messages;
    }

    /**
     * Begins the set-up at the choice of a method.
     *
     * @param given allows the set-up
     * @param demanded policy lets nobody in without it: giving up means signing out
     */
    public void begin(Proof given, boolean demanded) {
        clear();
        proof = given;
        forced = demanded;
        navigator.go(Route.CHOOSE_METHOD);
    }

    /** What allows the present step; empty when nothing is under way. */
    public Optional<Proof> proof() {
        return Optional.ofNullable(proof);
    }

    /** Whether giving up means signing out. */
    public boolean isForced() {
        return forced;
    }

    /** Goes on to the app's QR code. The secret is the flow's from now on. */
    public void enrol(AppEnrolment begun) {
        dropEnrolment();
        enrolment = begun;
        navigator.go(Route.ENROL_APP);
    }

    /** The secret that waits for its first code. */
    public Optional<AppEnrolment> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    /** Goes on to the address. Its codes are the flow's from now on. */
    public void enrol(EmailEnrolment begun) {
        dropEnrolment();
        email = begun;
        navigator.go(Route.ENROL_EMAIL);
    }

    /** The address that waits for its first code. */
    public Optional<EmailEnrolment> emailEnrolment() {
        return Optional.ofNullable(email);
    }

    /** Goes on to the token's key. It is the flow's from now on. */
    public void enrol(TokenEnrolment begun) {
        dropEnrolment();
        token = begun;
        navigator.go(Route.ENROL_TOKEN);
    }

    /** The token that waits for its key and first code. */
    public Optional<TokenEnrolment> tokenEnrolment() {
        return Optional.ofNullable(token);
    }

    /** Wipes the secret that waits, and kills the mailed code, if any. */
    public void dropEnrolment() {
        if (enrolment != null) {
            enrolment.close();
            enrolment = null;
        }
        if (email != null) {
            email.close();
            email = null;
        }
        if (token != null) {
            token.close();
            token = null;
        }
    }

    /** Back from the QR code, the address or the token to the choice. */
    public void backToMethods() {
        dropEnrolment();
        navigator.go(Route.CHOOSE_METHOD);
    }

    /** Gives the set-up up. */
    public void cancel() {
        boolean out = forced;
        clear();
        if (out) {
            session.signOut();
        } else {
            navigator.go(Route.PROFILE);
        }
    }

    /** Goes in without the set-up, which will be asked for again at the next sign-in. */
    public void putOff() {
        clear();
        navigator.go(Route.AUTHENTICATOR);
    }

    /** The first code was right: on to the backup codes. */
    public void activated() {
        clear();
        activated = true;
        navigator.go(Route.SAVE_BACKUP_CODES);
    }

    /** The first code of a method was right, and the backup codes stay as they are: to the profile. */
    public void added(Method method) {
        toProfile(
                switch (method) {
                    case APP -> "factor.app.added";
                    case EMAIL -> "factor.email.added";
                    case TOKEN -> "factor.token.added";
                });
    }

    /** New codes were made: on to saving them. */
    public void codesMade() {
        clear();
        navigator.go(Route.SAVE_BACKUP_CODES);
    }

    /** The person came in with their last backup code: the codes to save are new ones. Does not move. */
    public void noteLastCodeUsed() {
        lastCodeUsed = true;
    }

    /** Whether the codes to save replace a set whose last code brought the person in. */
    public boolean isLastCodeUsed() {
        return lastCodeUsed;
    }

    /** The codes are saved, or there were none to save: to the profile. */
    public void finish() {
        boolean on = activated;
        clear();
        navigator.go(Route.PROFILE);
        if (on) {
            dialogs.toast(messages.get("factor.app.on"));
        }
    }

    /** Asks whether to leave the codes unsaved, and goes to the profile then. */
    public void leaveUnsaved() {
        askToLeave(this::finish);
    }

    /** Asks whether to leave the codes unsaved, and signs out then. */
    public void signOutUnsaved() {
        askToLeave(this::signOut);
    }

    private void askToLeave(Runnable then) {
        dialogs.confirm(
                new Dialogs.Question(
                        messages.get("factor.codes.leave.title"),
                        messages.get("factor.codes.leave.text"),
                        messages.get("factor.codes.leave.keep"),
                        messages.get("factor.codes.leave.act"),
                        true),
                then);
    }

    /** Asks for the proof that a set-up or a change of method needs. */
    public void askToEnrol() {
        navigator.open(DialogRoute.PROVE_FOR_ENROLMENT);
    }

    /** Asks for the proof before the codes are shown. */
    public void askToView() {
        navigator.open(DialogRoute.PROVE_FOR_BACKUP_CODES);
    }

    /** Shows the codes in their dialog. */
    public void view(Proof given) {
        proof = given;
        navigator.open(DialogRoute.BACKUP_CODES);
    }

    /**
     * Asks before new codes are made.
     *
     * @param left how many old ones would die
     */
    public void askToRegenerate(int left) {
        codesLeft = left;
        navigator.open(DialogRoute.REGENERATE_BACKUP_CODES);
    }

    /** How many old codes would die. */
    public int codesLeft() {
        return codesLeft;
    }

    /** Asks before multi-factor authentication is turned off. */
    public void askToTurnOff() {
        navigator.open(DialogRoute.TURN_OFF_MFA);
    }

    /** It is off: shows the profile afresh. */
    public void turnedOff() {
        toProfile("factor.ask.turned-off");
    }

    /** Asks before one of several methods is taken away. */
    public void askToRemove(Method method) {
        removing = method;
        navigator.open(DialogRoute.REMOVE_METHOD);
    }

    /** The method that is to be taken away; the app if nothing was asked. */
    public Method removing() {
        return removing == null ? Method.APP : removing;
    }

    /** A method was taken away: shows the profile afresh. */
    public void removed(Method method) {
        toProfile(
                switch (method) {
                    case APP -> "factor.app.removed";
                    case EMAIL -> "factor.email.removed";
                    case TOKEN -> "factor.token.removed";
                });
    }

    private void toProfile(String toast) {
        clear();
        navigator.go(Route.PROFILE);
        dialogs.toast(messages.get(toast));
    }

    /** Closes a dialog; nothing was changed. */
    public void closeDialog() {
        navigator.closeDialog();
    }

    /** Signs the person out. */
    public void signOut() {
        clear();
        session.signOut();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        navigator.open(DialogRoute.KEYS);
    }

    /** Lets go of everything and wipes what is secret. */
    public void clear() {
        dropEnrolment();
        proof = null;
        forced = false;
        activated = false;
        lastCodeUsed = false;
        codesLeft = 0;
        removing = null;
    }
}
