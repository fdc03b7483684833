/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationFolderTest {
    private static final Path HOME = Path.of("/home/jonas");

    @TempDir
    Path temp;

    @Test
    void eachPlatformHasItsPlace() {
        assertEquals(HOME.resolve(".local/share/gatehouse"), StationFolder.standard("Linux", Map.of(), HOME));
        assertEquals(
                Path.of("/data/gatehouse"), StationFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
        assertEquals(
                HOME.resolve(".local/share/gatehouse"),
                StationFolder.standard("Linux", Map.of("XDG_DATA_HOME", "data"), HOME));
        assertEquals(
                HOME.resolve("Library/Application Support/Gatehouse"),
                StationFolder.standard("Mac OS X", Map.of(), HOME));
        assertEquals(
                Path.of("/local/Gatehouse"),
                StationFolder.standard("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME));
        assertEquals(HOME.resolve("AppData/Local/Gatehouse"), StationFolder.standard("Windows 11", Map.of(), HOME));
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws Exception {
        Path path = temp.resolve("deep").resolve("station");
        StationFolder folder = StationFolder.prepare(path);
        assertEquals(path, folder.path());
        assertEquals("rwx------", rights(path));
        assertEquals("rwx------", rights(folder.emptyTemporary()));
    }

    @Test
    void aFolderThatWasThereIsTakenWithWhatIsInIt() throws Exception {
        Files.writeString(temp.resolve("station.gatehouse"), "vault");
        StationFolder folder = StationFolder.prepare(temp);
        folder.emptyTemporary();
        assertEquals("vault", Files.readString(temp.resolve("station.gatehouse")));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temp.resolve("station"));
        assertEquals(StationFolderException.Reason.NOT_A_FOLDER, refused(file));
    }

    @Test
    void aFolderInAFileCannotBeMade() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertTrue(Set.of(StationFolderException.Reason.CANNOT_BE_MADE, StationFolderException.Reason.NOT_A_FOLDER)
                .contains(refused(file.resolve("station").resolve("deeper"))));
    }

    @Test
    void temporaryFilesOfAnEarlierRunAreSwept() throws Exception {
        StationFolder folder = StationFolder.prepare(temp);
        Path left = folder.emptyTemporary().resolve("print").resolve("page.ps");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "%!PS");
        Path again = folder.emptyTemporary();
        try (var inside = Files.list(again)) {
            assertEquals(0, inside.count());
        }
        folder.removeTemporary();
        assertFalse(Files.exists(again));
        folder.removeTemporary();
    }

    @Test
    void sweepingRemovesLinksAndNotWhatTheyPointTo() throws Exception {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
        StationFolder folder = StationFolder.prepare(temp.resolve("station"));
        Files.createSymbolicLink(temp.resolve("station").resolve("tmp"), elsewhere);
        Path temporary = folder.emptyTemporary();
        assertFalse(Files.isSymbolicLink(temporary));
        Files.createSymbolicLink(temporary.resolve("link"), elsewhere);
        folder.emptyTemporary();
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void aLinkToNowhereIsNoTemporaryFolder() throws Exception {
        Files.createSymbolicLink(temp.resolve("tmp"), temp.resolve("nowhere"));
        Path temporary = StationFolder.prepare(temp).emptyTemporary();
        assertFalse(Files.isSymbolicLink(temporary));
        assertFalse(Files.exists(temp.resolve("nowhere")));
    }

    private static StationFolderException.Reason refused(Path path) {
        return assertThrows(StationFolderException.class, () -> StationFolder.prepare(path))
                .reason();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
