/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpType;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How the codes of a typed key are made, as the person sets it. What makes no sense gives no parameters. Screen’s thread
 * only.
 */
public final class CodeParameters {
    private final ObjectProperty<OtpType> type = new SimpleObjectProperty<>(this, "type", OtpType.TOTP);
    private final ObjectProperty<OtpAlgorithm> algorithm =
            new SimpleObjectProperty<>(this, "algorithm", OtpAlgorithm.SHA1);
    private final ObjectProperty<Integer> digits =
            new SimpleObjectProperty<>(this, "digits", OtpParameters.FEWEST_DIGITS);
    private final StringProperty period = new SimpleStringProperty(this, "period", "30");
    private final StringProperty counter = new SimpleStringProperty(this, "counter", "0");

    /** Calls the listener after each change. */
    public void onChange(Runnable listener) {
        for (Observable each : new Observable[] {type, algorithm, digits, period, counter}) {
            each.addListener(observable -> listener.run());
        }
    }

    /** Takes over what was found elsewhere. */
    public void set(OtpParameters parameters) {
        type.set(parameters.type());
        if (parameters.type() != OtpType.STEAM) {
            algorithm.set(parameters.algorithm());
            digits.set(parameters.digits());
        }
        if (parameters.type() == OtpType.TOTP) {
            period.set(Integer.toString(parameters.periodSeconds()));
        }
        counter.set(Long.toString(parameters.counter()));
    }

    /** The parameters; empty: a number makes no sense. */
    public Optional<OtpParameters> get() {
        return switch (type.get()) {
            case STEAM -> Optional.of(OtpParameters.STEAM);
            case TOTP ->
                number(period.get())
                        .filter(value -> value >= 1 && value <= OtpParameters.LONGEST_PERIOD)
                        .map(value -> OtpParameters.totp(algorithm.get(), digits.get(), value.intValue()));
            case HOTP -> number(counter.get()).map(value -> OtpParameters.hotp(algorithm.get(), digits.get(), value));
        };
    }

    private static Optional<Long> number(String text) {
        if (!text.strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text.strip()));
    }

    /** What moves a code on. */
    public ObjectProperty<OtpType> typeProperty() {
        return type;
    }

    /** The hash. */
    public ObjectProperty<OtpAlgorithm> algorithmProperty() {
        return algorithm;
    }

    /** How many digits a code has. */
    public ObjectProperty<Integer> digitsProperty() {
        return digits;
    }

    /** How many seconds a code lasts, as typed. */
    public StringProperty periodProperty() {
        return period;
    }

    /** The counter of the next code, as typed. */
    public StringProperty counterProperty() {
        return counter;
    }
}
