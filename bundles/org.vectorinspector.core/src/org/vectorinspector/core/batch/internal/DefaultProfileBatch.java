package org.vectorinspector.core.batch.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.batch.BatchListener;
import org.vectorinspector.core.batch.BatchRequest;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileBatch;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.connection.Deadline;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;

/** A virtual thread for each profile, and permits for those that are asked at the same time. */
@Component
public final class DefaultProfileBatch implements ProfileBatch {
    private final ProfileConnections profiles;
    private final ProviderRegistry providers;

    /** Makes a service over these. */
    @Activate
    public DefaultProfileBatch(@Reference ProfileConnections profiles, @Reference ProviderRegistry providers) {
        this.profiles = profiles;
        this.providers = providers;
    }

    @Override
    public List<BatchRow> run(BatchRequest request, BatchListener listener) {
        Semaphore permits = new Semaphore(request.atOnce());
        List<Work> all = new ArrayList<>();
        for (ConnectionProfile profile : request.profiles()) {
            all.add(new Work(all.size(), profile, request, listener, permits));
        }
        List<Thread> threads = all.stream().map(work -> Thread.ofVirtual().name("ask " + work.profile.name()).start(work)).toList();
        join(threads);
        return all.stream().map(work -> new BatchRow(work.profile, work.state)).toList();
    }

    /** Waits for all; when interrupted, tells them to stop and waits on, which is short then. */
    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stopRequested) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One profile's way through the batch. */
    private final class Work implements Runnable {
        private final int place;
        private final ConnectionProfile profile;
        private final BatchRequest request;
        private final BatchListener listener;
        private final Semaphore permits;
        private volatile BatchRow.State state = new BatchRow.Waiting();

        Work(int place, ConnectionProfile profile, BatchRequest request, BatchListener listener, Semaphore permits) {
            this.place = place;
            this.profile = profile;
            this.request = request;
            this.listener = listener;
            this.permits = permits;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            try {
                permits.acquire();
                try {
                    start = System.nanoTime();
                    become(new BatchRow.Running());
                    become(new BatchRow.Works(facts()));
                } finally {
                    permits.release();
                }
            } catch (VectorStoreException failure) {
                become(new BatchRow.Failed(failure, Duration.ofNanos(System.nanoTime() - start)));
            } catch (InterruptedException stopRequested) {
                Thread.currentThread().interrupt();
                become(new BatchRow.Failed(VectorStoreException.cancelled(stopRequested), Duration.ZERO));
            }
        }

        private ProfileFacts facts() throws VectorStoreException {
            OpenRequest opening = profiles.request(profile);
            VectorProvider provider = providers.find(opening.provider()).orElseThrow(() -> new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                    "No provider «" + opening.provider() + "» is installed.", "Install its feature."));
            try (var source = opening.secrets(); Secrets secrets = source.read()) {
                ProfileProbe probe = new ProfileProbe(request.depth(), request.allPartitions());
                return Deadline.within(request.deadline(), this::late, () -> probe.look(provider, opening, secrets));
            }
        }

        private VectorStoreException late() {
            return new VectorStoreException(Kind.TIMED_OUT, "It has not answered within " + request.deadline().toSeconds() + " s.",
                    "The others were not affected.");
        }

        private void become(BatchRow.State next) {
            state = next;
            listener.changed(place, new BatchRow(profile, next));
        }
    }
}
