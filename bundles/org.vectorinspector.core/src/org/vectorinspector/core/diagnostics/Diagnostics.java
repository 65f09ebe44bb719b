package org.vectorinspector.core.diagnostics;

import java.io.IOException;
import java.nio.file.Path;

/** Collects what somebody who helps needs to know. */
public interface Diagnostics {
    /**
     * Writes one zip file: the logs, the versions of the program, its bundles, Java and the system, and of each open connection the
     * provider, the state and the keys of its settings. It holds no value of a setting and nothing that looks like a secret.
     * Blocks; never call on the UI thread.
     *
     * @param zip is replaced where it exists, once all of the new one is written
     * @throws IOException when that fails; nothing is left behind then
     */
    void export(Path zip) throws IOException;
}
