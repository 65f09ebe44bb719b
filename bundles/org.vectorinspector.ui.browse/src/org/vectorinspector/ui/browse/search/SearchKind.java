package org.vectorinspector.ui.browse.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;
import org.vectorinspector.core.search.SearchQuery.Input;
import org.vectorinspector.core.search.VectorPair;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.ui.browse.messages.Messages;

/** What records can be near to. */
enum SearchKind {
    /** A text, by its vector. */
    TEXT(Messages.Search_text, Messages.Search_hintText) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            return new Input.ByText(words(typed));
        }
    },
    /** A record that is there. */
    RECORD(Messages.Search_record, Messages.Search_hintRecord) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            try {
                return new Input.ByRecord(RecordId.parse(typed.idKind(), typed.text()));
            } catch (IllegalArgumentException noId) {
                throw new UnreadableInput(NLS.bind(Messages.Record_idWrong, typed.idKind().name().toLowerCase(Locale.ROOT)),
                        Optional.empty());
            }
        }
    },
    /** A list of numbers. */
    VECTOR(Messages.Search_vector, Messages.Search_hintVector) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            try {
                return new Input.ByVector(VectorText.parseAny(typed.text()));
            } catch (VectorTextException wrong) {
                throw unreadable(wrong);
            }
        }
    },
    /** Words that the database itself looks for. */
    WORDS(Messages.Search_words, Messages.Search_hintWords) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            return new Input.ByWords(words(typed), 0);
        }
    },
    /** Words that the database itself looks for, and their vector. */
    HYBRID(Messages.Search_hybrid, Messages.Search_hintHybrid) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            return new Input.ByWords(words(typed), typed.vectorShare());
        }
    },
    /** A dense and a sparse vector. */
    BOTH(Messages.Search_both, Messages.Search_hintBoth) {
        @Override
        Input read(Typed typed) throws UnreadableInput {
            try {
                VectorPair pair = VectorPair.parse(typed.text());
                return new Input.ByBoth(pair.dense(), typed.sparseSpace(), pair.sparse(), typed.vectorShare());
            } catch (VectorTextException wrong) {
                throw unreadable(wrong);
            }
        }
    };

    private final String title;
    private final String hint;

    SearchKind(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /** Returns what a collection with these spaces can be searched by in a database that takes these beside a vector. */
    static Set<SearchKind> offered(Set<Lexis> lexis, List<VectorSpace> spaces) {
        Set<SearchKind> offered = EnumSet.of(TEXT, RECORD, VECTOR);
        if (lexis.contains(Lexis.WORDS)) {
            offered.addAll(EnumSet.of(WORDS, HYBRID));
        }
        Set<VectorKind> kinds = spaces.stream().map(VectorSpace::kind).collect(Collectors.toSet());
        if (lexis.contains(Lexis.SPARSE) && kinds.containsAll(Set.of(VectorKind.DENSE, VectorKind.SPARSE))) {
            offered.add(BOTH);
        }
        return offered;
    }

    /**
     * What a person typed.
     *
     * @param idKind what ids are in this collection
     * @param vectorShare how much the dense vector counts beside words or a sparse one, from 0 to 1
     * @param sparseSpace where a sparse vector is searched for
     */
    record Typed(String text, IdKind idKind, double vectorShare, String sparseSpace) {
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    /** Returns what was typed as something to be near to. */
    abstract Input read(Typed typed) throws UnreadableInput;

    /** Tells whether two searches are weighed against each other. */
    final boolean weighs() {
        return this == HYBRID || this == BOTH;
    }

    /** Tells whether the search needs the vector of a text. */
    final boolean embeds() {
        return this == TEXT || this == HYBRID;
    }

    private static UnreadableInput unreadable(VectorTextException wrong) {
        return new UnreadableInput(wrong.getMessage(), Optional.of(new Point(wrong.offset(), wrong.offset() + wrong.length())));
    }

    private static String words(Typed typed) throws UnreadableInput {
        if (typed.text().isBlank()) {
            throw new UnreadableInput(Messages.Search_needsText, Optional.empty());
        }
        return typed.text().strip();
    }
}
