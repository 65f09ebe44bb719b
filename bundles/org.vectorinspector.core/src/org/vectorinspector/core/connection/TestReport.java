package org.vectorinspector.core.connection;

import java.time.Duration;
import java.util.Objects;
import org.vectorinspector.api.spi.ServerInfo;

/**
 * What a test of a connection found out.
 *
 * @param server what the server says about itself
 * @param connecting how long reaching it and checking the credential took
 * @param answering how long a ping took then
 * @param collections how many collections the default partition has
 */
public record TestReport(ServerInfo server, Duration connecting, Duration answering, int collections) {
    public TestReport {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(connecting, "connecting");
        Objects.requireNonNull(answering, "answering");
    }
}
