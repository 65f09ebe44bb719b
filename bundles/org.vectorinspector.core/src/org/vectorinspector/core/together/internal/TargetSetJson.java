package org.vectorinspector.core.together.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetSet;

/** Sets of targets as JSON; what is not as expected is left out when they are read. */
final class TargetSetJson {
    private static final String SETS = "sets";

    private TargetSetJson() {
    }

    static Metadata write(Metadata content, List<TargetSet> sets) {
        return content.with("version", Value.of(1)).with(SETS, new Value.Items(sets.stream().map(TargetSetJson::write).toList()));
    }

    static List<TargetSet> read(Metadata content) {
        return objects(content.values(), SETS).stream().map(TargetSetJson::set).flatMap(Optional::stream).toList();
    }

    private static Value write(TargetSet set) {
        Metadata saved = Metadata.of("name", Value.of(set.name()));
        if (set.align() instanceof AlignBy.MetadataKey(String key)) {
            saved = saved.with("align_by", Value.of(key));
        }
        saved = saved.with("targets", new Value.Items(set.targets().stream().map(TargetSetJson::write).toList()));
        return new Value.Fields(saved.values());
    }

    private static Value write(Target target) {
        return new Value.Fields(Metadata.of("connection", Value.of(target.connection()))
                .with("connection_name", Value.of(target.connectionName())).with("collection", Value.of(target.collection().name()))
                .with("partition", Value.of(target.collection().partition())).with("space", Value.of(target.space()))
                .with("model", Value.of(target.model())).values());
    }

    private static Optional<TargetSet> set(Map<String, Value> saved) {
        List<Target> targets = objects(saved, "targets").stream().map(TargetSetJson::target).flatMap(Optional::stream).toList();
        String key = text(saved, "align_by");
        AlignBy align = key.isBlank() ? new AlignBy.Id() : new AlignBy.MetadataKey(key);
        return Optional.of(text(saved, "name")).filter(name -> !name.isBlank()).map(name -> new TargetSet(name, targets, align));
    }

    private static Optional<Target> target(Map<String, Value> saved) {
        String connection = text(saved, "connection");
        String collection = text(saved, "collection");
        if (connection.isBlank() || collection.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Target(connection, text(saved, "connection_name"), new CollectionName(collection, text(saved, "partition")),
                text(saved, "space"), text(saved, "model")));
    }

    private static String text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text) ? text : "";
    }

    private static List<Map<String, Value>> objects(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Items(List<Value> items)
                ? items.stream().filter(Value.Fields.class::isInstance).map(item -> ((Value.Fields) item).values()).toList() : List.of();
    }
}
