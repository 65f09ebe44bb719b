package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.ui.event.OpenCollection;
import org.vectorinspector.ui.event.UiTopics;

/**
 * What is measured in the window: another collection is opened and used first, so that classes are loaded and compiled; then the
 * measured one is opened, and its table jumps to random places.
 */
final class TableScript {
    private static final int JUMPS = 200;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(2);
    private static final int REFRESHES = 100;

    private final Display display;
    private final ConnectionManager connections;
    private final IEventBroker broker;
    private final String store = System.getProperty("vectorinspector.benchmark.store");
    private final String collection = System.getProperty("vectorinspector.benchmark.collection");
    private final String warmUp = System.getProperty("vectorinspector.benchmark.warmup");
    private final Random random = new Random(1);
    private VisibleTable shown;

    TableScript(Display display, ConnectionManager connections, IEventBroker broker) {
        this.display = display;
        this.connections = connections;
        this.broker = broker;
    }

    void run() throws VectorStoreException, IOException, InterruptedException {
        ConnectionId connection = connections.open(new OpenRequest(new ProviderId("local"), "Benchmark",
                new ConnectionSettings(Map.of("path", store)), Secrets.none())).id();
        warmUp(open(connection, warmUp).table());
        Opened opened = open(connection, collection);
        Printed.measure("longest block while opening, ms", opened.block());
        Printed.measure("opening until rows are seen, ms", opened.millis());
        warmUp(opened.table());
        System.gc();
        Jumps jumps = jump(opened.table());
        Printed.measure("longest block while jumping, ms", jumps.block());
        Printed.measure("jump until rows are seen, ms", jumps.millis() / JUMPS);
        Printed.measure("longest block by a new number of rows, ms", longestRefresh(opened.table()));
        Printed.memory();
    }

    private record Opened(VisibleTable table, double millis, double block) {
    }

    private record Jumps(double millis, double block) {
    }

    private Opened open(ConnectionId connection, String name) throws InterruptedException {
        CollectionName wanted = CollectionName.of(name);
        Heartbeat heartbeat = Heartbeat.start(display);
        long start = System.nanoTime();
        connections.activateCollection(connection, Optional.of(wanted));
        broker.post(UiTopics.OPEN_COLLECTION, new OpenCollection(new CollectionRef(connection, wanted)));
        shown = VisibleTable.await(display, shown);
        shown.awaitRows(Integer.parseInt(name.replaceAll("^benchmark-|x.*$", "")));
        double millis = (System.nanoTime() - start) / 1e6;
        return new Opened(shown, millis, heartbeat.stopAndGetLongestMillis());
    }

    private static double longestRefresh(VisibleTable table) {
        return IntStream.range(0, REFRESHES).mapToDouble(i -> table.refreshMillis()).skip(REFRESHES / 2).max().orElseThrow();
    }

    private void warmUp(VisibleTable table) throws InterruptedException {
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            jump(table);
        }
    }

    private Jumps jump(VisibleTable table) throws InterruptedException {
        Heartbeat heartbeat = Heartbeat.start(display);
        long start = System.nanoTime();
        for (int jump = 0; jump < JUMPS; jump++) {
            table.jumpTo(random.nextDouble());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new Jumps(millis, heartbeat.stopAndGetLongestMillis());
    }
}
