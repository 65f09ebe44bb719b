package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.vectorinspector.benchmarks.harness.Measure;

/**
 * The floor of a copy: a bare client that keeps its connections, sends the same requests with the same bodies, which are ready, and
 * drops what it reads. With one lane one after the other, and only the time between sending and the end of the answer counts; with
 * several at once, which shows what the servers can do.
 */
final class ReplayCopy {
    private final HttpClient client;
    private final int source;
    private final int target;
    private final AtomicLong bytes = new AtomicLong();
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    private ReplayCopy(HttpClient client, int source, int target) {
        this.client = client;
        this.source = source;
        this.target = target;
    }

    /** Arguments: file of requests, port of the source, port of the target, lanes. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int lanes = Integer.parseInt(arguments[3]);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new ReplayCopy(client, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run(file, lanes);
            ReplayCopy clocked = new ReplayCopy(client, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            Measure.print(Measure.SECONDS, clocked.run(file, lanes));
            Measure.print("MB", clocked.bytes.get() / 1e6);
        }
    }

    private double run(Path file, int lanes) throws Exception {
        try (RecordedCopy.Reader requests = new RecordedCopy.Reader(file)) {
            return lanes == 1 ? oneByOne(requests) : atOnce(requests, lanes);
        }
    }

    private double oneByOne(RecordedCopy.Reader requests) throws IOException, InterruptedException {
        long nanos = 0;
        for (Optional<RecordedCopy> next = requests.next(); next.isPresent(); next = requests.next()) {
            long start = System.nanoTime();
            send(next.get());
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    private double atOnce(RecordedCopy.Reader requests, int lanes) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                ends.add(threads.submit(() -> {
                    work(requests);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void work(RecordedCopy.Reader requests) throws IOException, InterruptedException {
        for (Optional<RecordedCopy> next = next(requests); next.isPresent(); next = next(requests)) {
            try {
                send(next.get());
            } finally {
                underWay.readLock().unlock();
            }
        }
    }

    /** Returns the next request, which then counts as under way; sends those itself that have to be alone. */
    private Optional<RecordedCopy> next(RecordedCopy.Reader requests) throws IOException, InterruptedException {
        synchronized (requests) {
            Optional<RecordedCopy> next = requests.next();
            while (next.isPresent() && next.get().alone()) {
                underWay.writeLock().lock();
                try {
                    send(next.get());
                } finally {
                    underWay.writeLock().unlock();
                }
                next = requests.next();
            }
            next.ifPresent(request -> underWay.readLock().lock());
            return next;
        }
    }

    private void send(RecordedCopy recorded) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(recorded.request().toPort(recorded.toTarget() ? target : source),
                BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(chunk -> bytes.addAndGet(chunk.length))));
        if (answer.statusCode() != recorded.status()) {
            throw new IOException("HTTP " + answer.statusCode() + " for " + recorded.request().path());
        }
        bytes.addAndGet(recorded.request().body().length);
    }
}
