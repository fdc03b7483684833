/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import java.util.Optional;

/** One format. Stateless. */
interface ImportFormat {
    /** Whose it is. */
    Format format();

    /** Whether this is such a file, by its content. Cheap: no key is derived. */
    boolean recognises(Content content);

    /**
     * Reads it.
     *
     * @param password as it was typed, in UTF-8, if one was; a file that is not sealed has no use for it
     */
    Found read(Content content, Optional<Secret> password) throws Stopped;
}
