package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/**
 * What tells the rows of a table apart. A key of several columns is shown as a JSON array of its values.
 *
 * @param parts at least one
 * @param unique whether the database guarantees that no two rows have the same
 */
record RowKey(List<KeyPart> parts, boolean unique) {
    RowKey {
        parts = List.copyOf(parts);
    }

    /** Returns the kinds of ids that rows may have, the usual one first. */
    List<IdKind> kinds() {
        IdKind kind = parts.size() > 1 ? IdKind.TEXT : parts.getFirst().kind();
        return kind == IdKind.NUMBER ? List.of(IdKind.NUMBER, IdKind.TEXT) : List.of(kind);
    }

    /** Returns the id that these values stand for. */
    RecordId id(List<String> values) {
        if (parts.size() == 1) {
            return parts.getFirst().id(values.getFirst());
        }
        JsonOutput out = new JsonOutput().beginArray();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == IdKind.NUMBER) {
                out.token(values.get(i));
            } else {
                out.text(values.get(i));
            }
        }
        return RecordId.of(out.endArray().toString());
    }

    /** Returns the values that an id stands for, empty where no row can have it. */
    Optional<List<String>> values(RecordId id) {
        if (parts.size() == 1) {
            return parts.getFirst().value(id).map(List::of);
        }
        try {
            return id.kind() == IdKind.TEXT ? parsed(JsonInput.of(id.text())) : Optional.empty();
        } catch (IOException notAnArray) {
            return Optional.empty();
        }
    }

    private Optional<List<String>> parsed(JsonInput in) throws IOException {
        List<String> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(in.peek() == JsonInput.Token.NUMBER ? in.nextNumber() : in.nextText());
        }
        in.endArray();
        in.end();
        boolean fits = values.size() == parts.size()
                && IntStream.range(0, values.size()).allMatch(i -> parts.get(i).accepts(values.get(i)));
        return fits ? Optional.of(values) : Optional.empty();
    }

    /** Returns the order of the rows. */
    String order() {
        return parts.stream().map(KeyPart::expression).collect(Collectors.joining(", "));
    }

    /** Returns the condition that a row comes behind these values in that order. */
    Sql after(List<String> values) {
        Sql sql = Sql.of("(" + order() + ") > (");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(values.get(i), parts.get(i).type());
        }
        return sql.add(")");
    }

    /** Returns a table of wanted keys, {@code w} with the columns {@code k0}, {@code k1} … and {@code place}. */
    Sql wanted(List<List<String>> keys) {
        Sql sql = Sql.of("unnest(");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            sql.add(i == 0 ? "" : ", ").bindAll(keys.stream().map(key -> key.get(part)).toList(), parts.get(i).type());
            names.append('k').append(i).append(", ");
        }
        return sql.add(") with ordinality as w(" + names + "place)");
    }

    /** Returns the condition that a row is the wanted one. */
    String sameAsWanted() {
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            condition.append(i == 0 ? "" : " and ").append(parts.get(i).expression()).append(" = w.k").append(i);
        }
        return condition.toString();
    }
}
