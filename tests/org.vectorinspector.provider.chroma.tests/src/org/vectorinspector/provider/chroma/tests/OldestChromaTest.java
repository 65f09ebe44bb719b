package org.vectorinspector.provider.chroma.tests;

import java.io.IOException;
import org.vectorinspector.testkit.server.ChromaServer.Version;

/** The contract on the oldest Chroma. */
class OldestChromaTest extends ChromaContract {
    OldestChromaTest() throws IOException {
        super(Version.OLDEST);
    }
}
