/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.LookSource;
import app.gatehouse.station.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks the desktops of Linux (GNOME and those that keep its setting), Windows and macOS whether they are light or dark. */
public final class DesktopLook {
    private static final String WINDOWS_KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

    private DesktopLook() {}

    /**
     * The source of this system.
     *
     * @param os {@code os.name}
     * @param environment the process's
     */
    public static LookSource of(String os, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path root = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"));
            Command reg = new Command(root.resolve("System32").resolve("reg.exe"));
            return () ->
                    reg.answer("query", WINDOWS_KEY, "/v", "AppsUseLightTheme").flatMap(DesktopLook::windows);
        }
        if (system.startsWith("mac")) {
            return mac(new Command(Path.of("/usr/bin/defaults")));
        }
        Command gsettings = new Command(Path.of("/usr/bin/gsettings"));
        return () -> gsettings
                .answer("get", "org.gnome.desktop.interface", "color-scheme")
                .flatMap(DesktopLook::gnome);
    }

    /** The value is there only while it is dark; asked for it otherwise, the command fails. */
    static LookSource mac(Command defaults) {
        return () -> defaults.isThere()
                ? Optional.of(
                        defaults.answer("read", "-g", "AppleInterfaceStyle")
                                        .filter(said -> said.strip().equals("Dark"))
                                        .isPresent()
                                ? Theme.DARK
                                : Theme.LIGHT)
                : Optional.empty();
    }

    static Optional<Theme> gnome(String said) {
        return switch (said.strip()) {
            case "'prefer-dark'" -> Optional.of(Theme.DARK);
            case "'prefer-light'", "'default'" -> Optional.of(Theme.LIGHT);
            default -> Optional.empty();
        };
    }

    static Optional<Theme> windows(String said) {
        if (!said.contains("REG_DWORD")) {
            return Optional.empty();
        }
        return Optional.of(said.strip().endsWith("0x0") ? Theme.DARK : Theme.LIGHT);
    }
}
