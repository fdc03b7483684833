/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.testing.TestGate;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Disk;
import java.nio.file.Path;
import java.util.List;

/** A real station with an administrator who has an app, and the services that care for its vault. */
final class CareStation implements AutoCloseable {
    final TestGate gate;
    final Path folder;
    final Person administrator;
    final app.gatehouse.otp.OtpSecret app;

    CareStation(Path folder) throws Exception {
        this.folder = folder;
        gate = new TestGate(folder);
        gate.station.setUp("Press shop, line 4", "PS-04");
        administrator = gate.add("jonas.weber", Role.ADMINISTRATOR);
        app = gate.enrol(administrator);
    }

    TestVaults vaults() {
        return gate.vaults;
    }

    Administrators administrators() {
        return new Administrators(gate.people, new FactorStore(), gate.time);
    }

    Backups.Place place() {
        return new Backups.Place(folder, gate.disk);
    }

    Backups backups() {
        return new Backups(vaults().vault, vaults().audit, administrators(), gate.station, place(), gate.time);
    }

    ScheduledCopies copies() {
        return new ScheduledCopies(vaults().vault, vaults().audit, administrators(), backups(), gate.disk, gate.time);
    }

    Restore restore() {
        return new Restore(
                vaults().vault,
                vaults().audit,
                administrators(),
                place(),
                () -> {
                    gate.mailedCodes.endAll();
                    gate.sessions.end(SessionEnd.RESTORED);
                    gate.station.load();
                },
                gate.time);
    }

    FullCheck check() {
        return new FullCheck(vaults().vault, vaults().audit, administrators(), place(), gate.time);
    }

    Proof proof() {
        return new Proof(administrator.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
    }

    /** A backup in that folder. */
    Path backUp(Path into) throws Exception {
        Path file = into.resolve(backups().suggestedName());
        if (!backups().make(administrator.id(), file)) {
            throw new AssertionError("Not made");
        }
        return file;
    }

    /** Looks at a backup and opens it with the present key. */
    OpenedBackup open(Path file) throws Exception {
        return restore().open(restore().look(file)).orElseThrow();
    }

    /** The rescue of a station in another state, such as one whose vault is gone. */
    static Rescue rescue(TestVaults vaults, Disk disk) {
        VaultDoor door = new VaultDoor(
                vaults.vault,
                vaults.audit,
                List.of(),
                new app.gatehouse.people.People(
                        vaults.vault, vaults.audit, new app.gatehouse.people.PersonStore(), null, vaults.time),
                new ClockCheck(vaults.time, () -> SystemClockSource.Answer.UNKNOWN),
                vaults.time);
        return new Rescue(vaults.vault, vaults.audit, door, new Backups.Place(vaults.folder, disk), vaults.time);
    }

    @Override
    public void close() {
        gate.close();
    }
}
