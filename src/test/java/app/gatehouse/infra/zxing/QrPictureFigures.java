/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.pictures.Codeless;
import app.gatehouse.infra.zxing.pictures.Difficult;
import app.gatehouse.infra.zxing.pictures.Difficult.Picture;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.QrReader.Effort;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many difficult pictures are read, kind by kind, by ZXing as it comes, by zbarimg, by zxing-cpp where they are
 * installed, and by ours; and whether anything is read that is not there. Run by {@code src/bench/qr-pictures.sh}.
 */
@Tag("bench")
class QrPictureFigures {
    private static final int EACH = Integer.getInteger("qr.each", 25);
    private static final long SEED = Long.getLong("qr.seed", 1);

    private final QrReader ours = new ZxingQrReader();
    private final Path folder = Path.of("target", "qr-pictures");
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private interface Reader {
        Set<String> read(BufferedImage image, Path file) throws IOException;
    }

    /** One reader’s counts. */
    private static final class Column {
        final Reader reader;
        final Map<String, Integer> read = new LinkedHashMap<>();
        int all;
        int falseReadings;
        long nanos;
        long longest;

        Column(Reader reader) {
            this.reader = reader;
        }
    }

    @Test
    void moreIsReadThanByOthersAndNothingThatIsNotThere() throws IOException {
        columns.put("zxing", new Column((image, file) -> PlainZxing.read(image)));
        if (installed("zbarimg")) {
            columns.put(
                    "zbarimg",
                    new Column((image, file) ->
                            lines("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file.toString())));
        }
        if (installed("ZXingReader")) {
            columns.put(
                    "zxing-cpp",
                    new Column((image, file) -> quoted(lines("ZXingReader", "-format", "QRCode", file.toString()))));
        }
        columns.put("live", new Column((image, file) -> texts(image, Effort.LIVE)));
        columns.put("ours", new Column((image, file) -> texts(image, Effort.THOROUGH)));
        Files.createDirectories(folder);
        int pictures = 0;
        for (Difficult kind : Difficult.values()) {
            for (int i = 0; i < EACH; i++) {
                measure(kind.name(), kind.picture(SEED, i));
                pictures++;
            }
        }
        for (Codeless kind : Codeless.values()) {
            for (int i = 0; i < EACH; i++) {
                measure(kind.name(), kind.picture(SEED, i));
            }
        }
        print(pictures);
        Column best = columns.get("ours");
        columns.forEach((name, column) -> assertTrue(column == best || column.all < best.all, name + " reads more"));
        assertEquals(List.of(), wrong);
    }

    private void measure(String kind, Picture picture) throws IOException {
        Path file = folder.resolve(picture.name() + ".png");
        ImageIO.write(picture.image(), "png", file.toFile());
        for (Map.Entry<String, Column> entry : columns.entrySet()) {
            Column column = entry.getValue();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Set<String> read = column.reader.read(picture.image(), file);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            column.nanos += took;
            column.longest = Math.max(column.longest, took);
            column.falseReadings += (int) picture.wrong(read);
            if (picture.wrong(read) > 0 && List.of("ours", "live").contains(entry.getKey())) {
                wrong.add(entry.getKey() + " on " + picture.name());
            }
            if (!picture.texts().isEmpty()) {
                boolean all = picture.all(read);
                column.read.merge(kind, all ? 1 : 0, Integer::sum);
                column.all += all ? 1 : 0;
            }
        }
    }

    private void print(int pictures) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-14s", "seed " + SEED));
        columns.keySet().forEach(name -> table.append(String.format(Locale.ROOT, "%10s", name)));
        table.append("        of\n");
        for (Difficult kind : Difficult.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            table.append(row(name, column -> column.read.get(kind.name()).toString()))
                    .append(String.format(Locale.ROOT, "%10d%n", EACH));
        }
        table.append(row("all", column -> Integer.toString(column.all)))
                .append(String.format(Locale.ROOT, "%10d%n", pictures));
        table.append(row("false", column -> Integer.toString(column.falseReadings)))
                .append('\n');
        int all = pictures + EACH * Codeless.values().length;
        table.append(row("CPU ms, mean", column -> Long.toString(column.nanos / 1_000_000 / all)))
                .append('\n');
        table.append(row("CPU ms, most", column -> Long.toString(column.longest / 1_000_000)))
                .append('\n');
        System.out.println(table);
        System.out.println("CPU time is of this process: for programs beside it, that of starting them alone.");
    }

    private String row(String name, java.util.function.Function<Column, String> cell) {
        return columns.values().stream()
                .map(column -> String.format(Locale.ROOT, "%10s", cell.apply(column)))
                .collect(Collectors.joining("", String.format(Locale.ROOT, "%-14s", name), ""));
    }

    private Set<String> texts(BufferedImage image, Effort effort) {
        int width = image.getWidth();
        int height = image.getHeight();
        Frame frame = new Frame(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return ours.find(frame, effort).stream().map(FoundCode::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(String... command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().filter(line -> !line.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code Text: "…"} of each result. */
    private static Set<String> quoted(Set<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Text:"))
                .map(line -> line.substring(5).strip().replaceAll("^\"|\"$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean installed(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
