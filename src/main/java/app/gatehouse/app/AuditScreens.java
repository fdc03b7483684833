/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.LogAuthority;
import app.gatehouse.audit.ui.AuditEventView;
import app.gatehouse.audit.ui.AuditFlow;
import app.gatehouse.audit.ui.AuditLogView;
import app.gatehouse.audit.ui.AuditLogViewModel;
import app.gatehouse.audit.ui.LogAlarmViewModel;
import app.gatehouse.audit.ui.LogExportViewModel;
import app.gatehouse.audit.ui.LogExports;
import app.gatehouse.audit.ui.LogKeyPaper;
import app.gatehouse.audit.ui.LogKeyView;
import app.gatehouse.audit.ui.LogKeyViewModel;
import app.gatehouse.care.ui.ConfirmLogAlarmView;
import app.gatehouse.care.ui.ConfirmLogAlarmViewModel;
import app.gatehouse.people.Role;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.signin.Session;
import java.time.LocalDate;

/** Builds the page of the audit log and its dialogs. Whoever is no administrator gets {@link NotAllowed}. */
final class AuditScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final InsideScreens inside;
    private final ProofForms proofs;
    private final AuditFlow flow;

    AuditScreens(ScreenParts parts, Services services, LiveSession live, InsideScreens inside, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.inside = inside;
        this.proofs = proofs;
        this.flow = new AuditFlow(parts.navigator());
    }

    WindowNavigator.Shown log() {
        LogAuthority who = authority();
        AuditLogViewModel log = new AuditLogViewModel(
                services.auditHistory,
                who,
                new VaultNames(services.vault, services.station),
                parts.world().time(),
                parts.background(),
                parts.messages());
        AuditLogView view = new AuditLogView(
                log,
                new LogAlarmViewModel(
                        services.logAlarms, parts.navigator(), parts.world().time(), parts.messages()),
                new LogExportViewModel(
                        new LogExports(
                                services.auditExport,
                                who,
                                parts.sheetFiles(),
                                parts.world().time()),
                        log,
                        parts.navigator(),
                        parts.dialogs(),
                        parts.background(),
                        parts.messages()),
                flow,
                parts.loader(),
                parts.messages());
        return inside.inShell(Area.AUDIT_LOG, view.root(), view::close);
    }

    WindowNavigator.Shown event() {
        authority();
        AuditEventView view = new AuditEventView(flow, parts.loader(), parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown key() {
        LogKeyView view = new LogKeyView(
                new LogKeyViewModel(
                        new LogKeyPaper(
                                services.auditExport,
                                authority(),
                                key -> parts.sheets()
                                        .logKey(key, services.station.settings().name(), today()),
                                parts.world().printer(),
                                parts.sheetFiles()),
                        parts.dialogs(),
                        parts.navigator(),
                        parts.background(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown confirmAlarm() {
        authority();
        ConfirmLogAlarmView view = new ConfirmLogAlarmView(
                new ConfirmLogAlarmViewModel(
                        services.logAlarms,
                        services.logAuthorities::of,
                        proofs.of(live.enter()),
                        parts.navigator(),
                        parts.dialogs(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                parts.world().time().now(), parts.world().time().zone());
    }

    private LogAuthority authority() {
        Session session = live.enter();
        if (session.person().role() != Role.ADMINISTRATOR) {
            throw new NotAllowed();
        }
        return services.logAuthorities.of(session);
    }
}
