package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.function.Consumer;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;

/** Puts the parts of a run together: from its folder alone, so that a resumed run is the same as the one that was begun. */
final class Launch {
    private final Ends ends;
    private final Waits waits;

    Launch(Ends ends, Waits waits) {
        this.ends = ends;
        this.waits = waits;
    }

    /** Returns which records a run is about. */
    static CopyScope scope(RunFolder folder, RunDocument document) throws IOException {
        if (document.chosen()) {
            return new CopyScope.Chosen(ChosenIds.read(folder.chosen()));
        }
        try {
            return document.filter().isEmpty() ? CopyScope.ALL : new CopyScope.Matching(FilterText.parse(document.filter()));
        } catch (FilterSyntaxException damaged) {
            throw new IOException("The filter of the run is damaged: " + damaged.getMessage(), damaged);
        }
    }

    LiveRun run(RunFolder folder, RunDocument document, JournalState state, RunLimits limits, RunLock lock, Consumer<RunStatus> listener)
            throws VectorStoreException, IOException {
        Source source = ends.source(document.source(), scope(folder, document));
        Target target = target(document, state);
        Tuner tuner = new Tuner(System::nanoTime, target.mostPerWrite(), new WriterSearch(target.firstWriters(), target.mostWriters()), limits);
        Patience patience = new Patience(new Gate(), waits.first(), waits.longest(), waits.whole());
        RunControl control = new RunControl(patience, tuner, new Throttle(System::nanoTime), new Meter(System::nanoTime, state.tally()),
                waits.silence(), target.mostWriters());
        Patience.Mending sourceMending = ends.mending(document.source());
        Patience.Mending targetMending = ends.mending(document.target());
        LiveRun.Work work = () -> {
            try (lock; source; target; Journal journal = new Journal(folder.journal()); AsideFile aside = new AsideFile(folder.aside(), state.undone())) {
                journal.begin(state.nextBatch(), state.from());
                Delivery.Rules rules = new Delivery.Rules(document.existing(), document.made(), new IdRefusals(ends, document.target()));
                Sending sending = new Sending(target, targetMending, control);
                Delivery delivery = new Delivery(target, document.mapping(), rules, state, journal, aside, sending);
                new Pipeline(source, sourceMending, fields(document), delivery, control).run(state);
            }
            if (document.target() instanceof CopyPlace.InFile file) {
                new GrowingFile(ends.file(file)).finish(document.layout());
            }
        };
        return new LiveRun(folder, document, control, work, listener);
    }

    private static RecordFields fields(RunDocument document) {
        return new RecordFields(true, true, document.mapping().spaces().keySet());
    }

    private Target target(RunDocument document, JournalState state) throws VectorStoreException {
        return switch (document.target()) {
            case CopyPlace.InCollection in -> collection(ends.reach(in), document.made());
            case CopyPlace.InFile in -> file(new GrowingFile(ends.file(in)), document, state);
        };
    }

    /** Returns a file to go on with: a program that was killed at the very end left it finished. */
    private static Target file(GrowingFile file, RunDocument document, JournalState state) throws VectorStoreException {
        return state.read() && file.finished() ? new FinishedFile() : new FileTarget(file, document.layout(), state.length());
    }

    private static Target collection(Reach reach, boolean fresh) throws VectorStoreException {
        if (reach.managed().rules().readOnly()) {
            throw new VectorStoreException(Kind.NOT_ALLOWED, "«" + reach.managed().name() + "» is read-only.",
                    "Choose another target, or change the profile.");
        }
        return new CollectionTarget(reach, fresh);
    }
}
