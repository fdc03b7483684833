/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.care.ui.BackUpView;
import app.gatehouse.care.ui.BackUpViewModel;
import app.gatehouse.care.ui.CheckView;
import app.gatehouse.care.ui.CheckViewModel;
import app.gatehouse.care.ui.CopiesView;
import app.gatehouse.care.ui.CopiesViewModel;
import app.gatehouse.care.ui.RestoreFlow;
import app.gatehouse.care.ui.RestoreSide;
import app.gatehouse.care.ui.RestoreView;
import app.gatehouse.care.ui.RestoreViewModel;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.signin.ui.SetupFlow;
import app.gatehouse.vault.Vault;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Builds the dialogs for backups, what is restored from them, copies and the full check. */
final class BackupScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final ProofForms proofs;

    BackupScreens(ScreenParts parts, Services services, LiveSession live, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.proofs = proofs;
    }

    WindowNavigator.Shown backUp() {
        BackUpView view = new BackUpView(
                new BackUpViewModel(
                        enter().person().id(),
                        services.backups,
                        parts.navigator(),
                        parts.dialogs(),
                        parts.background(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    /** By an administrator, or before the gate where no vault can be opened. */
    WindowNavigator.Shown restoreBackup() {
        RestoreSide side =
                services.vault.state() == Vault.State.OPEN ? inside(enter()) : new RestoreSide.Gate(services.rescue);
        RestoreView view = new RestoreView(
                new RestoreViewModel(
                        side, new Ways(), parts.world().time().zone(), parts.background(), parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private RestoreSide inside(Session session) {
        return new RestoreSide.Inside(services.restore, session.person().id(), proofs.of(session));
    }

    WindowNavigator.Shown checkVault() {
        CheckView view = new CheckView(
                new CheckViewModel(
                        enter().person().id(), services.check, parts.navigator(), parts.background(), parts.messages()),
                parts.world().ticker(),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown copies() {
        CopiesView view = new CopiesView(
                new CopiesViewModel(
                        enter().person().id(),
                        services.copies,
                        new CopiesViewModel.Surroundings(
                                parts.navigator(),
                                parts.dialogs(),
                                parts.world().time().zone()),
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private Session enter() {
        Session session = live.enter();
        if (session.person().role() != Role.ADMINISTRATOR) {
            throw new NotAllowed();
        }
        return session;
    }

    private final class Ways implements RestoreFlow {
        @Override
        public void choose(Consumer<Path> chosen) {
            parts.dialogs()
                    .chooseOpenFile(parts.messages().get("care.restore.choose"), Dialogs.FileKind.BACKUP, chosen);
        }

        @Override
        public void keep() {
            parts.navigator().closeDialog();
        }

        @Override
        public void restored() {
            // A toast said before the screen changes would go with the old one.
            live.restored(() -> parts.dialogs().toast(parts.messages().get("care.restore.done")));
        }

        @Override
        public void rescued(SetupStep next) {
            parts.navigator().go(SetupFlow.route(next));
            parts.dialogs().toast(parts.messages().get("care.restore.done"));
        }
    }
}
