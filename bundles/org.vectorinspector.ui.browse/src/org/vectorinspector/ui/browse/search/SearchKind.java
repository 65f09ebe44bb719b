package org.vectorinspector.ui.browse.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    /** A text, by its vector. */
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
        Input read(Typed typed) throws UnreadableInput {
            if (typed.text().isBlank()) {
                throw new UnreadableInput(Messages.Search_needsText, Optional.empty());
            }
            return new SearchQuery.Input.ByText(typed.text().strip());
        }
    },
    /** A record that is there. */
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
        Input read(Typed typed) throws UnreadableInput {
            try {
                return new SearchQuery.Input.ByRecord(RecordId.parse(typed.idKind(), typed.text()));
            } catch (IllegalArgumentException noId) {
                throw new UnreadableInput(org.eclipse.osgi.util.NLS.bind(Messages.Record_idWrong, typed.idKind().name().toLowerCase(java.util.Locale.ROOT)),
                        Optional.empty());
            }
        }
    },
    /** A list of numbers. */
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
        Input read(Typed typed) throws UnreadableInput {
            try {
                return new SearchQuery.Input.ByVector(VectorText.parse(typed.text()));
            } catch (VectorTextException wrong) {
                throw new UnreadableInput(wrong.getMessage(), Optional.of(new Point(wrong.offset(), wrong.offset() + wrong.length())));
            }
        }
    },
    /** Words that the database itself looks for. */
    WORDS {
        @Override
        String title() {
            return Messages.Search_words;
        }

        @Override
        String hint() {
            return Messages.Search_hintWords;
        }

        @Override
        Input read(Typed typed) throws UnreadableInput {
            return words(typed, 0);
        }
    },
    /** Words that the database itself looks for, and their vector. */
    HYBRID {
        @Override
        String title() {
            return Messages.Search_hybrid;
        }

        @Override
        String hint() {
            return Messages.Search_hintHybrid;
        }

        @Override
        Input read(Typed typed) throws UnreadableInput {
            return words(typed, typed.vectorShare());
        }
    };

    /** What every database can search by. */
    static final Set<SearchKind> EVERYWHERE = Collections.unmodifiableSet(EnumSet.of(TEXT, RECORD, VECTOR));

    /**
     * What a person typed.
     *
     * @param idKind what ids are in this collection
     * @param vectorShare how much the vector of words counts, from 0 to 1
     */
    record Typed(String text, IdKind idKind, double vectorShare) {
    }

    abstract String title();

    abstract String hint();

    /** Returns what was typed as something to be near to. */
    abstract Input read(Typed typed) throws UnreadableInput;

    /** Tells whether the search needs the vector of a text. */
    final boolean embeds() {
        return this == TEXT || this == HYBRID;
    }

    private static Input words(Typed typed, double vectorShare) throws UnreadableInput {
        if (typed.text().isBlank()) {
            throw new UnreadableInput(Messages.Search_needsText, Optional.empty());
        }
        return new SearchQuery.Input.ByWords(typed.text().strip(), vectorShare);
    }
}
