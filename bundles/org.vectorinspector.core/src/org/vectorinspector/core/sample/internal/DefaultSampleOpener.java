package org.vectorinspector.core.sample.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.SampleCollection;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.sample.SampleOpener;

/**
 * Keeps each sample database in {@code samples/<name>} under the program's folder and opens it from a profile of its own. A file beside it says that a collection is not
 * whole yet, so that one whose filling was cut short is filled anew.
 */
@Component
public final class DefaultSampleOpener implements SampleOpener {
    private static final int BATCH = 500;

    private final ConnectionManager connections;
    private final CollectionCatalog catalog;
    private final ProviderRegistry providers;
    private final SampleProfiles profiles;
    private final ProfileConnections opener;
    private final EventPoster events;
    private final Path folder;
    private final Lock opening = new ReentrantLock();
    private final List<SampleCollection> samples = new CopyOnWriteArrayList<>();

    /** Makes an opener for the program's own folder. */
    @Activate
    public DefaultSampleOpener(@Reference ConnectionManager connections, @Reference CollectionCatalog catalog,
            @Reference ProviderRegistry providers, @Reference ProfileStore profiles, @Reference ProfileConnections opener,
            @Reference EventPoster events) {
        this(connections, catalog, providers, profiles, opener, events, ProgramHome.current());
    }

    /** Makes an opener for a folder of its own, for tests. */
    public DefaultSampleOpener(ConnectionManager connections, CollectionCatalog catalog, ProviderRegistry providers, ProfileStore profiles,
            ProfileConnections opener, EventPoster events, ProgramHome home) {
        this.connections = connections;
        this.catalog = catalog;
        this.providers = providers;
        this.profiles = new SampleProfiles(profiles);
        this.opener = opener;
        this.events = events;
        this.folder = home.folder().resolve("samples");
    }

    /** Hears of a sample that is installed. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSample(SampleCollection sample) {
        samples.add(sample);
    }

    void removeSample(SampleCollection sample) {
        samples.remove(sample);
    }

    @Override
    public boolean available() {
        return !samples.isEmpty() && providers.find(SampleProfiles.LOCAL).isPresent();
    }

    @Override
    public long size() {
        return samples.stream().mapToLong(SampleCollection::size).sum();
    }

    @Override
    public List<CollectionRef> open(Progress progress) throws VectorStoreException {
        try {
            opening.lockInterruptibly();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        }
        try {
            return opened(progress);
        } finally {
            opening.unlock();
        }
    }

    /** Opens all, while nobody else fills the same collections. */
    private List<CollectionRef> opened(Progress progress) throws VectorStoreException {
        List<CollectionRef> opened = new ArrayList<>();
        for (Map.Entry<String, List<SampleCollection>> database : databases().entrySet()) {
            ManagedConnection connection = opener.open(profiles.keep(database.getKey(), folder.resolve(folderName(database.getKey()))).id());
            for (SampleCollection sample : database.getValue()) {
                fill(connection, sample, progress);
                opened.add(new CollectionRef(connection.id(), sample.spec().name()));
            }
        }
        if (!opened.isEmpty()) {
            CollectionRef main = opened.getFirst();
            connections.activateCollection(main.connection(), Optional.of(main.collection()));
        }
        return opened;
    }

    /** Returns the samples by the name of their database, the largest first. */
    private Map<String, List<SampleCollection>> databases() {
        Map<String, List<SampleCollection>> databases = new LinkedHashMap<>();
        samples.stream().sorted(Comparator.comparingLong(SampleCollection::size).reversed())
                .forEach(sample -> databases.computeIfAbsent(sample.connectionName(), unused -> new ArrayList<>()).add(sample));
        return databases;
    }

    private void fill(ManagedConnection connection, SampleCollection sample, Progress progress) throws VectorStoreException {
        CollectionName name = sample.spec().name();
        VectorConnection client = connection.client();
        Path unfinished = folder.resolve(folderName(sample.connectionName()) + "-" + folderName(name.name()) + ".unfinished");
        boolean there = client.collections().contains(name);
        try {
            if (there && !Files.exists(unfinished)) {
                return;
            }
            Files.createDirectories(folder);
            Files.writeString(unfinished, "");
            if (there) {
                client.drop(name);
            }
            catalog.create(connection.id(), sample.spec());
            write(client, sample, progress);
            Files.delete(unfinished);
            events.post(RecordTopics.CHANGED, new RecordsChanged(new CollectionRef(connection.id(), name), List.of()));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "The sample cannot be copied to " + folder + ".",
                    "Check that there is room, and that the program may write there.", unreadable);
        }
    }

    private static void write(VectorConnection client, SampleCollection sample, Progress progress) throws VectorStoreException, IOException {
        Iterator<RecordBatch> batches = sample.batches(BATCH);
        while (batches.hasNext()) {
            if (progress.cancelled()) {
                throw VectorStoreException.cancelled(null);
            }
            RecordBatch batch = batches.next();
            client.upsert(sample.spec().name(), batch);
            progress.worked(batch.size());
        }
    }

    private static String folderName(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
