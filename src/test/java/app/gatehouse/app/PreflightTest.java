/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.app.Preflight.Kind;
import app.gatehouse.app.Preflight.Problem;
import org.junit.jupiter.api.Test;

/** The texts are those that JavaFX 21 gave where the thing was missing. */
class PreflightTest {
    @Test
    void aMissingDisplayIsRecognised() {
        assertEquals(
                new Problem(Kind.NO_DISPLAY, "", ""),
                Preflight.diagnose(new UnsupportedOperationException("Unable to open DISPLAY"), ""));
    }

    @Test
    void aMissingGtkIsRecognised() {
        assertEquals(
                new Problem(Kind.NO_GTK, "", ""),
                Preflight.diagnose(new UnsupportedOperationException("Unable to load glass GTK library."), ""));
    }

    @Test
    void anotherMissingLibraryIsNamedWithItsPackage() {
        Throwable thrown =
                new RuntimeException(new UnsatisfiedLinkError("no glassgtk3 in java.library.path: /usr/lib"));
        String printed = "Loading library glassgtk3 from resource failed: java.lang.UnsatisfiedLinkError:"
                + " /home/x/.openjfx/cache/21/amd64/libglassgtk3.so: libXtst.so.6: cannot open shared object file:"
                + " No such file or directory\n\tat java.base/jdk.internal.loader.NativeLibraries.load(Native Method)\n";
        assertEquals(new Problem(Kind.NO_LIBRARY, "libXtst.so.6", "libxtst6"), Preflight.diagnose(thrown, printed));
    }

    @Test
    void anUnknownLibraryIsItsOwnPackage() {
        assertEquals(
                new Problem(Kind.NO_LIBRARY, "libfoo-2.0.so.1", "libfoo-2.0.so.1"),
                Preflight.diagnose(
                        new UnsatisfiedLinkError("/x/libglassgtk3.so: libfoo-2.0.so.1: cannot open shared object"),
                        ""));
    }

    @Test
    void anythingElseIsCalledByItsClassAlone() {
        assertEquals(
                new Problem(Kind.FAILED, "IllegalStateException", ""),
                Preflight.diagnose(new IllegalStateException("with a secret"), "noise"));
    }
}
