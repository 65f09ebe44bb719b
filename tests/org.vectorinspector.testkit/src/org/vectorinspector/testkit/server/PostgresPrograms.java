package org.vectorinspector.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The installed programs of PostgreSQL, and how they are run where the tests run as root, whom PostgreSQL refuses. */
final class PostgresPrograms {
    private static final int NOBODY = 65_534;

    private final Path folder;
    private final Account account;

    /** Who runs the programs. */
    private enum Account {
        /** Whoever runs the tests. */
        OWN,
        /** The user nobody. */
        NOBODY,
        /** Root, who looks like somebody else to the program: where nobody else may enter the folder of the checkout. */
        DISGUISED
    }

    private PostgresPrograms(Path folder, Account account) {
        this.folder = folder;
        this.account = account;
    }

    static PostgresPrograms installed() throws IOException {
        Path folder = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers/postgres/usr/lib/postgresql/17/bin");
        if (!Files.exists(folder)) {
            throw new IOException("There is no PostgreSQL under tests/servers: run ./test, which installs it");
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return new PostgresPrograms(folder, !root ? Account.OWN : openToAll(folder) ? Account.NOBODY : Account.DISGUISED);
    }

    /** Returns a command that runs a program. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(switch (account) {
            case OWN -> List.of();
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
            case DISGUISED -> List.of("unshare", "--user", "--map-user=1", "--map-group=1");
        });
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Makes a file or folder belong to whoever runs the programs. */
    void giveAway(Path file) throws IOException {
        if (account == Account.NOBODY) {
            Files.setAttribute(file, "unix:uid", NOBODY);
            Files.setAttribute(file, "unix:gid", NOBODY);
        }
    }

    private static boolean openToAll(Path programs) throws IOException {
        for (Path folder = programs.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).endsWith("x")) {
                return false;
            }
        }
        return true;
    }
}
