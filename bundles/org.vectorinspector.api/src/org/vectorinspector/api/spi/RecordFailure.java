package org.vectorinspector.api.spi;

import java.util.Objects;
import org.vectorinspector.api.model.RecordId;

/**
 * One record that the database refused while it took others of the same batch.
 *
 * @param id never null
 * @param message the server's reason, a sentence for a person
 */
public record RecordFailure(RecordId id, String message) {
    public RecordFailure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(message, "message");
    }
}
