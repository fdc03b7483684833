/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;
import java.util.OptionalLong;

/** FreeOTP+ (and the first FreeOTP): {@code tokens}, whose secret is a list of signed bytes. */
final class FreeOtpPlusJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.FREEOTP_PLUS;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.get("tokens").isList() && json.has("tokenOrder");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Items.read(
                content.json().get("tokens").items(),
                (position, item) -> Optional.of(token(
                        position, item, next(item), item.get("secret").bytes().orElse(new byte[0]))));
    }

    /**
     * The counter that it writes is one lower than the one that other programs write for the same token. At worst this skips
     * a code, which every verifier forgives; a used one none takes.
     */
    private static OptionalLong next(Json item) {
        OptionalLong last = item.whole("counter");
        return OptionalLong.of(last.orElse(-1) < 0 && last.isPresent() ? -1 : last.orElse(-1) + 1);
    }

    /** A token as both FreeOTPs describe it; the secret is wiped. */
    static Entry token(int position, Json item, OptionalLong counter, byte[] secret) {
        String issuer = first(item, "issuerAlt", "issuerExt", "issuerInt");
        return new Draft(position, issuer, first(item, "labelAlt", "label"))
                .type(isSteam(item) ? "steam" : item.text("type"))
                .algorithm(item.text("algo"))
                .digits(item.whole("digits"))
                .period(item.whole("period"))
                .counter(counter)
                .secret(secret)
                .made();
    }

    /** FreeOTP goes by the name, as its makers have no other sign for it. */
    private static boolean isSteam(Json item) {
        return item.text("issuerExt").equalsIgnoreCase("Steam")
                && item.whole("digits").orElse(5) == 5;
    }

    private static String first(Json item, String... fields) {
        for (String field : fields) {
            if (!item.text(field).isBlank()) {
                return item.text(field);
            }
        }
        return "";
    }
}
