package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.home.SafeFile;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * What a run's folder says about it.
 *
 * @param id never null
 * @param created when it was begun
 * @param source where from
 * @param target where to
 * @param filter as text, empty for none
 * @param chosen whether only the ids of the folder's list are copied
 * @param existing what happens to ids that are there
 * @param mapping what becomes of every record
 * @param made whether the run made the target collection
 * @param layout of a file
 * @param total how many records there are
 * @param state as it was written last; a live one whose program is gone means stopped
 * @param tally as it was written last
 * @param note why it stopped, empty where there is nothing to say
 */
record RunDocument(RunId id, Instant created, CopyPlace source, CopyPlace target, String filter, boolean chosen, ExistingIds existing,
        CopyMapping mapping, boolean made, FileLayout layout, Count total, RunState state, RunTally tally, String note) {
    RunDocument as(RunState now, RunTally counted, String why) {
        return new RunDocument(id, created, source, target, filter, chosen, existing, mapping, made, layout, total, now, counted, why);
    }

    void write(RunFolder folder) throws IOException {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("version", Value.of(1));
        object.put("id", Value.of(id.value()));
        object.put("created", Value.of(created.toString()));
        object.put("source", place(source));
        object.put("target", place(target));
        object.put("filter", Value.of(filter));
        object.put("chosen", Value.of(chosen));
        object.put("existing", Value.of(existing.name()));
        object.put("mapping", MappingJson.write(mapping));
        object.put("made", Value.of(made));
        object.put("layout", LayoutJson.write(layout));
        object.put("total", Value.of(total.records()));
        object.put("exact", Value.of(total.exact()));
        object.put("state", Value.of(state.name()));
        object.put("written", Value.of(tally.written()));
        object.put("skipped", Value.of(tally.skipped()));
        object.put("aside", Value.of(tally.setAside()));
        object.put("bytes", Value.of(tally.bytes()));
        object.put("note", Value.of(note));
        new SafeFile(folder.document()).write((ValueJson.pretty(new Value.Fields(object)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static RunDocument read(RunFolder folder) throws IOException {
        byte[] content = new SafeFile(folder.document()).read().orElseThrow(() -> new IOException("There is no " + folder.document()));
        try {
            return read(ValueJson.parseMetadata(new String(content, StandardCharsets.UTF_8)).values());
        } catch (JsonProblem | IllegalArgumentException | DateTimeParseException damaged) {
            throw new IOException(folder.document() + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static RunDocument read(Map<String, Value> object) throws IOException {
        RunTally tally = new RunTally(Json.number(object, "written"), Json.number(object, "skipped"), Json.number(object, "aside"),
                Json.number(object, "bytes"));
        return new RunDocument(new RunId(Json.needed(object, "id")), Instant.parse(Json.needed(object, "created")),
                place(Json.object(object, "source")), place(Json.object(object, "target")), Json.text(object, "filter").orElse(""),
                Json.flag(object, "chosen"), Json.constant(ExistingIds.class, Json.needed(object, "existing")),
                MappingJson.read(Json.object(object, "mapping")), Json.flag(object, "made"),
                LayoutJson.read(object),
                new Count(Json.number(object, "total"), Json.flag(object, "exact")),
                Json.constant(RunState.class, Json.needed(object, "state")), tally, Json.text(object, "note").orElse(""));
    }

    private static Value place(CopyPlace place) {
        return switch (place) {
            case CopyPlace.InCollection in -> Json.texts(Map.of("connection", in.connection(), "connectionName", in.connectionName(),
                    "collection", in.collection().name(), "partition", in.collection().partition()));
            case CopyPlace.InFile in -> Json.texts(Map.of("file", in.file().toString(), "format", in.format().value()));
        };
    }

    private static CopyPlace place(Map<String, Value> object) throws IOException {
        Optional<String> file = Json.text(object, "file");
        if (file.isPresent()) {
            return new CopyPlace.InFile(Path.of(file.get()), new FormatId(Json.needed(object, "format")));
        }
        CollectionName collection = new CollectionName(Json.needed(object, "collection"), Json.text(object, "partition").orElse(""));
        return new CopyPlace.InCollection(Json.needed(object, "connection"), Json.needed(object, "connectionName"), collection);
    }
}
