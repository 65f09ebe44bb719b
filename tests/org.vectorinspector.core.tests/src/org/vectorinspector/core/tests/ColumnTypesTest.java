package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.ColumnTypes;

class ColumnTypesTest {
    private final ColumnTypes types = new ColumnTypes();

    private void see(String key, Value... values) {
        List.of(values).forEach(value -> types.see(Metadata.of(key, value)));
    }

    @Test
    void learnsFromValuesAndNothingFromNullAndEmptyLists() {
        see("year", Value.nothing(), Value.of(1), Value.of(2));
        see("tags", new Value.Items(List.of()), new Value.Items(List.of(Value.of("a"))));
        see("mixed", Value.of(1), Value.of("a"), Value.of(1));
        see("list", new Value.Items(List.of(Value.of(1), Value.of(2.5))));
        see("unknown", Value.nothing());
        see("exact", new Value.Exact(new BigDecimal("1e400")));
        assertEquals(Map.of("year", ColumnType.WHOLE, "tags", ColumnType.TEXTS, "mixed", ColumnType.ANY, "list", ColumnType.ANY, "unknown",
                ColumnType.ANY, "exact", ColumnType.ANY), types.types());
        assertEquals(List.of("year", "tags", "mixed", "list", "unknown", "exact"), List.copyOf(types.types().keySet()));
    }

    @Test
    void holdsExactlyWhatComesBackEqual() {
        assertTrue(ColumnType.WHOLE.holds(Value.of(Long.MIN_VALUE)));
        assertFalse(ColumnType.WHOLE.holds(Value.of(1.0)));
        assertFalse(ColumnType.DECIMAL.holds(Value.of(1)));
        assertTrue(ColumnType.FLAGS.holds(new Value.Items(List.of())));
        assertFalse(ColumnType.FLAG.holds(new Value.Items(List.of())));
        assertFalse(ColumnType.TEXTS.holds(new Value.Items(List.of(Value.of("a"), Value.nothing()))));
        assertFalse(ColumnType.TEXT.holds(Value.nothing()));
        assertFalse(ColumnType.ANY.holds(Value.of("a")));
    }
}
