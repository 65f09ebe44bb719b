package org.vectorinspector.core.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;

/**
 * What a file says about its records before they are read.
 *
 * @param ids the kinds of ids that the records have, never empty
 * @param records how many there are; empty where only reading it all would tell
 * @param spaces the vector spaces; empty where the records tell them
 * @param remarks a remark for each column that is not read as it is
 */
public record FileContent(List<IdKind> ids, Optional<Long> records, List<VectorSpace> spaces, List<Remark> remarks) {
    public FileContent {
        ids = List.copyOf(ids);
        Objects.requireNonNull(records, "records");
        spaces = List.copyOf(spaces);
        remarks = List.copyOf(remarks);
    }

    /**
     * A column that is not read as it is.
     *
     * @param column its name
     * @param type what it holds, for a person
     * @param becomes what is read from it, for a person
     * @param lost whether that is less than it holds
     * @param how one sentence
     */
    public record Remark(String column, String type, String becomes, boolean lost, String how) {
        public Remark {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(becomes, "becomes");
            Objects.requireNonNull(how, "how");
        }
    }

    /** Returns what is said of a file whose records tell everything. */
    public static FileContent of(IdKind ids) {
        return new FileContent(List.of(ids), Optional.empty(), List.of(), List.of());
    }
}
