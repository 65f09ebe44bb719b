package org.vectorinspector.ui.browse.search;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchQuery.Input;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.ui.browse.messages.Messages;

/** What records can be near to. */
enum SearchKind {
    TEXT {
        @Override
        String title() {
            return Messages.Search_text;
        }

        @Override
        String hint() {
            return Messages.Search_hintText;
        }

        @Override
        Input read(String typed, IdKind idKind) throws UnreadableInput {
            if (typed.isBlank()) {
                throw new UnreadableInput(Messages.Search_needsText, Optional.empty());
            }
            return new SearchQuery.Input.ByText(typed.strip());
        }
    },
    RECORD {
        @Override
        String title() {
            return Messages.Search_record;
        }

        @Override
        String hint() {
            return Messages.Search_hintRecord;
        }

        @Override
        Input read(String typed, IdKind idKind) throws UnreadableInput {
            try {
                return new SearchQuery.Input.ByRecord(RecordId.parse(idKind, typed));
            } catch (IllegalArgumentException noId) {
                throw new UnreadableInput(org.eclipse.osgi.util.NLS.bind(Messages.Record_idWrong, idKind.name().toLowerCase(java.util.Locale.ROOT)),
                        Optional.empty());
            }
        }
    },
    VECTOR {
        @Override
        String title() {
            return Messages.Search_vector;
        }

        @Override
        String hint() {
            return Messages.Search_hintVector;
        }

        @Override
        Input read(String typed, IdKind idKind) throws UnreadableInput {
            try {
                return new SearchQuery.Input.ByVector(VectorText.parse(typed));
            } catch (VectorTextException wrong) {
                throw new UnreadableInput(wrong.getMessage(), Optional.of(new Point(wrong.offset(), wrong.offset() + wrong.length())));
            }
        }
    };

    abstract String title();

    abstract String hint();

    /** Returns what was typed as something to be near to. */
    abstract Input read(String typed, IdKind idKind) throws UnreadableInput;
}
