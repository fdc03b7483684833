/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Hpke;
import app.gatehouse.crypto.Secret;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A key slot as the sealed image knows it: enough to seal the data key for it again, and nothing that opens. Immutable.
 *
 * <p>The public key is no secret in the sense of {@link Secret}, yet it stays inside the image: with it a stranger could make
 * a file that this slot's password opens.
 */
final class SlotKey implements SlotFront {
    private final int number;
    private final SlotKind kind;
    private final OptionalLong personId;
    private final Stretch stretch;
    private final byte[] publicKey;

    /** {@code personId} is there for an opening password alone. */
    SlotKey(int number, SlotKind kind, OptionalLong personId, Stretch stretch, byte[] publicKey) {
        this.number = number;
        this.kind = kind;
        this.personId = personId;
        this.stretch = stretch;
        this.publicKey = publicKey.clone();
    }

    /** A slot of the station's own. Slow: stretches. {@code typed} stays the caller's. */
    static SlotKey derive(int number, SlotKind kind, Stretch stretch, Secret typed) {
        return derive(number, kind, OptionalLong.empty(), stretch, typed);
    }

    /** A slot of a person's. Slow: stretches. {@code typed} stays the caller's. */
    static SlotKey derive(int number, SlotKind kind, OptionalLong personId, Stretch stretch, Secret typed) {
        try (Secret seed = stretch.derive(typed)) {
            return new SlotKey(number, kind, personId, stretch, Hpke.publicKey(seed));
        }
    }

    /** What a slot of format 1 becomes: its stretched key is the seed. */
    static SlotKey of(KeySlot slot, Secret stretched) {
        return new SlotKey(slot.number(), slot.kind(), OptionalLong.empty(), slot.stretch(), Hpke.publicKey(stretched));
    }

    /** Whether what was typed opens it. Slow: stretches. */
    boolean opensWith(Secret typed) {
        return sharesKeyWith(derive(number, kind, stretch, typed));
    }

    /** Whether the same typed key opens both. Of slots of the same stretching. */
    boolean sharesKeyWith(SlotKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public SlotKind kind() {
        return kind;
    }

    @Override
    public Stretch stretch() {
        return stretch;
    }

    OptionalLong personId() {
        return personId;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotKey that && matches(that) && personId.equals(that.personId) && sharesKeyWith(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return "SlotKey " + number;
    }
}
