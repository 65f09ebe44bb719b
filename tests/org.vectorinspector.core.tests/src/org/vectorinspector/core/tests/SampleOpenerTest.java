package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SampleCollection;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.catalog.internal.DefaultCollectionCatalog;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.sample.internal.DefaultSampleOpener;
import org.vectorinspector.testkit.Records;

class SampleOpenerTest {
    @TempDir
    private Path home;
    private final World world = new World();
    private Vaults vaults;

    @BeforeEach
    void open() {
        vaults = new Vaults(world, home);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysThatTheRecordsAreThereWhenTheSampleIsWhole() throws VectorStoreException {
        CollectionRef sample = opener().open(Progress.NONE).getFirst();
        int news = world.posted.indexOf(new RecordsChanged(sample, List.of()));
        assertTrue(news >= 0, "a part that showed the collection while it was filled has to read it again");
        assertEquals(12, world.connections.find(sample.connection()).orElseThrow().client().count(sample.collection(), Optional.empty()).records());
        assertEquals(Optional.of(sample), world.connections.active().orElseThrow().activeRef());
    }

    @Test
    void fillsOnce() throws VectorStoreException {
        DefaultSampleOpener opener = opener();
        CollectionRef sample = opener.open(Progress.NONE).getFirst();
        world.posted.clear();
        assertEquals(List.of(sample), opener.open(Progress.NONE));
        assertFalse(world.posted.contains(new RecordsChanged(sample, List.of())));
    }

    /** A person who presses Enter twice. */
    @Test
    void opensOnceForAllWhoAskAtTheSameTime() throws Exception {
        DefaultSampleOpener opener = opener();
        CyclicBarrier together = new CyclicBarrier(4);
        List<Future<List<CollectionRef>>> opened;
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            opened = many.invokeAll(Collections.nCopies(4, () -> {
                together.await();
                return opener.open(Progress.NONE);
            }));
        }
        CollectionRef sample = opened.getFirst().get().getFirst();
        for (Future<List<CollectionRef>> one : opened) {
            assertEquals(List.of(sample), one.get());
        }
        assertEquals(1, world.posted.stream().filter(new RecordsChanged(sample, List.of())::equals).count(), "it is filled once");
    }

    @Test
    void fillsAnewWhatWasCutShort() throws Exception {
        DefaultSampleOpener opener = opener();
        CollectionRef sample = opener.open(Progress.NONE).getFirst();
        VectorConnection client = world.connections.find(sample.connection()).orElseThrow().client();
        client.delete(sample.collection(), List.of(Records.numbered(3, 4).id()));
        Files.writeString(home.resolve("samples/few-words-docs.unfinished"), "");
        opener.open(Progress.NONE);
        assertEquals(12, client.count(sample.collection(), Optional.empty()).records());
    }

    @Test
    void keepsAProfileByWhichTheSampleComesBack() throws VectorStoreException {
        CollectionRef sample = opener().open(Progress.NONE).getFirst();
        ConnectionProfile profile = vaults.profiles.profiles().getFirst();
        assertEquals("Few words", profile.name());
        assertEquals("Samples", profile.labels().folder());
        assertEquals(Optional.of(profile.id()), world.connections.find(sample.connection()).orElseThrow().profile());
        world.connections.close(sample.connection());
        ManagedConnection back = vaults.connections.open(profile.id());
        assertEquals(12, back.client().count(sample.collection(), Optional.empty()).records());
    }

    @Test
    void leavesWhatThePersonMadeOfItsProfile() throws VectorStoreException {
        DefaultSampleOpener opener = opener();
        opener.open(Progress.NONE);
        ConnectionProfile profile = vaults.profiles.profiles().getFirst();
        ConnectionProfile own = profile.withName("Mine").withLabels(ProfileLabels.NONE.in("Elsewhere").favourite(true));
        vaults.profiles.save(List.of(own.withSettings(profile.settings().with("path", "moved away").with("synthetic", "3"))));
        opener.open(Progress.NONE);
        assertEquals(List.of(own.withSettings(profile.settings().with("synthetic", "3"))), vaults.profiles.profiles());
        vaults.profiles.remove(List.of(profile.id()));
        opener.open(Progress.NONE);
        assertEquals(List.of(profile), vaults.profiles.profiles(), "opening a sample brings back a profile that was deleted");
    }

    private DefaultSampleOpener opener() {
        world.providers.addProvider(new InMemoryLocal());
        DefaultSampleOpener opener = new DefaultSampleOpener(world.connections, new DefaultCollectionCatalog(world.connections, world.events),
                world.providers, vaults.profiles, vaults.connections, world.events, new ProgramHome(home));
        opener.addSample(new FewWords());
        return opener;
    }

    /** The database in memory under the name of the embedded one. */
    private final class InMemoryLocal implements VectorProvider {
        @Override
        public ProviderDescriptor descriptor() {
            ProviderDescriptor memory = world.memory.descriptor();
            return new ProviderDescriptor(new ProviderId("local"), memory.name(), memory.tagline(), memory.icon(), memory.help(), memory.fields(),
                    memory.templates(), memory.collections(), memory.partitions());
        }

        @Override
        public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
            return world.memory.connect(request);
        }
    }

    private static final class FewWords implements SampleCollection {
        @Override
        public String connectionName() {
            return "Few words";
        }

        @Override
        public CollectionSpec spec() {
            return CollectionSpec.of("docs", 4, Metric.COSINE);
        }

        @Override
        public long size() {
            return 12;
        }

        @Override
        public String licence() {
            return "made up";
        }

        @Override
        public Iterator<RecordBatch> batches(int records) {
            return List.of(Records.numbered(0, 7, 4), Records.numbered(7, 5, 4)).iterator();
        }
    }
}
