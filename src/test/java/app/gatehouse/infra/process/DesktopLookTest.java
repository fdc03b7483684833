/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.station.Theme;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesktopLookTest {
    @Test
    void gnomeSaysItInQuotes() {
        assertEquals(Optional.of(Theme.DARK), DesktopLook.gnome("'prefer-dark'\n"));
        assertEquals(Optional.of(Theme.LIGHT), DesktopLook.gnome("'default'\n"));
        assertEquals(Optional.of(Theme.LIGHT), DesktopLook.gnome("'prefer-light'\n"));
        assertEquals(Optional.empty(), DesktopLook.gnome("No such key"));
    }

    @Test
    void windowsKeepsANumber() {
        String said =
                "\r\nHKEY_CURRENT_USER\\Software\\Themes\\Personalize\r\n    AppsUseLightTheme    REG_DWORD    %s\r\n\r\n";
        assertEquals(Optional.of(Theme.DARK), DesktopLook.windows(said.formatted("0x0")));
        assertEquals(Optional.of(Theme.LIGHT), DesktopLook.windows(said.formatted("0x1")));
        assertEquals(Optional.empty(), DesktopLook.windows("ERROR"));
    }

    @Test
    void withoutTheProgramNobodySaysSo() {
        assertEquals(
                Optional.empty(),
                DesktopLook.mac(new Command(Path.of("/absent/defaults"))).ask());
    }
}
