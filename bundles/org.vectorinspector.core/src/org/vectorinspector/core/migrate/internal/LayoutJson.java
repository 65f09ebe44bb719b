package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.FileLayout;

/** Keeps the layout of a run's file. */
final class LayoutJson {
    private LayoutJson() {
    }

    static Value write(FileLayout layout) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("collection", Value.of(layout.origin().name()));
        object.put("partition", Value.of(layout.origin().partition()));
        object.put("database", Value.of(layout.database()));
        object.put("ids", Json.texts(layout.ids().stream().map(IdKind::name).toList()));
        object.put("spaces", new Value.Items(layout.spaces().stream().map(LayoutJson::space).toList()));
        Map<String, String> keys = new LinkedHashMap<>();
        layout.keys().forEach((key, type) -> keys.put(key, type.name()));
        object.put("keys", Json.texts(keys));
        return new Value.Fields(object);
    }

    private static Value space(VectorSpace space) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("name", Value.of(space.name()));
        object.put("kind", Value.of(space.kind().name()));
        object.put("dimension", Value.of(space.dimension()));
        object.put("metric", Value.of(space.metric().name()));
        return new Value.Fields(object);
    }

    /** Returns the layout of a run's document; before there were layouts, a document had the names of keys and spaces. */
    static FileLayout read(Map<String, Value> document) throws IOException {
        if (document.containsKey("layout")) {
            return layout(Json.object(document, "layout"));
        }
        Map<String, ColumnType> keys = new LinkedHashMap<>();
        Json.textList(document, "keys").forEach(key -> keys.put(key, ColumnType.ANY));
        List<VectorSpace> spaces = Json.textList(document, "spaces").stream()
                .map(name -> new VectorSpace(name, VectorKind.DENSE, 0, Metric.OTHER)).toList();
        return new FileLayout(Layouts.NONE.origin(), Layouts.NONE.database(), List.of(), spaces, keys);
    }

    private static FileLayout layout(Map<String, Value> object) throws IOException {
        List<IdKind> ids = new ArrayList<>();
        for (String kind : Json.textList(object, "ids")) {
            ids.add(Json.constant(IdKind.class, kind));
        }
        List<VectorSpace> spaces = new ArrayList<>();
        for (Value space : Json.list(object, "spaces")) {
            if (space instanceof Value.Fields(Map<String, Value> fields)) {
                spaces.add(space(fields));
            }
        }
        Map<String, ColumnType> keys = new LinkedHashMap<>();
        for (Map.Entry<String, String> key : Json.textMap(object, "keys").entrySet()) {
            keys.put(key.getKey(), Json.constant(ColumnType.class, key.getValue()));
        }
        return new FileLayout(new CollectionName(Json.needed(object, "collection"), Json.text(object, "partition").orElse("")),
                Json.needed(object, "database"), ids, spaces, keys);
    }

    private static VectorSpace space(Map<String, Value> object) throws IOException {
        return new VectorSpace(Json.needed(object, "name"), Json.constant(VectorKind.class, Json.needed(object, "kind")),
                (int) Json.number(object, "dimension"), Json.constant(Metric.class, Json.needed(object, "metric")));
    }
}
