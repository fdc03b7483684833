/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.Base32;
import app.gatehouse.otp.KeyText;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys as text, in either way of writing. Stateless. */
final class TokenKeyText {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");
    private static final Pattern BASE32 = Pattern.compile("[A-Za-z2-7]+");

    /** The shortest that a key may be written: 10 bytes in Base32. */
    private static final int FEWEST_LETTERS = 16;

    private TokenKeyText() {}

    /** Whether it could be a key. */
    static boolean couldBe(String bare) {
        return bare.length() >= FEWEST_LETTERS
                && (HEX.matcher(bare).matches() || BASE32.matcher(bare).matches());
    }

    /**
     * How the keys of one list are written: the way that more of them fit alone. One slip in a list of hexadecimal keys does
     * not make it Base32, in which some of the others would be read as wrong keys without a word. Empty where as many, or
     * none, fit one way alone.
     */
    static Optional<KeyText.Form> writing(Collection<String> bareKeys) {
        long hexAlone = bareKeys.stream()
                .filter(key ->
                        HEX.matcher(key).matches() && !BASE32.matcher(key).matches())
                .count();
        long base32Alone = bareKeys.stream()
                .filter(key ->
                        BASE32.matcher(key).matches() && !HEX.matcher(key).matches())
                .count();
        if (hexAlone == base32Alone) {
            return Optional.empty();
        }
        return Optional.of(hexAlone > base32Alone ? KeyText.Form.HEX : KeyText.Form.BASE32);
    }

    /** The bytes, which the caller wipes; empty for what is not written so. */
    static Optional<byte[]> bytes(String bare, KeyText.Form writing) {
        if (writing == KeyText.Form.HEX) {
            return HEX.matcher(bare).matches() ? Optional.of(HexFormat.of().parseHex(bare)) : Optional.empty();
        }
        return Base32.decode(bare) instanceof Base32.Decoded.Bytes decoded
                ? Optional.of(decoded.value())
                : Optional.empty();
    }
}
