package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.testkit.Wait;

/** The end of the program, with databases that take their time to close. */
class ShutdownTest {
    private final World world = new World();
    private final Semaphore closable = new Semaphore(0);
    private final AtomicInteger closing = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private DefaultConnectionManager connections;

    @BeforeEach
    void open() throws VectorStoreException {
        DefaultProviderRegistry providers = new DefaultProviderRegistry();
        providers.addProvider(new SlowToClose());
        connections = new DefaultConnectionManager(providers, world.events, Clock.systemUTC(), () -> 10);
        for (String store : List.of("one", "two", "three")) {
            connections.open(world.request(store, Map.of()));
        }
    }

    @AfterEach
    void close() {
        closable.release(100);
        world.close();
    }

    @Test
    @Timeout(60)
    void endsThoughNoConnectionDoes() {
        connections.shutDown();
        assertEquals(0, closed.get(), "nobody waited for the databases");
        assertEquals(List.of(), connections.connections());
        assertEquals(3, world.posted.stream().filter(ConnectionClosed.class::isInstance).count());
        Wait.until(() -> closing.get() == 3);
        closable.release(3);
        Wait.until(() -> closed.get() == 3);
    }

    @Test
    @Timeout(60)
    void waitsForConnectionsThatDoEnd() {
        Thread.ofVirtual().start(() -> {
            Wait.until(() -> closing.get() == 3);
            closable.release(3);
        });
        connections.closeAll(Duration.ofMinutes(10));
        assertEquals(3, closed.get());
    }

    /** Databases in memory whose connections close only when the test lets them. */
    private final class SlowToClose implements VectorProvider {
        @Override
        public ProviderDescriptor descriptor() {
            return world.memory.descriptor();
        }

        @Override
        public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
            VectorConnection client = world.memory.connect(request);
            return (VectorConnection) Proxy.newProxyInstance(VectorConnection.class.getClassLoader(), new Class<?>[] {VectorConnection.class},
                    (proxy, called, arguments) -> {
                        try {
                            return called.getName().equals("close") ? end(client) : called.invoke(client, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        private Object end(VectorConnection client) {
            closing.incrementAndGet();
            closable.acquireUninterruptibly();
            client.close();
            closed.incrementAndGet();
            return null;
        }
    }
}
