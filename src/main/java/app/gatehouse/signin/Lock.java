/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How wrong tries keep somebody out at one moment.
 *
 * @param left how long the longest wait of any kind still runs; zero without one
 * @param noTriesLeft whether the budget of app codes is empty, or a kind is switched off after a hundred wrong codes
 */
public record Lock(Duration left, boolean noTriesLeft) {
    /** What these tries come to; empty where none of them keeps anybody out. */
    static Optional<Lock> of(List<Tries> tries) {
        Duration left = tries.stream()
                .map(Tries::waitLeft)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        boolean none =
                tries.stream().anyMatch(each -> each.isDisabled() || (each.kind() == TryKind.APP && each.isEmpty()));
        return left.isZero() && !none ? Optional.empty() : Optional.of(new Lock(left, none));
    }
}
