/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpSecret;
import java.security.SecureRandom;
import org.jdbi.v3.core.Handle;

/**
 * The secrets of other systems that people keep here to see their codes. A port: a key whose codes somebody can read off
 * this program's screen is no second factor for it.
 */
public interface KeptSecrets {
    /** Whether anybody keeps it; not whose it is. Takes the same time whichever it is. */
    boolean contain(Handle handle, OtpSecret secret);

    /** Marks of all of them, for asking about many at once; says no more than {@link #contain}. */
    KnownSecrets marks(Handle handle, SecureRandom random);
}
