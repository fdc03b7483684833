/* SPDX-License-Identifier: Apache-2.0 */

import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.Totp;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * Prints random accounts, one a line: the arguments for oathtool, a bar, and the code that Gatehouse makes. The secret of
 * each goes through our own address and Base32 first, so that these are compared as well. Arguments: how many, seed.
 */
public final class OathtoolAgreement {
    private OathtoolAgreement() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        for (int i = 0; i < count; i++) {
            System.out.println(i % 4 == 3 ? byCounter(random) : byTime(random));
        }
    }

    private static String byTime(Random random) {
        OtpAlgorithm algorithm = OtpAlgorithm.values()[random.nextInt(3)];
        int digits = 6 + random.nextInt(3);
        int period = random.nextInt(3) == 0 ? 1 + random.nextInt(600) : 30;
        // To the year 2500.
        long second = (long) (random.nextDouble() * 16_725_225_600L);
        OtpAuthUri account = account(random, OtpParameters.totp(algorithm, digits, period));
        Totp totp = Totp.of(account.parameters());
        String code = new String(totp.code(account.secret(), totp.step(Instant.ofEpochSecond(second))));
        return String.format(
                Locale.ROOT,
                "--totp=%s --digits=%d --time-step-size=%ds --now=@%d --base32 %s|%s",
                algorithm, digits, period, second, key(account), code);
    }

    private static String byCounter(Random random) {
        int digits = 6 + random.nextInt(3);
        long counter = random.nextLong() >>> (1 + random.nextInt(62));
        OtpAuthUri account = account(random, OtpParameters.hotp(OtpAlgorithm.SHA1, digits, counter));
        String code = new String(new Hotp(OtpAlgorithm.SHA1, digits).code(account.secret(), counter));
        return String.format(
                Locale.ROOT, "--hotp --digits=%d --counter=%d --base32 %s|%s", digits, counter, key(account), code);
    }

    private static OtpAuthUri account(Random random, OtpParameters parameters) {
        byte[] bytes = new byte[1 + random.nextInt(80)];
        random.nextBytes(bytes);
        String address = new OtpAuthUri("Issuer", "account", OtpSecret.of(bytes), parameters).format();
        return ((OtpAuthUri.Parsed.Account) OtpAuthUri.parse(address)).uri();
    }

    private static String key(OtpAuthUri account) {
        return new String(account.secret().keyText()).replace(" ", "");
    }
}
