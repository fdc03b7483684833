/* SPDX-License-Identifier: Apache-2.0 */

import app.gatehouse.authenticator.exporting.AegisExport;
import app.gatehouse.authenticator.exporting.SealedExport;
import app.gatehouse.authenticator.exporting.UriListExport;
import app.gatehouse.otp.Base32;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes 300 seeded accounts in each export, and as lines to compare with: FOLDER PASSWORD. */
public final class ExportsForOthers {
    private ExportsForOthers() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        char[] password = arguments[1].toCharArray();
        Random random = new Random(20261124);
        List<OtpAuthUri> accounts = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            byte[] secret = new byte[1 + random.nextInt(64)];
            random.nextBytes(secret);
            OtpType type = OtpType.values()[i % 3];
            OtpAlgorithm hash = OtpAlgorithm.values()[random.nextInt(3)];
            int digits = 6 + random.nextInt(3);
            OtpParameters how =
                    switch (type) {
                        case TOTP -> OtpParameters.totp(hash, digits, 1 + random.nextInt(86_400));
                        case HOTP -> OtpParameters.hotp(hash, digits, random.nextLong() >>> 1);
                        case STEAM -> OtpParameters.STEAM;
                    };
            String issuer = "Dienst № " + i + " & Söhne 100 %";
            String account = "anna+" + i + "@例え.example";
            accounts.add(new OtpAuthUri(issuer, account, OtpSecret.of(secret), how));
            lines.append(String.format(
                    Locale.ROOT,
                    "%s|%s|%s|%s|%d|%d|%s%n",
                    issuer,
                    account,
                    how.type(),
                    how.algorithm(),
                    how.digits(),
                    how.byTime() ? how.periodSeconds() : how.counter(),
                    new String(Base32.encode(secret))));
        }
        SecureRandom chance = new SecureRandom();
        Files.writeString(folder.resolve("wanted"), lines);
        Files.write(folder.resolve("own"), SealedExport.write(accounts, password, SealedExport.COSTS, chance));
        Files.write(folder.resolve("aegis"), AegisExport.write(accounts, password, chance));
        Files.write(folder.resolve("addresses"), UriListExport.write(accounts));
    }
}
