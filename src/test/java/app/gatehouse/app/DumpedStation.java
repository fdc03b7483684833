/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.testing.IndependentCode;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/**
 * The real window in a process of its own, for {@link MemoryTest}: somebody sets the station up, enrols an app, signs in
 * with it and out, and locks; after both the live heap goes into a file. Keeps nothing secret itself but in disguise.
 */
final class DumpedStation {
    static final String AFTER_SIGN_OUT = "sign-out.hprof";
    static final String AFTER_LOCK = "lock.hprof";

    /** Stands in memory at both times, so that a search that finds nothing else is known to search. */
    static final String PLANTED = String.join("-", "planted", "marker", "of", "the", "test");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COLLECTIONS = 4;
    private static final Duration ONE_STEP = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_IDLE = Duration.ofMinutes(3);
    private static final int PIXELS = 8;
    /** The camera's picture, and where the code stands in it. */
    private static final int WIDTH = 640;

    private static final int HEIGHT = 480;
    private static final int MODULE = 8;
    private static final int LEFT = 200;
    private static final int TOP = 120;
    /** In the file's header (docs/vault-format.md). */
    private static final int VAULT_ID = 10;

    private final ProgramRobot robot;
    private final Disguise master = Disguise.random(RANDOM, 24);
    private final Disguise password = Disguise.random(RANDOM, 20);
    private final Disguise username = Disguise.random(RANDOM, 14);
    private final Disguise mailbox = Disguise.random(RANDOM, 14);
    private Disguise secret;
    private Disguise firstBackupCode;

    private DumpedStation(ProgramRobot robot) {
        this.robot = robot;
    }

    public static void main(String[] arguments) throws Exception {
        Path dumps = Path.of(arguments[1]);
        try (TestWorld world = new TestWorld(Path.of(arguments[0]))) {
            DumpedStation station = new DumpedStation(new ProgramRobot(world));
            station.goThrough(dumps);
        }
        System.out.println("done");
        System.out.flush();
        // The toolkit's threads would keep the process.
        Runtime.getRuntime().halt(PLANTED.isEmpty() ? 1 : 0);
    }

    private void goThrough(Path dumps) throws IOException {
        setUpTheStation();
        signIn();
        enrolTheApp();
        signOut();

        robot.pass(ONE_STEP);
        signIn();
        robot.awaitText("Enter your code");
        typeCode();
        viewTheCodes();
        leaveAnAccountHalfTyped();

        robot.pass(ONE_STEP);
        signIn();
        scanABackupCode();
        addAnAccount();
        signOut();
        dump(dumps.resolve(AFTER_SIGN_OUT));

        lock();
        robot.type("password", master);
        robot.press(KeyCode.ENTER);
        robot.await("username");
        lock();
        dump(dumps.resolve(AFTER_LOCK));
    }

    private void setUpTheStation() {
        tell("master password", master);
        robot.type("password", master);
        robot.type("again", master);
        robot.click("create");

        robot.awaitText("Print the recovery key");
        robot.click("print");
        String key = String.join(" ", robot.textsIn("firstLine")) + " " + String.join(" ", robot.textsIn("secondLine"));
        tell("recovery key", Disguise.of(key));
        tell("recovery key", Disguise.of(key.replace(" ", "-")));
        tell("recovery key", Disguise.of(key.replace(" ", "")));
        robot.world.paper.got.clear();
        robot.click("safe");
        robot.click("goOn");

        tell("password", password);
        tell("username", username);
        tell("mailbox", mailbox);
        robot.type("stationName", "Press shop, line 4");
        robot.type("stationNumber", "PS-04");
        robot.type("name", "Jonas Weber");
        robot.type("username", username);
        robot.type("email", mailbox);
        robot.write("@plant.example");
        robot.type("password", password);
        robot.click("finish");
        robot.awaitText("Sign in");
    }

    private void signIn() {
        robot.type("username", username);
        robot.type("password", password);
        robot.click("password-show");
        robot.focus("password");
        robot.press(KeyCode.ENTER);
    }

    private void enrolTheApp() {
        robot.toProfile();
        robot.click("enable");
        robot.type("proof-password", password);
        robot.click("dialog-act");
        robot.click("method-app");
        robot.click("next");

        robot.await("enrol-code");
        secret = Disguise.of(robot.secretOffTheScreen());
        tell("secret", secret);
        typeCode();
        robot.await("codes-saved");
        tellBackupCodes();
        robot.click("codes-saved");
        robot.click("next");
        robot.awaitText("Multi-factor authentication is on.");
    }

    private void tellBackupCodes() {
        List<Disguise> codes = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            String line =
                    String.join("", robot.textsIn("backup-code-" + number)).replace(" ", "");
            codes.add(Disguise.of(line.substring(line.length() - 8)));
        }
        codes.forEach(code -> tell("backup code", code));
        firstBackupCode = codes.get(0);
    }

    private void viewTheCodes() {
        robot.pass(ONE_STEP);
        robot.toProfile();
        robot.click("view-codes");
        robot.type("proof-password", password);
        robot.focus("proof-code");
        typeCode();
        robot.click("dialog-act");
        robot.awaitText("10 of 10");
        robot.click("view-codes-close");
    }

    /** The session ends by itself while 13c is open. */
    private void leaveAnAccountHalfTyped() {
        typeAnAccount();
        robot.pass(LONGER_THAN_IDLE);
        robot.await("username");
    }

    private void addAnAccount() {
        typeAnAccount();
        robot.click("account-add");
        robot.await("account-code-1");
    }

    private void typeAnAccount() {
        Disguise issuer = Disguise.random(RANDOM, 14);
        Disguise name = Disguise.random(RANDOM, 14);
        // Every letter is a symbol of base 32.
        Disguise key = Disguise.random(RANDOM, 32);
        tell("account", issuer);
        tell("account", name);
        tell("account key", key);
        tell(
                "account code",
                Disguise.of(IndependentCode.of(key.reveal().toUpperCase(Locale.ROOT), robot.world.time.now())));
        robot.click("area-AUTHENTICATOR");
        robot.click("card-TYPE");
        robot.type("account-issuer", issuer);
        robot.type("account-name", name);
        robot.type("account-key", key);
    }

    /** The printed code held before the camera, in a picture whose first pixels are told. */
    private void scanABackupCode() throws IOException {
        robot.awaitText("Enter your code");
        Frame picture = printed();
        Disguise pixels = Disguise.random(RANDOM, PIXELS * Integer.BYTES);
        for (int i = 0; i < PIXELS; i++) {
            int pixel = 0;
            for (int b = 0; b < Integer.BYTES; b++) {
                pixel = (pixel << Byte.SIZE) | pixels.at(i * Integer.BYTES + b);
            }
            picture.argb()[i] = pixel;
        }
        tell("frame", pixels);
        robot.world.cameras.plugIn("Front camera");
        robot.world.cameras.hold(picture);
        robot.click("scan");
        robot.await("sign-out");
        robot.world.cameras.hold(new Frame(1, 1, new int[1]));
        picture.close();
    }

    private Frame printed() throws IOException {
        byte[] vault = Files.readAllBytes(robot.world.world.folder().resolve("station.gatehouse"));
        String station = HexFormat.of().withUpperCase().formatHex(vault, VAULT_ID, VAULT_ID + 16);
        QrMatrix code = new ZxingQrWriter().write("GH1:" + station + ":1:1:" + firstBackupCode.reveal());
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, 0xffffffff);
        for (int y = 0; y < code.size() * MODULE; y++) {
            for (int x = 0; x < code.size() * MODULE; x++) {
                if (code.at(x / MODULE, y / MODULE)) {
                    pixels[(y + TOP) * WIDTH + x + LEFT] = 0xff000000;
                }
            }
        }
        return new Frame(WIDTH, HEIGHT, pixels);
    }

    private void typeCode() {
        Disguise code = Disguise.of(IndependentCode.of(secret.reveal(), robot.world.time.now()));
        tell("code", code);
        robot.write(code);
    }

    private void signOut() {
        robot.click("sign-out");
        robot.await("username");
    }

    private void lock() {
        robot.click("lockVault");
        robot.click("dialog-act");
        robot.awaitLeft("username");
    }

    private static void tell(String what, Disguise secret) {
        System.out.println(what + ": " + secret.line());
    }

    private static void dump(Path file) throws IOException {
        // What only weak references lead to goes in steps, one collection after the other.
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }
}
