package org.vectorinspector.provider.chroma.tests;

import java.io.IOException;
import org.vectorinspector.testkit.server.ChromaServer.Version;

/** The contract on the newest Chroma. */
class NewestChromaTest extends ChromaContract {
    NewestChromaTest() throws IOException {
        super(Version.NEWEST);
    }
}
