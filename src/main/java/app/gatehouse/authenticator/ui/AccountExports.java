/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Accounts;
import app.gatehouse.authenticator.exporting.AegisExport;
import app.gatehouse.authenticator.exporting.QrSheet;
import app.gatehouse.authenticator.exporting.SealedExport;
import app.gatehouse.authenticator.exporting.UriListExport;
import app.gatehouse.factor.NotProven;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.Sheets;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Brings a person's accounts into a file or onto paper. Blocks; thread-safe. Each call uses its proof up. */
public final class AccountExports {
    private final Accounts accounts;
    private final Sheets sheets;
    private final Printer printer;
    private final SheetFiles files;
    private final TimeSource time;
    private final SecureRandom random;

    /** One for the program. */
    public AccountExports(
            Accounts accounts, Sheets sheets, Printer printer, SheetFiles files, TimeSource time, SecureRandom random) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.printer = printer;
        this.files = files;
        this.time = time;
        this.random = random;
    }

    /**
     * Saves all accounts of a person.
     *
     * @param password for sealed forms; the caller wipes it
     * @return how many there are
     */
    public int save(ExportForm form, ExportOwner owner, Proof proof, char[] password, Path file)
            throws VaultException, NotProven, PaperFailure {
        List<OtpAuthUri> taken = accounts.export(owner.personId(), proof);
        try {
            if (form == ExportForm.SHEET) {
                try (Sheet sheet = sheet(taken, owner)) {
                    files.savePdf(sheet, file);
                }
            } else {
                byte[] content = content(form, taken, password);
                try {
                    files.saveBytes(content, file);
                } finally {
                    Arrays.fill(content, (byte) 0);
                }
            }
            return taken.size();
        } finally {
            taken.forEach(OtpAuthUri::close);
        }
    }

    /** Prints the QR codes of all accounts of a person; how many there are. */
    public int print(ExportOwner owner, Proof proof) throws VaultException, NotProven, PaperFailure {
        List<OtpAuthUri> taken = accounts.export(owner.personId(), proof);
        try (Sheet sheet = sheet(taken, owner)) {
            printer.print(sheet);
            return taken.size();
        } finally {
            taken.forEach(OtpAuthUri::close);
        }
    }

    private byte[] content(ExportForm form, List<OtpAuthUri> taken, char[] password) {
        return switch (form) {
            case SEALED -> SealedExport.write(taken, password, SealedExport.COSTS, random);
            case AEGIS -> AegisExport.write(taken, password, random);
            default -> UriListExport.write(taken);
        };
    }

    private Sheet sheet(List<OtpAuthUri> taken, ExportOwner owner) {
        return QrSheet.of(
                taken,
                sheets,
                owner.username(),
                owner.station(),
                time.now().atZone(time.zone()).toLocalDate());
    }
}
