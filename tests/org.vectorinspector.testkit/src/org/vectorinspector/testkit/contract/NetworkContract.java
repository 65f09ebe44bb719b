package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.fault.FaultyLine;

/** What a provider does when its server or the line to it fails; a {@link FaultyLine} stands between the two. */
public interface NetworkContract extends ContractSubject {
    /** Returns where the working server listens. */
    InetSocketAddress server();

    /** Returns what opens a connection to the same server through another port of this computer. */
    ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout);

    /** Returns a request with a credential that the server refuses; empty where servers of this kind have none. */
    Optional<ConnectRequest> wrongCredential();

    @Test
    default void saysThatNobodyListens() throws Exception {
        int port;
        try (FaultyLine line = FaultyLine.to(server())) {
            port = line.port();
        }
        ConnectRequest request = requestThrough(port, Duration.ofSeconds(5), Duration.ofSeconds(5));
        Expect.failure(Kind.UNREACHABLE, () -> provider().connect(request));
    }

    @Test
    default void saysThatTheCredentialIsWrong() {
        wrongCredential().ifPresent(request -> Expect.failure(Kind.NOT_AUTHENTICATED, () -> provider().connect(request)));
    }

    @Test
    default void givesUpConnectingAtTheDeadline() throws Exception {
        try (FaultyLine line = FaultyLine.to(server())) {
            line.hang();
            ConnectRequest request = requestThrough(line.port(), Duration.ofMillis(800), Duration.ofMillis(800));
            assertTimeout(Duration.ofSeconds(5), () -> Expect.failure(Kind.TIMED_OUT, () -> provider().connect(request)));
        }
    }

    @Test
    default void givesUpACallAtTheDeadline() throws Exception {
        CollectionName collection = smallCollection();
        try (FaultyLine line = FaultyLine.to(server());
                VectorConnection own = provider().connect(requestThrough(line.port(), Duration.ofSeconds(5), Duration.ofMillis(800)))) {
            line.hang();
            assertTimeout(Duration.ofSeconds(5), () -> Expect.failure(Kind.TIMED_OUT, () -> page(own, collection)));
            line.heal();
            assertEquals(10, page(own, collection), "the connection goes on");
        }
    }

    @Test
    default void cancelsACallToAHangingServer() throws Exception {
        CollectionName collection = smallCollection();
        try (FaultyLine line = FaultyLine.to(server());
                VectorConnection own = provider().connect(requestThrough(line.port(), Duration.ofSeconds(5), Duration.ofSeconds(60)))) {
            line.hang();
            Expect.cancelWithinASecond(begun -> {
                begun.countDown();
                page(own, collection);
            });
            assertTimeout(Duration.ofSeconds(1), own::close);
        }
    }

    @Test
    default void saysThatTheServerDiedMidCall() throws Exception {
        CollectionName collection = smallCollection();
        try (FaultyLine line = FaultyLine.to(server());
                VectorConnection own = provider().connect(requestThrough(line.port(), Duration.ofSeconds(5), Duration.ofSeconds(5)))) {
            line.cutAfter(200);
            Expect.failure(Kind.UNREACHABLE, () -> page(own, collection));
            line.heal();
            assertEquals(10, page(own, collection), "the connection goes on");
        }
    }

    private CollectionName smallCollection() throws VectorStoreException {
        CollectionName collection = freshCollection(64);
        write(collection, Batches.of(this, 0, 10, 64));
        return collection;
    }

    private static int page(VectorConnection connection, CollectionName collection) throws VectorStoreException {
        return connection.page(collection, PageRequest.first(10, RecordFields.ALL)).records().size();
    }
}
