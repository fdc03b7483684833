/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.AccountCodes;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.authenticator.CounterCode;
import app.gatehouse.authenticator.TimedCode;
import app.gatehouse.otp.OtpType;
import app.gatehouse.otp.TimeCodes;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The codes of the rows in sight, moved on by one beat a second. Only their secrets are held, and only while the list is
 * open; closing wipes them.
 */
public final class AccountCodesViewModel extends WorkingViewModel {
    /** How long a touched code is to be seen where policy hides them. */
    public static final Duration SEEN = Duration.ofSeconds(30);

    private final AccountHolder holder;
    private final Accounts accounts;
    private final AccountCodes codes;
    private final Background background;
    private final TimeSource time;
    private final Ticker.Subscription beat;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final Map<Long, Made> made = new HashMap<>();
    private final Map<Long, CounterCode> counted = new HashMap<>();
    private final Map<Long, Long> touched = new HashMap<>();
    private Set<Long> asked = Set.of();
    private boolean reading;

    /** Holds nothing yet; beats until it is closed. */
    public AccountCodesViewModel(
            AccountHolder holder,
            Accounts accounts,
            Background background,
            Ticker ticker,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.codes = accounts.codes(holder.personId());
        this.background = background;
        this.time = time;
        this.beat = ticker.everySecond(this::changed);
    }

    /** Moves whenever a row may have to be drawn anew: each second, and when codes came. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** These accounts are in sight or near it: their secrets are read, those of all others wiped. */
    public void look(List<Account> near) {
        Set<Long> wanted = new HashSet<>();
        near.forEach(account -> wanted.add(account.id()));
        if (wanted.equals(asked)) {
            return;
        }
        asked = Set.copyOf(wanted);
        made.keySet().retainAll(wanted);
        if (!reading) {
            read();
        }
    }

    /** One reading at a time, so that an older one cannot end after a newer one. */
    private void read() {
        Set<Long> now = asked;
        reading = true;
        background.run(
                () -> {
                    codes.hold(now);
                    return now;
                },
                held -> {
                    reading = false;
                    changed();
                    if (!held.equals(asked)) {
                        read();
                    }
                },
                failure -> {
                    reading = false;
                    say(sentence(failure));
                });
    }

    /** What an account's row shows now. */
    public RowCode of(Account account) {
        return account.parameters().type() == OtpType.HOTP ? counted(account) : timed(account);
    }

    private RowCode timed(Account account) {
        Instant now = time.now();
        TimeCodes maker = TimeCodes.of(account.parameters());
        int left = maker.secondsLeft(now);
        int period = maker.periodSeconds();
        int digits = account.parameters().digits();
        Optional<Made> found = made(account, maker.step(now), now);
        if (found.isEmpty()) {
            String none = CodeText.none(digits);
            return new RowCode(RowCode.State.NONE, none, "", left, period, -1);
        }
        if (isHidden(account)) {
            String hidden = CodeText.hidden(digits);
            return new RowCode(RowCode.State.HIDDEN, hidden, hidden, left, period, -1);
        }
        return new RowCode(RowCode.State.SHOWN, found.get().now(), found.get().next(), left, period, -1);
    }

    private Optional<Made> made(Account account, long step, Instant now) {
        Made present = made.get(account.id());
        if (present != null && present.step() == step) {
            return Optional.of(present);
        }
        Optional<TimedCode> fresh = codes.at(account, now);
        return fresh.map(code -> {
            try (code) {
                Made text = new Made(code.step(), CodeText.grouped(code.now()), CodeText.grouped(code.next()));
                made.put(account.id(), text);
                return text;
            }
        });
    }

    private RowCode counted(Account account) {
        CounterCode code = counted.get(account.id());
        if (code == null) {
            return new RowCode(
                    RowCode.State.NONE, CodeText.none(account.parameters().digits()), "", 0, 0, -1);
        }
        return new RowCode(RowCode.State.SHOWN, CodeText.grouped(code.code()), "", 0, 0, code.counter());
    }

    /** Whether a row's code is there but must be touched before it is seen. */
    public boolean isHidden(Account account) {
        if (!holder.policy().hideCodes()) {
            return false;
        }
        Long since = touched.get(account.id());
        return since == null || time.monotonicNanos() - since > SEEN.toNanos();
    }

    /** Lets a hidden code be seen for {@link #SEEN}. */
    public void reveal(Account account) {
        touched.put(account.id(), time.monotonicNanos());
        changed();
    }

    /**
     * Hands over an account's present code, to be copied: of a counter the one that is shown, or the next one where none
     * is. The receiver wipes it.
     */
    public void take(Account account, Consumer<char[]> receiver) {
        if (account.parameters().type() == OtpType.HOTP) {
            CounterCode shown = counted.get(account.id());
            if (shown == null) {
                next(account, code -> receiver.accept(code.code().clone()));
            } else {
                receiver.accept(shown.code().clone());
            }
            return;
        }
        codes.at(account, time.now()).ifPresent(code -> {
            try (code) {
                receiver.accept(code.now().clone());
            }
        });
    }

    /** Counts an account on and shows its next code. */
    public void next(Account account) {
        next(account, code -> {});
    }

    private void next(Account account, Consumer<CounterCode> then) {
        say("");
        work(
                () -> accounts.nextCode(holder.personId(), account.id()).orElse(new CounterCode(-1, new char[0])),
                code -> {
                    if (code.counter() < 0) {
                        say(words("authenticator.counter.end"));
                        return;
                    }
                    CounterCode before = counted.put(account.id(), code);
                    if (before != null) {
                        before.close();
                    }
                    then.accept(code);
                    changed();
                });
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Wipes every secret and code. */
    @Override
    public void close() {
        super.close();
        beat.close();
        codes.close();
        made.clear();
        touched.clear();
        counted.values().forEach(CounterCode::close);
        counted.clear();
        asked = Set.of();
    }

    /** A code as text, made once for each step: a second that changes nothing makes nothing. */
    private record Made(long step, String now, String next) {
        @Override
        public String toString() {
            return "Made";
        }
    }
}
