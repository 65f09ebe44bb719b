package org.vectorinspector.migrate.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.provider.local.internal.LocalProvider;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.standins.pinecone.PineconeVendor;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.server.ChromaServer;
import org.vectorinspector.testkit.server.PostgresServer;

/** One database of each kind with a connection to it: real ones where a server can be had, stand-ins otherwise. */
final class SixDatabases implements AutoCloseable {
    /** The kinds of databases. */
    enum Kind {
        LOCAL, CHROMA, PGVECTOR, QDRANT, WEAVIATE, PINECONE;

        /** Returns a collection of a name that this kind of database allows. */
        CollectionName collection(String word) {
            return CollectionName.of(this == WEAVIATE ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
    }

    private final List<AutoCloseable> servers = new ArrayList<>();
    private final Map<Kind, ManagedConnection> connections = new EnumMap<>(Kind.class);
    private final Wiring wiring;

    private SixDatabases(Path folder) {
        wiring = new Wiring(folder, new LocalProvider(), new ChromaProvider(), new PgvectorProvider(), new QdrantProvider(), new WeaviateProvider(),
                new PineconeProvider());
    }

    /** Starts servers of their own for these kinds; when one does not start, the others are stopped. */
    static SixDatabases started(Path folder, Kind... kinds) throws Exception {
        return new SixDatabases(folder).with(databases -> {
            for (Kind kind : kinds) {
                databases.connections.put(kind, databases.open(kind, folder));
            }
        });
    }

    /** Connects to servers that run on these ports and belong to somebody else. */
    static SixDatabases at(Path folder, Map<Kind, Integer> ports) throws Exception {
        return new SixDatabases(folder).with(databases -> {
            for (Map.Entry<Kind, Integer> server : ports.entrySet()) {
                VectorProvider provider = switch (server.getKey()) {
                    case CHROMA -> new ChromaProvider();
                    case QDRANT -> new QdrantProvider();
                    case WEAVIATE -> new WeaviateProvider();
                    case LOCAL, PGVECTOR, PINECONE -> throw new IllegalArgumentException(server.getKey() + " is not reached by a port alone");
                };
                databases.connections.put(server.getKey(), databases.open(provider, at(server.getValue()), Map.of()));
            }
        });
    }

    /** Opens what is needed. */
    @FunctionalInterface
    private interface Opening {
        void of(SixDatabases databases) throws Exception;
    }

    private SixDatabases with(Opening opening) throws Exception {
        try {
            opening.of(this);
            return this;
        } catch (Exception failure) {
            try {
                close();
            } catch (Exception second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private ManagedConnection open(Kind kind, Path folder) throws IOException, VectorStoreException {
        return switch (kind) {
            case LOCAL -> open(new LocalProvider(), Map.of("path", folder.resolve("local").toString()), Map.of());
            case CHROMA -> open(new ChromaProvider(), at(kept(ChromaServer.start(ChromaServer.Version.NEWEST)).port()), Map.of());
            case PGVECTOR -> postgres(kept(PostgresServer.start()).port());
            case QDRANT -> open(new QdrantProvider(), at(kept(StandInServer.start(0, new QdrantVendor().service(Map.of()))).port()), Map.of());
            case WEAVIATE -> open(new WeaviateProvider(), at(kept(StandInServer.start(0, new WeaviateStandIn().service(Map.of()))).port()), Map.of());
            case PINECONE -> open(new PineconeProvider(),
                    Map.of("base_url", "http://127.0.0.1:" + kept(StandInServer.start(0, new PineconeVendor().service(Map.of()))).port()),
                    Map.of("api_key", Behaviour.KEY));
        };
    }

    private ManagedConnection postgres(int port) throws VectorStoreException {
        Properties superuser = new Properties();
        superuser.put("user", PostgresServer.USER);
        superuser.put("password", PostgresServer.PASSWORD);
        try (Connection session = new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", superuser);
                Statement statement = session.createStatement()) {
            statement.execute("create extension vector");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
        Map<String, String> settings = Map.of("host", "127.0.0.1", "port", Integer.toString(port), "user", PostgresServer.USER);
        return open(new PgvectorProvider(), settings, Map.of("password", PostgresServer.PASSWORD));
    }

    private static Map<String, String> at(int port) {
        return Map.of("host", "127.0.0.1", "port", Integer.toString(port), "authentication", "none");
    }

    private <T extends AutoCloseable> T kept(T server) {
        servers.add(server);
        return server;
    }

    private ManagedConnection open(VectorProvider provider, Map<String, String> settings, Map<String, String> secrets) throws VectorStoreException {
        return wiring.open(provider, settings, secrets);
    }

    ManagedConnection connection(Kind kind) {
        return connections.get(kind);
    }

    CopyService copies() {
        return wiring.copies();
    }

    CopyPlace place(Kind kind, CollectionName collection) {
        return Wiring.place(connection(kind), collection);
    }

    /** Closes the connections first, then every server, whatever comes of the others. */
    @Override
    public void close() throws Exception {
        List<AutoCloseable> all = new ArrayList<>(servers);
        all.add(wiring);
        Exception first = null;
        for (AutoCloseable one : all.reversed()) {
            try {
                one.close();
            } catch (Exception failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
