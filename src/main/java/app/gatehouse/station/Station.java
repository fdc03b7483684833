/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogRetention;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.Work;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What this station is called, how it looks and what it asks of its people. Thread-safe; the getters never block, all else
 * does.
 *
 * <p>While the vault is locked the settings come from a plain file that is not trusted, and the policy is
 * {@link Policy#DEFAULT}. Once {@link #load} has run after an opening, the vault's copy holds, but for the camera driver,
 * which is the file's.
 */
public final class Station {
    private static final String SETTINGS = "station.";
    private static final String POLICY = "policy.";
    private static final String PRODUCT = "Gatehouse";

    private final Vault vault;
    private final AuditLog audit;
    private final TimeSource time;
    private final StationFile file;
    private final SettingStore store = new SettingStore();
    private volatile StationSettings settings;
    private volatile Policy policy = Policy.DEFAULT;
    private volatile StationProgram program = StationProgram.NONE;
    private volatile int logMonths = LogRetention.STANDARD_MONTHS;
    private volatile boolean ours;

    /** Reads the plain file of the folder. */
    public Station(Path folder, Disk disk, Vault vault, AuditLog audit, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.time = time;
        this.file = new StationFile(folder, disk);
        this.settings = file.read();
        vault.onLock(() -> {
            ours = false;
            policy = Policy.DEFAULT;
            program = StationProgram.NONE;
            logMonths = LogRetention.STANDARD_MONTHS;
        });
    }

    /** Name and look, as they hold now. */
    public StationSettings settings() {
        return settings;
    }

    /** What holds for people now. */
    public Policy policy() {
        return policy;
    }

    /** What runs when somebody comes and goes. */
    public StationProgram program() {
        return program;
    }

    /** How many whole months stay in the audit log's file before they are closed into archives. */
    public int logMonths() {
        return logMonths;
    }

    /** What an administrator sets of the station itself, as it holds now. */
    public StationForm form() {
        return new StationForm(settings, program, logMonths);
    }

    /** Whom an authenticator app says the code is for: "Gatehouse PS-04". */
    public String issuer() {
        String number = settings.number().replace(":", "").strip();
        return number.isEmpty() ? PRODUCT : PRODUCT + " " + number;
    }

    /** Lets the vault's copy hold. Call after each opening. */
    public synchronized void load() throws VaultException {
        Map<String, String> kept = vault.read(store::all);
        policy = Policy.of(new Words(kept, POLICY));
        program = StationProgram.of(new Words(kept, SETTINGS));
        logMonths = StationForm.logMonths(new Words(kept, SETTINGS));
        if (kept.containsKey(SETTINGS + "name")) {
            // The driver has no screen: whoever puts another one beside the program says so in the file.
            StationSettings found =
                    StationSettings.of(new Words(kept, SETTINGS)).withCameraDriver(settings.cameraDriver());
            if (!found.equals(settings)) {
                settings = found;
                writeFile(found);
            }
            ours = true;
        }
    }

    /** First run: gives the station its name and number, kept in the vault. */
    public synchronized void setUp(String name, String number) throws VaultException {
        StationSettings next = settings.named(name, number);
        vault.write(handle -> {
            store.put(handle, next.words(SETTINGS));
            audit.append(AuditEvent.ofStation(time.now(), AuditKind.STATION_SET_UP, Map.of("name", next.name())));
            return null;
        });
        settings = next;
        ours = true;
        writeFile(next);
    }

    /** Changes the look, whatever the station is called by now: as {@link #save(StationSettings)}. */
    public synchronized void wear(Theme theme, int zoomPercent) throws VaultException {
        save(settings.withTheme(theme).withZoom(zoomPercent));
    }

    /** Remembers the camera that was picked last, cut to what can be kept: as {@link #save(StationSettings)}. */
    public synchronized void useCamera(String name) throws VaultException {
        StationSettings next = settings.withCamera(name);
        if (!next.equals(settings)) {
            save(next);
        }
    }

    /**
     * Changes name or look: in the plain file, and in the vault where its copy holds already. Until {@link #load} has run
     * the rest of the settings may be what somebody wrote into the plain file, and stays out of the vault. Holds at once,
     * also when it throws.
     */
    public synchronized void save(StationSettings next) throws VaultException {
        settings = next;
        if (ours && vault.state() == Vault.State.OPEN) {
            vault.write(handle -> {
                store.put(handle, next.words(SETTINGS));
                return null;
            });
        }
        writeFile(next);
    }

    /** Changes what holds for people. Needs an open vault. Who may do so is the caller's business. */
    public void save(Policy next) throws VaultException {
        save(next, handle -> true);
    }

    /**
     * Changes what holds for people, where they may. Needs an open vault.
     *
     * @param allowed looks whether it may be, and writes it to the audit log, in the same save; false: nothing changes
     * @return what {@code allowed} said
     */
    public synchronized boolean save(Policy next, Work<Boolean> allowed) throws VaultException {
        boolean saved = vault.write(handle -> {
            if (!allowed.run(handle)) {
                return false;
            }
            store.put(handle, new HashMap<>(next.words(POLICY)));
            return true;
        });
        if (saved) {
            policy = next;
        }
        return saved;
    }

    /**
     * Changes what an administrator set of the station itself, where they may. Needs an open vault. What changed meanwhile
     * and is not part of their change stays as it is.
     *
     * @param from what they began with
     * @param to what they want
     * @param allowed looks whether it may be, and writes it to the audit log, in the same save; it is told what would hold
     *     then. False: nothing changes
     * @return what {@code allowed} said
     */
    public synchronized boolean save(StationForm from, StationForm to, Allowed allowed) throws VaultException {
        StationForm next = form().with(from, to);
        boolean saved = vault.write(handle -> {
            if (!allowed.run(handle, next)) {
                return false;
            }
            store.put(handle, next.words(SETTINGS));
            return true;
        });
        if (saved) {
            settings = next.settings();
            program = next.program();
            logMonths = next.logMonths();
            ours = true;
            writeFile(settings);
        }
        return saved;
    }

    /** Decides inside a save whether it may be. */
    @FunctionalInterface
    public interface Allowed {
        /** Whether this may hold from now on. */
        boolean run(Handle handle, StationForm next) throws VaultException;
    }

    private void writeFile(StationSettings next) {
        try {
            file.write(next);
        } catch (DiskFailure e) {
            // Only what the locked station shows; the next saving writes it anew.
            System.getLogger(Station.class.getName())
                    .log(System.Logger.Level.WARNING, "station.properties was not written: {0}", e.kind());
        }
    }
}
