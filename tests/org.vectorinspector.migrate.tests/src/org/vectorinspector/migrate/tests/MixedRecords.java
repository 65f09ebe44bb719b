package org.vectorinspector.migrate.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.testkit.Records;

/** Records as people have them, with everything on which databases differ: ids that look like numbers and UUIDs, uneven metadata. */
final class MixedRecords {
    private MixedRecords() {
    }

    static List<VectorRecord> of(int count, int dimension) {
        List<VectorRecord> records = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            records.add(record(n, dimension));
        }
        return records;
    }

    private static VectorRecord record(int n, int dimension) {
        Records builder = Records.aRecord(id(n)).with("n", n).with("group", "g" + n % 7).with("even", Value.of(n % 2 == 0)).with("price", Value.of(n / 3.0))
                .vector(Records.randomVector(n, dimension));
        if (n % 3 != 0) {
            builder.document(n % 5 == 0 ? "" : "Record «" + n + "» 👩‍🚀 שלום \"" + "x".repeat(n % 50) + "\"");
        }
        if (n % 4 == 0) {
            builder.with("tags", new Value.Items(List.of(Value.of("a" + n % 3), Value.of("ünï"))));
        }
        if (n % 10 == 0) {
            builder.with("large", Value.of(Long.MAX_VALUE - n));
        }
        if (n % 11 == 0) {
            builder.with("author", new Value.Fields(Map.of("name", Value.of("Ada " + n), "born", Value.of(1815))));
        }
        if (n % 13 == 0) {
            builder.with("page count", n);
        }
        return builder.build();
    }

    private static RecordId id(int n) {
        return RecordId.of(switch (n % 4) {
            case 0 -> Integer.toString(n);
            case 1 -> new UUID(n, n).toString();
            case 2 -> "doc/" + n;
            default -> "ключ-" + n;
        });
    }

    /** Returns the metadata of a record that every database here keeps under the same keys. */
    static Metadata plain(VectorRecord item) {
        Metadata plain = Metadata.EMPTY;
        for (String key : List.of("group", "even")) {
            plain = plain.with(key, item.metadata().get(key).orElseThrow());
        }
        return plain;
    }
}
