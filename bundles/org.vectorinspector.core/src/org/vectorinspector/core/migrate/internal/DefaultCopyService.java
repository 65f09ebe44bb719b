package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.event.CollectionsUpdated;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.MigrateTopics;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunChanged;
import org.vectorinspector.core.migrate.RunForgotten;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.profile.ProfileConnections;

/** Keeps runs in the program's folder, and those that take place on threads of their own. */
@Component
public final class DefaultCopyService implements CopyService {
    private final Ends ends;
    private final EventPoster events;
    private final RunStore store;
    private final Launch launch;
    private final Clock clock;
    private final PlanMemory plans = new PlanMemory();
    private final Map<RunId, LiveRun> live = new ConcurrentHashMap<>();

    /** Makes a service over the program's own folder. */
    @Activate
    public DefaultCopyService(@Reference ConnectionManager connections, @Reference ProfileConnections profiles, @Reference FileFormats formats,
            @Reference EventPoster events) {
        this(connections, profiles, formats, events, ProgramHome.current().folder().resolve("runs"), Waits.USUAL);
    }

    /** Makes a service that keeps its runs in a folder and waits so long for databases. */
    public DefaultCopyService(ConnectionManager connections, ProfileConnections profiles, FileFormats formats, EventPoster events, Path runs,
            Waits waits) {
        this.ends = new Ends(connections, profiles, formats);
        this.events = events;
        this.store = new RunStore(runs);
        this.launch = new Launch(ends, waits);
        this.clock = Clock.systemUTC();
    }

    @Override
    public CopyPlan plan(CopyRequest request, PlanDepth depth, Progress progress) throws VectorStoreException {
        Basis basis = new Surveyor(ends).look(request, depth, progress);
        return plans.keep(new Planner(basis).plan(), basis);
    }

    @Override
    public CopyPlan revise(CopyPlan plan, CopyMapping mapping) throws VectorStoreException {
        Basis basis = basis(plan);
        return plans.keep(new Planner(basis).plan(mapping), basis);
    }

    private Basis basis(CopyPlan plan) throws VectorStoreException {
        return plans.basis(plan).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST, "The plan is too old.", "Plan the copy again."));
    }

    @Override
    public Map<String, Set<ValueShape>> shapes(CopyPlan plan) {
        Map<String, Set<ValueShape>> shapes = new LinkedHashMap<>();
        plans.basis(plan).ifPresent(basis -> basis.survey().keys().forEach((key, profile) -> shapes.put(key, Set.copyOf(profile.counts().keySet()))));
        return shapes;
    }

    @Override
    public CopyRun start(CopyPlan plan, RunLimits limits) throws VectorStoreException, IOException {
        if (plan.obstacle().isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, plan.obstacle().get(), "Change the plan.");
        }
        RunDocument document = document(plan);
        RunFolder folder = store.make(document);
        boolean begun = false;
        try {
            if (plan.request().scope() instanceof CopyScope.Chosen(var ids)) {
                ChosenIds.write(folder.chosen(), ids);
            }
            if (plan.create().isPresent()) {
                create((CopyPlace.InCollection) plan.request().target(), plan.create().get());
            }
            CopyRun run = launch(folder, document, JournalState.NEW, limits);
            begun = true;
            return run;
        } finally {
            if (!begun) {
                folder.delete();
            }
        }
    }

    private void create(CopyPlace.InCollection place, CollectionSpec spec) throws VectorStoreException {
        ends.reach(place).call((client, collection) -> {
            client.create(spec);
            return null;
        });
        listAgain(place);
    }

    /** Says that collections of a target have come, gone, or changed by many records. */
    private void listAgain(CopyPlace target) {
        ends.open(target).ifPresent(connection -> events.post(ConnectionTopics.COLLECTIONS_UPDATED, new CollectionsUpdated(connection.id())));
    }

    private RunDocument document(CopyPlan plan) throws VectorStoreException {
        CopyRequest request = plan.request();
        String filter = request.scope() instanceof CopyScope.Matching(var condition) ? FilterText.format(condition) : "";
        boolean made = plan.create().isPresent() || request.target() instanceof CopyPlace.InFile;
        return new RunDocument(store.newId(clock.instant()), clock.instant(), request.source(), request.target(), filter,
                request.scope() instanceof CopyScope.Chosen, request.existing(), plan.mapping(), made, layout(plan), plan.total(),
                RunState.RUNNING, RunTally.ZERO, "");
    }

    private FileLayout layout(CopyPlan plan) throws VectorStoreException {
        return plan.request().target() instanceof CopyPlace.InFile ? Layouts.of(basis(plan), plan.mapping()) : Layouts.NONE;
    }

    @Override
    public CopyRun resume(RunId run, RunLimits limits) throws VectorStoreException, IOException {
        RunDocument document = store.read(run);
        if (live.containsKey(run) || document.state() == RunState.COMPLETE || document.state() == RunState.UNDONE) {
            throw new VectorStoreException(Kind.CONFLICT, "The run " + run + (live.containsKey(run) ? " is going on." : " has ended."), "");
        }
        RunFolder folder = store.folder(run);
        RunDocument running = document.as(RunState.RUNNING, document.tally(), "");
        CopyRun begun = launch(folder, running, JournalReader.read(folder.journal()), limits);
        running.write(folder);
        return begun;
    }

    private CopyRun launch(RunFolder folder, RunDocument document, JournalState state, RunLimits limits) throws VectorStoreException, IOException {
        RunLock lock = RunLock.take(folder.lock()).orElseThrow(() -> new VectorStoreException(Kind.CONFLICT,
                "The run " + document.id() + " goes on in another program.", "Wait until it ends there."));
        boolean begun = false;
        try {
            LiveRun run = launch.run(folder, document, state, limits, lock, this::changed);
            live.put(document.id(), run);
            run.start();
            begun = true;
            return run;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    private void changed(RunStatus status) {
        if (!status.state().live()) {
            live.remove(status.id());
            listAgain(status.target());
        }
        events.post(MigrateTopics.RUN, new RunChanged(status));
    }

    @Override
    public Optional<CopyRun> live(RunId run) {
        return Optional.ofNullable(live.get(run));
    }

    @Override
    public List<RunStatus> runs() throws IOException {
        return store.all().stream().map(known -> live(known.id()).map(CopyRun::status).orElse(known)).toList();
    }

    @Override
    public VerifyReport verify(RunId run, VerifyDepth depth, Progress progress) throws VectorStoreException, IOException {
        RunDocument document = store.read(run);
        RunFolder folder = store.folder(run);
        VerifyReport report = new Verifier(ends, folder, document, clock).verify(depth, progress);
        VerifyReportJson.write(report, folder.report());
        events.post(MigrateTopics.RUN, new RunChanged(report.run()));
        return report;
    }

    @Override
    public Optional<VerifyReport> report(RunId run) throws IOException {
        RunFolder folder = store.folder(run);
        return Files.exists(folder.report()) ? Optional.of(VerifyReportJson.read(folder.report(), Statuses.of(RunDocument.read(folder)))) : Optional.empty();
    }

    @Override
    public long undo(RunId run, Progress progress) throws VectorStoreException, IOException {
        RunDocument document = store.read(run);
        RunFolder folder = store.folder(run);
        try (RunLock lock = idle(run, folder)) {
            Undo undo = new Undo(document, folder);
            long removed = switch (document.target()) {
                case CopyPlace.InFile file -> undo.file(new GrowingFile(ends.file(file)));
                case CopyPlace.InCollection in -> undo.collection(ends.reach(in), progress);
            };
            RunDocument undone = document.as(RunState.UNDONE, document.tally(), "What it added was removed again.");
            undone.write(folder);
            events.post(MigrateTopics.RUN, new RunChanged(Statuses.of(undone)));
            listAgain(document.target());
            return removed;
        }
    }

    @Override
    public void forget(RunId run) throws VectorStoreException, IOException {
        RunFolder folder = store.folder(run);
        idle(run, folder).close();
        folder.delete();
        events.post(MigrateTopics.FORGOTTEN, new RunForgotten(run));
    }

    private RunLock idle(RunId run, RunFolder folder) throws VectorStoreException, IOException {
        store.read(run);
        return RunLock.take(folder.lock()).orElseThrow(() -> new VectorStoreException(Kind.CONFLICT, "The run " + run + " is going on.",
                "Stop it first."));
    }

    @Override
    public Optional<Path> setAside(RunId run) {
        return Optional.of(store.folder(run).aside()).filter(Files::exists);
    }
}
