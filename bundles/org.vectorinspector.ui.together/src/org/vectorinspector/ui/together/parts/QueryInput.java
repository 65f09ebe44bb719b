package org.vectorinspector.ui.together.parts;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TogetherQuery.Input;
import org.vectorinspector.core.together.TogetherSearch;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.QueryKind;

/**
 * Turns what was typed into what is asked.
 *
 * @param home the target whose record is meant
 */
record QueryInput(TogetherSearch search, QueryKind kind, String typed, Optional<Target> home) {
    /** Reads it; the id of a record needs a look at its collection. Blocks. */
    Input read() throws VectorStoreException {
        return switch (kind) {
            case TEXT -> new Input.ByText(typed);
            case RECORD -> record(home.orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST, Messages.Query_needsRecord, "")));
            case VECTOR -> vector();
        };
    }

    private Input record(Target of) throws VectorStoreException {
        return new Input.ByRecord(of, search.recordId(of, typed, search.open()));
    }

    private Input vector() throws VectorStoreException {
        try {
            return new Input.ByVector(VectorText.parse(typed));
        } catch (VectorTextException wrong) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, wrong.getMessage(), "", wrong);
        }
    }
}
