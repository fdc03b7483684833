/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a station keeps its files: vault, audit log, copies, log, and a folder for temporary files. What is made here is
 * its owner's alone where the file system knows rights; a folder that was there keeps the rights it has.
 */
public final class StationFolder {
    private static final String TEMPORARY = "tmp";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;

    private StationFolder(Path path) {
        this.path = path;
    }

    /**
     * The folder that is meant when none is named: the platform's place for a program's data.
     *
     * @param os {@code os.name}
     * @param environment the process's
     */
    public static Path standard(String os, Map<String, String> environment, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Gatehouse");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Gatehouse");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification says that a relative path there is to be ignored.
        boolean usable = data.startsWith("/");
        return (usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("gatehouse");
    }

    /** Makes the folder where it is not there. */
    public static StationFolder prepare(Path path) throws StationFolderException {
        try {
            if (!Files.isDirectory(path)) {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(path, ownerOnly(path));
            }
        } catch (FileAlreadyExistsException e) {
            throw new StationFolderException(StationFolderException.Reason.NOT_A_FOLDER, e);
        } catch (IOException e) {
            throw new StationFolderException(StationFolderException.Reason.CANNOT_BE_MADE, e);
        }
        return new StationFolder(path);
    }

    /**
     * An empty folder for the program's temporary files: what an earlier run left is removed first. Only for the one
     * program that holds the station's lock.
     */
    public Path emptyTemporary() throws StationFolderException {
        Path temporary = path.resolve(TEMPORARY);
        try {
            remove(temporary);
            Files.createDirectory(temporary, ownerOnly(path));
            return temporary;
        } catch (IOException e) {
            throw new StationFolderException(StationFolderException.Reason.CANNOT_BE_WRITTEN, e);
        }
    }

    /** Removes the temporary files at the end of the program, as far as the system lets go of them. */
    public void removeTemporary() {
        try {
            remove(path.resolve(TEMPORARY));
        } catch (IOException e) {
            // A file in use on Windows; the next start removes it.
            return;
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    private static void remove(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // Links are removed, not followed.
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileAttribute<?>[] ownerOnly(Path near) {
        boolean knowsRights = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsRights
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
