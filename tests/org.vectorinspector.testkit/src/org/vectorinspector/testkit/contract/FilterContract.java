package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.testkit.Records;

/** Every filter node either means on the server what {@link FilterMatcher} says, or is refused beforehand. */
public interface FilterContract extends ContractSubject {
    /** The records that the filters choose from. */
    private List<VectorRecord> library() {
        List<VectorRecord> library = new ArrayList<>(List.of(
                Records.aRecord(id(0)).document("The quick brown fox").with("year", 2020).with("genre", "a").with("price", Value.of(9.5))
                        .with("sold", Value.of(true)).vector(1, 0).build(),
                Records.aRecord(id(1)).document("jumps over").with("year", 2019).with("genre", "b").with("price", Value.of(10.0))
                        .with("sold", Value.of(false)).vector(0, 1).build(),
                Records.aRecord(id(2)).document("the lazy dog").with("year", 2021).with("genre", "A").vector(1, 1).build(),
                Records.aRecord(id(3)).document("").with("year", mixesKinds() ? Value.of("2020") : Value.of(2018)).with("genre", "").vector(-1, 0).build(),
                Records.aRecord(id(4)).with("year", Value.of(2020.0)).with("genre", "ä 😀 \"x\"").vector(0, -1).build(),
                Records.aRecord(id(5)).document("no metadata").vector(2, 1).build(),
                Records.aRecord(id(6)).document("big").with("year", Long.MAX_VALUE).with("price", Value.of(-0.5)).vector(1, 2).build()));
        Value genres = new Value.Items(List.of(Value.of("a"), Value.of("c")));
        if (mixesKinds()) {
            library.add(Records.aRecord(id(7)).document("listed").with("genre", genres).vector(3, 1).build());
        }
        library.removeIf(item -> !item.metadata().values().values().stream().allMatch(this::keeps));
        return library;
    }

    /** Filters of every kind, alone and combined. */
    static List<Filter> filters() {
        Filter year = new Filter.Equals("year", Value.of(2020));
        Filter genre = new Filter.In("genre", List.of(Value.of("a"), Value.of("b")));
        Filter fox = new Filter.DocumentContains("quick");
        List<Filter> filters = new ArrayList<>(List.of(year, genre, fox, new Filter.Equals("year", Value.of("2020")),
                new Filter.Equals("genre", Value.of("ä 😀 \"x\"")), new Filter.Equals("genre", Value.of("")),
                new Filter.Equals("sold", Value.of(true)), new Filter.Equals("price", Value.of(10)),
                new Filter.Equals("year", Value.of(Long.MAX_VALUE)), new Filter.Equals("missing", Value.of(1)),
                new Filter.NotEquals("year", Value.of(2020)), new Filter.NotEquals("sold", Value.of(false)),
                new Filter.NotIn("genre", List.of(Value.of("a"), Value.of(""))), new Filter.In("year", List.of(Value.of(2019), Value.of(2021))),
                new Filter.Exists("price"), new Filter.Exists("missing"), new Filter.Not(new Filter.Exists("genre")),
                new Filter.Contains("genre", "x"), new Filter.DocumentContains("The"), new Filter.Not(fox), new Filter.Not(year),
                new Filter.And(List.of(year, genre)), new Filter.Or(List.of(year, fox)), new Filter.And(List.of(year)),
                new Filter.And(List.of(new Filter.Or(List.of(year, genre)), new Filter.NotEquals("sold", Value.of(true)))),
                new Filter.Not(new Filter.Or(List.of(year, new Filter.And(List.of(genre, new Filter.Exists("price"))))))));
        for (Comparison comparison : Comparison.values()) {
            filters.add(new Filter.Compare("year", comparison, Value.of(2020)));
            filters.add(new Filter.Compare("price", comparison, Value.of(9.75)));
            filters.add(new Filter.Compare("genre", comparison, Value.of("b")));
        }
        return filters;
    }

    @Test
    default void choosesWhatTheFilterMeans() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        List<VectorRecord> library = library();
        write(collection, RecordBatch.of(library));
        int ran = 0;
        for (Filter filter : filters()) {
            if (refused(collection, filter)) {
                PageRequest request = PageRequest.first(100, RecordFields.IDS).where(filter);
                Expect.failure(Kind.INVALID_REQUEST, () -> connection().page(collection, request));
            } else {
                ran++;
                assertChooses(collection, filter, library);
            }
        }
        assertTrue(ran > 0, "the server runs some filters");
    }

    private void assertChooses(CollectionName collection, Filter filter, List<VectorRecord> library) throws VectorStoreException {
        Set<RecordId> expected = library.stream().filter(item -> FilterMatcher.matches(filter, item)).map(VectorRecord::id)
                .collect(Collectors.toSet());
        List<VectorRecord> rows = Batches.walk(connection(), collection, PageRequest.first(100, RecordFields.IDS).where(filter));
        assertEquals(expected, new HashSet<>(rows.stream().map(VectorRecord::id).toList()), filter::toString);
        assertEquals(expected.size(), rows.size(), filter::toString);
        assertEquals(expected.size(), connection().count(collection, Optional.of(filter)).records(), filter::toString);
        SearchRequest search = new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(1, 1)), 100,
                Optional.of(filter), RecordFields.IDS);
        assertEquals(expected, connection().search(collection, search).hits().stream().map(hit -> hit.item().id())
                .collect(Collectors.toSet()), filter::toString);
    }

    @Test
    default void saysInASentenceWhyAFilterCannotRun() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        for (Filter filter : filters()) {
            connection().filterRefusal(collection, filter).ifPresent(reason -> assertFalse(reason.isBlank()));
        }
    }

    private boolean refused(CollectionName collection, Filter filter) {
        boolean own = connection().filterRefusal(collection, filter).isPresent();
        return own || switch (filter) {
            case Filter.And and -> and.parts().stream().anyMatch(part -> refused(collection, part));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> refused(collection, part));
            case Filter.Not not -> refused(collection, not.part());
            default -> false;
        };
    }
}
