/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import java.time.Duration;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the station's face tells: time, station, clock and vault. One for the whole program; whoever knows better sets its
 * properties on the screen's thread. Needs no toolkit.
 */
public final class FaceModel {
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final StringProperty date = new SimpleStringProperty(this, "date", "");
    private final StringProperty stationName = new SimpleStringProperty(this, "stationName", "");
    private final StringProperty stationNumber = new SimpleStringProperty(this, "stationNumber", "");
    private final ObjectProperty<Clock> clock = new SimpleObjectProperty<>(this, "clock", Clock.NOT_CHECKED);
    private final ObjectProperty<Duration> clockOff = new SimpleObjectProperty<>(this, "clockOff", Duration.ZERO);
    private final ObjectProperty<Vault> vault = new SimpleObjectProperty<>(this, "vault", Vault.LOCKED);
    private final ObjectProperty<Warning> warning = new SimpleObjectProperty<>(this, "warning", Warning.NONE);
    private final StringProperty vaultSince = new SimpleStringProperty(this, "vaultSince", "");

    /** How many days old the last scheduled copy is, where that is too old; 0 otherwise. */
    private final LongProperty copyDays = new SimpleLongProperty(this, "copyDays");

    /** What is known of the clock. */
    public enum Clock {
        NOT_CHECKED,
        IN_SYNC,
        OFF
    }

    /** The vault. */
    public enum Vault {
        /** Not there yet: first run. */
        ABSENT,
        LOCKED,
        OPEN
    }

    /** How many days old the last scheduled copy of the vault is, where that is too old; 0 otherwise. */
    public LongProperty copyDaysProperty() {
        return copyDays;
    }

    public long getCopyDays() {
        return copyDays.get();
    }

    public void setCopyDays(long value) {
        copyDays.set(value);
    }

    /** What somebody must be told of, the worst of it where there is more. Each has its words. */
    public enum Warning {
        /** All is well. */
        NONE,
        /** The log does not fit the vault, and no administrator has confirmed that yet. */
        LOG_CHANGED
    }

    /** Hours and minutes, 24 h. */
    public StringProperty timeProperty() {
        return time;
    }

    public String getTime() {
        return time.get();
    }

    public void setTime(String value) {
        time.set(value);
    }

    /** Weekday, day and month in words. */
    public StringProperty dateProperty() {
        return date;
    }

    public String getDate() {
        return date.get();
    }

    public void setDate(String value) {
        date.set(value);
    }

    /** As "Press shop, line 4"; empty before the first run is through. */
    public StringProperty stationNameProperty() {
        return stationName;
    }

    public String getStationName() {
        return stationName.get();
    }

    public void setStationName(String value) {
        stationName.set(value);
    }

    /** As "PS-04"; shown as "Station PS-04". */
    public StringProperty stationNumberProperty() {
        return stationNumber;
    }

    public String getStationNumber() {
        return stationNumber.get();
    }

    public void setStationNumber(String value) {
        stationNumber.set(value);
    }

    /** What is known of the clock. */
    public ObjectProperty<Clock> clockProperty() {
        return clock;
    }

    public Clock getClock() {
        return clock.get();
    }

    public void setClock(Clock value) {
        clock.set(value);
    }

    /** By how much the clock is off, where it is. */
    public ObjectProperty<Duration> clockOffProperty() {
        return clockOff;
    }

    public Duration getClockOff() {
        return clockOff.get();
    }

    public void setClockOff(Duration value) {
        clockOff.set(value);
    }

    /** The vault's state; lights the door. */
    public ObjectProperty<Vault> vaultProperty() {
        return vault;
    }

    public Vault getVault() {
        return vault.get();
    }

    public void setVault(Vault value) {
        vault.set(value);
    }

    /** Stands on the face in place of the vault's state until it is settled. */
    public ObjectProperty<Warning> warningProperty() {
        return warning;
    }

    public Warning getWarning() {
        return warning.get();
    }

    public void setWarning(Warning value) {
        warning.set(value);
    }

    /** Hours and minutes since when the vault is open. */
    public StringProperty vaultSinceProperty() {
        return vaultSince;
    }

    public String getVaultSince() {
        return vaultSince.get();
    }

    public void setVaultSince(String value) {
        vaultSince.set(value);
    }
}
