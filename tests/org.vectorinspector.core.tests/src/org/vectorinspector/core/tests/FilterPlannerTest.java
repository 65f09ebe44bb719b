package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.filter.FilterPlanner;
import org.vectorinspector.testkit.Records;

class FilterPlannerTest {
    private static final Filter EASY = new Filter.Exists("easy");
    private static final Filter TYPED = new Filter.Equals("typed", Value.of(1));
    private static final Filter HARD = new Filter.Equals("hard", Value.of(1));

    private final World world = new World();
    private CollectionRef collection;
    private int looks;
    private Optional<VectorStoreException> trouble = Optional.empty();

    @BeforeEach
    void open() throws VectorStoreException {
        collection = world.collection(Records.numbered(0, 3, 4), 4);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void readsTheTypesOfACollectionBeforeAPartRunsHere() throws VectorStoreException {
        assertEquals(new FilterPlan(Optional.of(TYPED), Optional.empty(), List.of()), plan(TYPED));
        assertEquals(1, looks);
    }

    @Test
    void asksNothingWhereTheServerRunsAll() throws VectorStoreException {
        assertEquals(new FilterPlan(Optional.of(EASY), Optional.empty(), List.of()), plan(EASY));
        assertEquals(0, looks);
    }

    @Test
    void leavesHereWhatTheServerCannotRunThoughTheTypesAreKnown() throws VectorStoreException {
        Filter.And all = new Filter.And(List.of(EASY, TYPED, HARD));
        assertEquals(new FilterPlan(Optional.of(new Filter.And(List.of(EASY, TYPED))), Optional.of(HARD), List.of("hard is hard")), plan(all));
        Filter.Or either = new Filter.Or(List.of(EASY, new Filter.Not(HARD)));
        assertEquals(new FilterPlan(Optional.empty(), Optional.of(either), List.of("hard is hard")), plan(either));
    }

    @Test
    void saysWhyTheTypesCannotBeRead() {
        VectorStoreException gone = new VectorStoreException(Kind.NOT_FOUND, "There is no such collection.", "");
        trouble = Optional.of(gone);
        assertSame(gone, assertThrows(VectorStoreException.class, () -> plan(TYPED)));
    }

    private FilterPlan plan(Filter filter) throws VectorStoreException {
        VectorConnection client = world.connections.find(collection.connection()).orElseThrow().client();
        VectorConnection typed = (VectorConnection) Proxy.newProxyInstance(VectorConnection.class.getClassLoader(),
                new Class<?>[] {VectorConnection.class}, (proxy, called, arguments) -> switch (called.getName()) {
                    case "filterRefusal" -> refusal((Filter) arguments[1]);
                    case "describe" -> {
                        looks++;
                        if (trouble.isPresent()) {
                            throw trouble.get();
                        }
                        yield call(client, called, arguments);
                    }
                    default -> call(client, called, arguments);
                });
        return FilterPlanner.plan(typed, collection.collection(), filter);
    }

    /** A database that knows its types only after a look. */
    private Optional<String> refusal(Filter node) {
        if (node.equals(HARD)) {
            return Optional.of("hard is hard");
        }
        return node.equals(TYPED) && looks == 0 ? Optional.of("The types have not been read.") : Optional.empty();
    }

    private static Object call(VectorConnection client, java.lang.reflect.Method called, Object[] arguments) throws Throwable {
        try {
            return called.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
