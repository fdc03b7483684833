/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;

/** Stratum or Authenticator Pro, not sealed: {@code Authenticators}, kind and hash as numbers. */
final class StratumJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.STRATUM;
    }

    @Override
    public boolean recognises(Content content) {
        return isBackup(content.json());
    }

    static boolean isBackup(Json json) {
        return json.get("Authenticators").isList();
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return entries(content.json());
    }

    static Found entries(Json backup) throws Stopped {
        return Items.read(
                backup.get("Authenticators").items(),
                (position, item) -> Optional.of(new Draft(position, item.text("Issuer"), item.text("Username"))
                        .type(type(item.whole("Type").orElse(2)))
                        .algorithm(algorithm(item.whole("Algorithm").orElse(0)))
                        .digits(item.whole("Digits"))
                        .period(item.whole("Period"))
                        .counter(item.whole("Counter"))
                        .secret(item.text("Secret"))
                        .made()));
    }

    private static String type(long number) {
        return switch ((int) number) {
            case 1 -> "hotp";
            case 2 -> "totp";
            case 4 -> "steam";
            default -> "other";
        };
    }

    private static String algorithm(long number) {
        return switch ((int) number) {
            case 0 -> "sha1";
            case 1 -> "sha256";
            case 2 -> "sha512";
            default -> "other";
        };
    }
}
