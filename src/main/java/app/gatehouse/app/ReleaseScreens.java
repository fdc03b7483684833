/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.people.Role;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.ui.ReleaseFlow;
import app.gatehouse.signin.ui.ReleaseView;
import app.gatehouse.signin.ui.ReleaseViewModel;

/** Builds the dialog in which a leader lets somebody in. Whoever is none gets {@link NotAllowed}; the service looks again. */
final class ReleaseScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final ReleaseFlow flow;
    private final ProofForms proofs;

    ReleaseScreens(ScreenParts parts, Services services, LiveSession live, ReleaseFlow flow, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.flow = flow;
        this.proofs = proofs;
    }

    WindowNavigator.Shown release() {
        Session leader = live.enter();
        if (leader.person().role().compareTo(Role.SHIFT_LEADER) < 0) {
            throw new NotAllowed();
        }
        ReleaseView view = new ReleaseView(
                new ReleaseViewModel(services.releases, flow, proofs.of(leader), parts.messages()), parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }
}
