package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.ReadAhead;
import org.vectorinspector.testkit.Records;

class ReadAheadTest {
    private static final int PAGE = 64;
    private static final int RECORDS = 150;

    private final World world = new World();
    private final List<PageRequest> asked = new ArrayList<>();
    private final Semaphore questions = new Semaphore(0);
    private CollectionRef docs;
    private VectorConnection client;

    @BeforeEach
    void fill() throws VectorStoreException {
        docs = world.collection(Records.numbered(0, RECORDS, 2), 2);
        client = world.connections.find(docs.connection()).orElseThrow().client();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsEveryRecordOnceInItsOrder() throws VectorStoreException {
        List<RecordId> ids = new ArrayList<>();
        try (ReadAhead scan = scan(this::page, VectorForm.NUMBERS)) {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                ids.addAll(page.get().records().ids());
            }
            assertTrue(scan.next().isEmpty());
        }
        assertEquals(Records.numbered(0, RECORDS, 2).ids(), ids);
        assertEquals(3, asked.size());
    }

    @Test
    void asksForTheNextPageBeforeAnybodyTakesIt() throws Exception {
        try (ReadAhead scan = scan(this::page, VectorForm.NUMBERS)) {
            assertEquals(0, questions.availablePermits(), "Nothing is asked before the first page is taken");
            RecordPage first = scan.next().orElseThrow();
            assertTrue(questions.tryAcquire(2, 10, TimeUnit.SECONDS), "The second page is asked for");
            assertEquals(first.next(), asked.get(1).cursor());
        }
    }

    @Test
    void decodesTheTextsOfAServer() throws VectorStoreException {
        try (ReadAhead scan = scan(this::texts, VectorForm.NUMBERS)) {
            DenseBlock block = assertInstanceOf(DenseBlock.class, scan.next().orElseThrow().records().vectors().get(""));
            assertArrayEquals(new float[] {0.5f, 2}, block.values());
        }
        assertEquals(VectorForm.TEXT, asked.getFirst().form());
    }

    @Test
    void leavesTextsToWhomWantsThem() throws VectorStoreException {
        try (ReadAhead scan = scan(this::texts, VectorForm.TEXT)) {
            assertInstanceOf(TextBlock.class, scan.next().orElseThrow().records().vectors().get(""));
        }
    }

    @Test
    void saysWhichVectorIsNone() throws VectorStoreException {
        try (ReadAhead scan = scan(request -> texts("[0.5,true]"), VectorForm.NUMBERS)) {
            VectorStoreException failure = assertThrows(VectorStoreException.class, scan::next);
            assertEquals(Kind.SERVER_FAULT, failure.kind());
            assertTrue(failure.getMessage().startsWith("A vector of the server is no list of numbers"), failure.getMessage());
        }
    }

    @Test
    void failsWhenTheFailedPageIsTakenAndAsksAnew() throws VectorStoreException {
        try (ReadAhead scan = scan(request -> {
            RecordPage page = page(request);
            if (asked.size() == 2) {
                throw new VectorStoreException(Kind.UNREACHABLE, "The line is cut.", "");
            }
            return page;
        }, VectorForm.NUMBERS)) {
            assertEquals(PAGE, scan.next().orElseThrow().records().size());
            assertEquals(Kind.UNREACHABLE, assertThrows(VectorStoreException.class, scan::next).kind());
            assertEquals(Records.numbered(PAGE, PAGE, 2).ids(), scan.next().orElseThrow().records().ids());
        }
    }

    @Test
    void givesUpWhatItAskedForWhenItIsClosed() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ReadAhead scan = scan(request -> {
            if (request.cursor().isPresent()) {
                asking.countDown();
                await(interrupted);
            }
            return page(request);
        }, VectorForm.NUMBERS);
        scan.next();
        assertTrue(asking.await(10, TimeUnit.SECONDS), "The second question is asked");
        scan.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS), "The second question is interrupted");
    }

    private static void await(CountDownLatch interrupted) throws VectorStoreException {
        try {
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException stopped) {
            interrupted.countDown();
            throw VectorStoreException.cancelled(stopped);
        }
    }

    private RecordPage page(PageRequest request) throws VectorStoreException {
        asked.add(request);
        questions.release();
        return client.page(docs.collection(), request);
    }

    private RecordPage texts(PageRequest request) {
        asked.add(request);
        return texts("[0.5,2]");
    }

    private static RecordPage texts(String vector) {
        byte[] text = vector.getBytes(StandardCharsets.UTF_8);
        RecordBatch one = Records.numbered(0, 1, 2);
        return new RecordPage(new RecordBatch(one.ids(), one.documents(), one.metadata(), Map.of("", new TextBlock(text, new int[] {0, text.length}))),
                Optional.empty());
    }

    /** Answers a request for a page. */
    @FunctionalInterface
    private interface Answering {
        RecordPage page(PageRequest request) throws VectorStoreException;
    }

    private ReadAhead scan(Answering answering, VectorForm form) {
        Object asking = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {VectorConnection.class}, (proxy, method, arguments) -> {
            try {
                return method.getName().equals("page") ? answering.page((PageRequest) arguments[1]) : method.invoke(client, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
        return new ReadAhead((VectorConnection) asking, docs.collection(), PageRequest.first(PAGE, RecordFields.ALL).as(form), FilterPlan.NONE);
    }
}
