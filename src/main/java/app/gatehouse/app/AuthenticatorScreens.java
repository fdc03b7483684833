/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.authenticator.ui.AccountCodesViewModel;
import app.gatehouse.authenticator.ui.AccountExports;
import app.gatehouse.authenticator.ui.AccountFlow;
import app.gatehouse.authenticator.ui.AccountHolder;
import app.gatehouse.authenticator.ui.AccountListViewModel;
import app.gatehouse.authenticator.ui.AccountQrView;
import app.gatehouse.authenticator.ui.AccountQrViewModel;
import app.gatehouse.authenticator.ui.AddWay;
import app.gatehouse.authenticator.ui.AskToExport;
import app.gatehouse.authenticator.ui.AskToShowAccount;
import app.gatehouse.authenticator.ui.AuthenticatorView;
import app.gatehouse.authenticator.ui.CodeCopyViewModel;
import app.gatehouse.authenticator.ui.ExportOwner;
import app.gatehouse.authenticator.ui.ExportView;
import app.gatehouse.authenticator.ui.ExportViewModel;
import app.gatehouse.authenticator.ui.ImportFlow;
import app.gatehouse.authenticator.ui.ImportView;
import app.gatehouse.authenticator.ui.ImportViewModel;
import app.gatehouse.authenticator.ui.PastedAccounts;
import app.gatehouse.authenticator.ui.PictureFlow;
import app.gatehouse.authenticator.ui.PictureView;
import app.gatehouse.authenticator.ui.PictureViewModel;
import app.gatehouse.authenticator.ui.RenameAccountView;
import app.gatehouse.authenticator.ui.RenameAccountViewModel;
import app.gatehouse.authenticator.ui.ScanAccountView;
import app.gatehouse.authenticator.ui.ScanAccountViewModel;
import app.gatehouse.authenticator.ui.TypeAccountView;
import app.gatehouse.authenticator.ui.TypeAccountViewModel;
import app.gatehouse.people.Person;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.task.Countdown;
import java.util.List;

/** Builds the list of accounts and its dialogs. */
final class AuthenticatorScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final InsideScreens inside;
    private final FactorScreens factors;
    private final AccountFlow flow;
    private final ImportFlow importing;
    private final PictureFlow pictures;

    AuthenticatorScreens(
            ScreenParts parts,
            Services services,
            LiveSession live,
            InsideScreens inside,
            FactorScreens factors,
            AccountFlow flow) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.inside = inside;
        this.factors = factors;
        this.flow = flow;
        this.importing = new ImportFlow(flow, parts.navigator(), parts.dialogs(), parts.messages());
        flow.on(AddWay.SCAN, () -> parts.navigator().open(DialogRoute.SCAN_ACCOUNT));
        flow.on(AddWay.IMPORT, importing::begin);
        flow.onClear(importing::clear);
        World.Sight sight = parts.world().sight();
        pictures =
                new PictureFlow(flow, importing, sight.screen(), parts.navigator(), parts.dialogs(), parts.messages());
        flow.on(AddWay.IMAGE, pictures::choose);
        flow.on(AddWay.SCREEN, pictures::capture);
        flow.onClear(pictures::clear);
        flow.use(new PastedAccounts(flow, importing, pictures, sight.pasted(), parts.dialogs(), parts.messages()));
    }

    WindowNavigator.Shown list() {
        AccountHolder holder = holder();
        World world = parts.world();
        AuthenticatorView view = new AuthenticatorView(
                new AccountListViewModel(
                        holder, services.accounts, flow, parts.dialogs(), parts.background(), parts.messages()),
                new AccountCodesViewModel(
                        holder, services.accounts, parts.background(), world.ticker(), world.time(), parts.messages()),
                new CodeCopyViewModel(world.clipboard(), parts.dialogs(), countdown(), parts.messages()),
                List.of(AddWay.values()),
                parts.loader(),
                parts.messages());
        return inside.inShell(Area.AUTHENTICATOR, view.root(), view::close);
    }

    WindowNavigator.Shown scan() {
        // Nobody scans who is not signed in.
        live.enter();
        ScanAccountView view = new ScanAccountView(
                new ScanAccountViewModel(flow, importing, parts.messages()),
                parts.liveScan(new StationCamera(services.station)),
                parts.loader(),
                parts.messages());
        return factors.unhurried(view.root(), view::close);
    }

    WindowNavigator.Shown typeIn() {
        TypeAccountView view = new TypeAccountView(
                new TypeAccountViewModel(
                        holder(),
                        services.accounts,
                        flow,
                        parts.background(),
                        parts.world().ticker(),
                        parts.world().time(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown rename() {
        RenameAccountView view = new RenameAccountView(
                new RenameAccountViewModel(holder(), services.accounts, flow, parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown proveForQr() {
        return factors.ask(new AskToShowAccount(flow));
    }

    WindowNavigator.Shown qr() {
        AccountQrView view = new AccountQrView(
                new AccountQrViewModel(
                        holder(),
                        services.accounts,
                        flow,
                        parts.qrWriter(),
                        parts.background(),
                        countdown(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown importing() {
        ImportView view = new ImportView(
                new ImportViewModel(
                        holder(),
                        services.accounts,
                        importing,
                        parts.sheetFiles(),
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown findCodes() {
        holder();
        World.Sight sight = parts.world().sight();
        PictureView view = new PictureView(
                new PictureViewModel(pictures, sight.pictures(), sight.codes(), parts.background(), parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown proveForExport() {
        return factors.ask(new AskToExport(flow));
    }

    WindowNavigator.Shown export() {
        Person person = live.enter().person();
        World world = parts.world();
        ExportView view = new ExportView(
                new ExportViewModel(
                        new ExportOwner(
                                person.id(),
                                person.username().value(),
                                services.station.settings().name()),
                        new AccountExports(
                                services.accounts,
                                parts.sheets(),
                                world.printer(),
                                parts.sheetFiles(),
                                world.time(),
                                world.random()),
                        flow,
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private AccountHolder holder() {
        return new AccountHolder(live.enter().person().id(), services.station.policy());
    }

    private Countdown countdown() {
        return new Countdown(parts.world().ticker(), parts.world().time());
    }
}
