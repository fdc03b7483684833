/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.util.Optional;

/**
 * Which factors a person has at one moment. Ids are never used twice, so that equality means that nothing was set up,
 * replaced or taken away in between.
 */
record FactorIds(Optional<Long> app, Optional<Long> email, Optional<Long> token) {
    boolean none() {
        return app.isEmpty() && email.isEmpty() && token.isEmpty();
    }
}
