package org.vectorinspector.credentials.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;

/** Programs that use encrypted files. One that has served a test begins anew for the next: starting it is what takes long. */
public final class StorePrograms implements AutoCloseable {
    private final Path folder;
    private final Deque<StoreProcess> idle = new ArrayDeque<>();
    private final List<StoreProcess> busy = new ArrayList<>();

    /** Lets the programs write what they say into this folder. */
    public StorePrograms(Path folder) {
        this.folder = folder;
    }

    /** Returns a program that has just begun with this home, in a process that no other program of this test has. */
    public StoreProcess begin(Path home, Optional<Path> keyFile) throws IOException, CredentialException {
        StoreProcess program = idle.isEmpty() ? StoreProcess.file(home, folder.resolve("programs.log")) : idle.pop();
        busy.add(program);
        program.begin(home, keyFile);
        return program;
    }

    /** Takes the programs of a test back. */
    public void takeBack() {
        busy.stream().filter(StoreProcess::runs).forEach(idle::push);
        busy.clear();
    }

    @Override
    public void close() throws IOException {
        takeBack();
        for (StoreProcess program : idle) {
            program.close();
        }
    }
}
