package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;

/** Looks at the records of a source, some of them or all. */
final class Surveyor {
    private static final long SAMPLE = 1_000;
    private static final int PAGE = 250;

    private final Ends ends;

    Surveyor(Ends ends) {
        this.ends = ends;
    }

    Basis look(CopyRequest request, PlanDepth depth, Progress progress) throws VectorStoreException {
        try (Source source = ends.source(request.source(), request.scope())) {
            TargetFacts target = ends.facts(request.target());
            Survey survey = new Survey(Basis.whole(request.source()));
            boolean whole = survey(source, survey, depth, progress);
            Count count = whole ? Count.exactly(survey.records()) : source.count();
            return new Basis(request, source.info(), ends.provider(request.source()), count, survey, target);
        }
    }

    /** Returns whether the source was seen to its end. */
    private static boolean survey(Source source, Survey survey, PlanDepth depth, Progress progress) throws VectorStoreException {
        int page = Math.min(PAGE, source.mostPerPage());
        Optional<Cursor> place = Optional.empty();
        do {
            if (progress.cancelled()) {
                throw new VectorStoreException(Kind.CANCELLED, "Cancelled after " + survey.records() + " records.", "");
            }
            SourcePage records = source.page(place, page, RecordFields.ALL, VectorForm.TEXT);
            survey.add(records.records());
            progress.worked(records.records().size());
            place = records.next();
        } while (place.isPresent() && (depth == PlanDepth.EVERYTHING || survey.records() < SAMPLE));
        return place.isEmpty();
    }
}
