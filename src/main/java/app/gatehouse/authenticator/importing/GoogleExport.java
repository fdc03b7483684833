/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.otp.MigrationUri;
import java.util.Optional;

/** The QR codes of Google Authenticator's export as text, one a line, in any order. */
final class GoogleExport implements ImportFormat {
    @Override
    public Format format() {
        return Format.GOOGLE;
    }

    @Override
    public boolean recognises(Content content) {
        return Lines.first(content).filter(MigrationUri::isOne).isPresent();
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Lines.read(content);
    }
}
