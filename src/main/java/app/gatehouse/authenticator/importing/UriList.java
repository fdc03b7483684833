/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import java.util.Optional;

/** Account addresses, one a line; empty lines and those that begin with # are passed over. Ente and others write it too. */
final class UriList implements ImportFormat {
    @Override
    public Format format() {
        return Format.URI_LIST;
    }

    @Override
    public boolean recognises(Content content) {
        return Lines.first(content).filter(Address::isOne).isPresent();
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Lines.read(content);
    }
}
