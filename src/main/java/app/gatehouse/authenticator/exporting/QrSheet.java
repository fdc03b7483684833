/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.Sheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Accounts as QR codes on paper, each with its names beside it. Stateless, thread-safe. */
public final class QrSheet {
    private QrSheet() {}

    /**
     * The sheet, which the caller closes.
     *
     * @param accounts stay the caller's, who closes them
     * @param username whose they are
     * @param station where they are printed
     */
    public static Sheet of(List<OtpAuthUri> accounts, Sheets sheets, String username, String station, LocalDate date) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (OtpAuthUri account : accounts) {
            List<String> label = Stream.of(account.issuer(), account.account())
                    .filter(name -> !name.isBlank())
                    .toList();
            char[] address = account.format().toCharArray();
            codes.add(Sheet.Code.labelled(codes.size() + 1, label, address));
            Arrays.fill(address, '\0');
        }
        return sheets.accounts(username, station, codes, date);
    }
}
