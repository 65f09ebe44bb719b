package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.Meanwhile;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;

/** Looks at the records of a source, some of them or all, and asks meanwhile what else a plan is made from. */
final class Surveyor {
    private static final int SAMPLE = 1_000;
    private static final int FIRST_PAGE = 250;

    private final Ends ends;

    Surveyor(Ends ends) {
        this.ends = ends;
    }

    Basis look(CopyRequest request, PlanDepth depth, Progress progress) throws VectorStoreException {
        try (Source source = ends.source(request.source(), request.scope());
                Meanwhile<TargetFacts> target = Meanwhile.ask(() -> ends.facts(request.target()));
                Meanwhile<CollectionInfo> info = Meanwhile.ask(() -> of(request, Source::info));
                Meanwhile<Count> count = Meanwhile.ask(() -> of(request, Source::count))) {
            Reading reading = new Reading(source, Basis.whole(request.source()), progress);
            reading.until(SAMPLE);
            TargetFacts facts = target.answer();
            CollectionInfo described = info.answer();
            if (depth == PlanDepth.EVERYTHING) {
                reading.until(Long.MAX_VALUE);
            }
            Count total = reading.ended ? Count.exactly(reading.survey.records()) : count.answer();
            return new Basis(request, described, source.remarks(), ends.provider(request.source()), total, reading.survey, facts);
        }
    }

    /** Something to ask a source. */
    @FunctionalInterface
    private interface Question<T> {
        T to(Source source) throws VectorStoreException;
    }

    /** Asks a source of its own: one is for one thread at a time. */
    private <T> T of(CopyRequest request, Question<T> question) throws VectorStoreException {
        try (Source source = ends.source(request.source(), request.scope())) {
            return question.to(source);
        }
    }

    /** What was read so far. */
    private static final class Reading {
        private final Survey survey;
        private final Source source;
        private final Progress progress;
        private Optional<Cursor> place = Optional.empty();
        private boolean ended;

        Reading(Source source, boolean partitioned, Progress progress) {
            this.survey = new Survey(partitioned);
            this.source = source;
            this.progress = progress;
        }

        /** Goes on until so many records were seen, or all of them; a first page soon shows whether there is anything to see. */
        void until(long records) throws VectorStoreException {
            while (!ended && survey.records() < records) {
                if (progress.cancelled()) {
                    throw new VectorStoreException(Kind.CANCELLED, "Cancelled after " + survey.records() + " records.", "");
                }
                int most = survey.records() == 0 ? FIRST_PAGE : SAMPLE - FIRST_PAGE;
                SourcePage page = source.page(place, Math.min(most, source.mostPerPage()), RecordFields.ALL, VectorForm.TEXT);
                survey.add(page.records());
                progress.worked(page.records().size());
                place = page.next();
                ended = place.isEmpty();
            }
        }
    }
}
