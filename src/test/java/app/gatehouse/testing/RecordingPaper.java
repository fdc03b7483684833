/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.SheetText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A printer and a disk that remember what they got, or fail as told. */
public final class RecordingPaper implements Printer, SheetFiles {
    /** "print", "pdf FILE" or "text FILE", a line feed, and the sheet's text; oldest first. */
    public final List<String> got = new ArrayList<>();

    /** The newest bytes that were saved, or null. */
    public byte[] bytes;

    /** If not null, every call fails for this reason. */
    public PaperFailure.Reason failure;

    @Override
    public void print(Sheet sheet) throws PaperFailure {
        take("print", sheet);
    }

    @Override
    public void savePdf(Sheet sheet, Path file) throws PaperFailure {
        take("pdf " + file, sheet);
    }

    @Override
    public void saveText(Sheet sheet, Path file) throws PaperFailure {
        take("text " + file, sheet);
    }

    @Override
    public void saveBytes(byte[] content, Path file) throws PaperFailure {
        if (failure != null) {
            throw new PaperFailure(failure);
        }
        bytes = content.clone();
        got.add("bytes " + file + "\n");
    }

    private void take(String how, Sheet sheet) throws PaperFailure {
        if (failure != null) {
            throw new PaperFailure(failure);
        }
        got.add(how + "\n" + new String(SheetText.of(sheet)));
    }
}
