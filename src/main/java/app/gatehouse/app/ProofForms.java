/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.signin.Session;
import java.util.Optional;

/** Builds what every dialog asks with before something that needs a proof: password, and a code where there is a factor. */
final class ProofForms {
    private final ScreenParts parts;
    private final Reproof reproof;

    ProofForms(ScreenParts parts, Reproof reproof) {
        this.parts = parts;
        this.reproof = reproof;
    }

    /** Asks in any case. */
    ProofViewModel of(Session session) {
        return unless(Optional.empty(), session);
    }

    /** Asks unless a proof stands already. */
    ProofViewModel unless(Optional<Proof> standing, Session session) {
        return new ProofViewModel(
                new Claimant(session.person().id(), standing),
                reproof,
                new ProofMailViewModel(
                        new CodeMailViewModel(parts.world().ticker(), parts.messages()),
                        parts.world().time().zone(),
                        parts.messages()),
                parts.background(),
                parts.countdown(),
                parts.messages());
    }
}
