package org.vectorinspector.ui.browse.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** A record while a person edits it. A record without a document keeps none as long as its field stays empty. UI thread only. */
public final class RecordDraft {
    private final Optional<VectorRecord> before;
    private final IdKind idKind;
    private final String space;
    private String id;
    private String document;
    private String metadata;
    private String vector;

    private RecordDraft(Optional<VectorRecord> before, IdKind idKind, String space) {
        this.before = before;
        this.idKind = idKind;
        this.space = space;
        revert();
    }

    /** Begins with a record as it was read. */
    public static RecordDraft of(VectorRecord item) {
        String space = item.vectors().keySet().stream().findFirst().orElse("default");
        return new RecordDraft(Optional.of(item), item.id().kind(), space);
    }

    /** Begins with nothing. */
    public static RecordDraft fresh(IdKind idKind, String space) {
        return new RecordDraft(Optional.empty(), idKind, space);
    }

    /** Goes back to what was read. */
    public void revert() {
        id = before.map(item -> item.id().text()).orElse("");
        document = before.flatMap(VectorRecord::document).orElse("");
        metadata = ValueJson.pretty(before.map(VectorRecord::metadata).orElse(Metadata.EMPTY));
        vector = "";
    }

    /** Returns the record as it was read, empty for a new one. */
    public Optional<VectorRecord> before() {
        return before;
    }

    /** Returns the vector space that the draft's vector is in. */
    public String space() {
        return space;
    }

    /** Returns the text of the id. */
    public String id() {
        return id;
    }

    /** Sets the text of the id; only new records have another one. */
    public void id(String typed) {
        id = typed.strip();
    }

    /** Returns the text of the document. */
    public String document() {
        return document;
    }

    /** Sets the text of the document. */
    public void document(String typed) {
        document = typed;
    }

    /** Returns the metadata as JSON. */
    public String metadata() {
        return metadata;
    }

    /** Sets the metadata as JSON. */
    public void metadata(String typed) {
        metadata = typed;
    }

    /** Sets the text of a new vector; empty keeps the old one. */
    public void vector(String typed) {
        vector = typed.strip();
    }

    /** Returns what is wrong with the metadata, empty where it is a JSON object. */
    public Optional<JsonProblem> metadataProblem() {
        try {
            ValueJson.parseMetadata(metadata);
            return Optional.empty();
        } catch (JsonProblem problem) {
            return Optional.of(problem);
        }
    }

    /** Returns what is wrong with the vector, empty where it is one or none was typed. */
    public Optional<VectorTextException> vectorProblem() {
        try {
            if (!vector.isEmpty()) {
                VectorText.parse(vector);
            }
            return Optional.empty();
        } catch (VectorTextException problem) {
            return Optional.of(problem);
        }
    }

    /** Tells whether the id can be one. */
    public boolean idFits() {
        try {
            return RecordId.parse(idKind, id) != null;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }

    /** Returns the kind that the id has. */
    public IdKind idKind() {
        return idKind;
    }

    /** Tells whether saving would change anything. */
    public boolean changed() {
        if (metadataProblem().isPresent() || vectorProblem().isPresent()) {
            return true;
        }
        return before.isEmpty() ? !id.isEmpty() || !document.isEmpty() || !vector.isEmpty() : !after().equals(before.get());
    }

    /** Tells whether the record can be saved. */
    public boolean complete() {
        return idFits() && metadataProblem().isEmpty() && vectorProblem().isEmpty();
    }

    /** Returns the record as it shall be; the draft must be complete. */
    public VectorRecord after() {
        try {
            Map<String, Vector> vectors = new LinkedHashMap<>(before.map(VectorRecord::vectors).orElse(Map.of()));
            if (!vector.isEmpty()) {
                vectors.put(space, VectorText.parse(vector));
            }
            boolean none = document.isEmpty() && before.flatMap(VectorRecord::document).isEmpty();
            return new VectorRecord(RecordId.parse(idKind, id), none ? Optional.empty() : Optional.of(document),
                    ValueJson.parseMetadata(metadata), vectors);
        } catch (JsonProblem | VectorTextException incomplete) {
            throw new IllegalStateException("The draft is not complete", incomplete);
        }
    }
}
