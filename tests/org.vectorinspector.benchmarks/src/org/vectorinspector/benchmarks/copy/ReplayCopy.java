package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.read.RecordedRequest;

/**
 * The floor of a copy: a bare client that keeps its connections, sends the same requests with the same bodies, which are ready, and
 * drops what it reads. With one lane one after the other, and only the time between sending and the end of the answer counts; with
 * several at once, which shows what the servers can do. Chroma names a collection by an id that it makes: the paths get the new one.
 */
final class ReplayCopy {
    /** The argument for a server that is left out. */
    static final String NONE = "none";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HttpClient client;
    private final OptionalInt source;
    private final OptionalInt target;
    private final AtomicLong bytes = new AtomicLong();
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();
    private volatile String newId = "";

    private ReplayCopy(HttpClient client, String source, String target) {
        this.client = client;
        this.source = port(source);
        this.target = port(target);
    }

    private static OptionalInt port(String place) {
        return place.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(place));
    }

    /**
     * Arguments: file of requests, port of the source, port of the target, each or "none" to leave its requests out, lanes, and "cold" to
     * send all once only.
     */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int lanes = Integer.parseInt(arguments[3]);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            if (arguments.length < 5) {
                new ReplayCopy(client, arguments[1], arguments[2]).run(file, lanes);
            }
            ReplayCopy clocked = new ReplayCopy(client, arguments[1], arguments[2]);
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
        OptionalInt port = recorded.toTarget() ? target : source;
        if (port.isEmpty()) {
            return;
        }
        RecordedRequest request = recorded.toTarget() ? withNewId(recorded.request()) : recorded.request();
        StringBuilder said = new StringBuilder();
        HttpResponse<Void> answer = client.send(request.toPort(port.getAsInt()), BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(chunk -> {
            bytes.addAndGet(chunk.length);
            if (recorded.makes()) {
                said.append(new String(chunk, StandardCharsets.ISO_8859_1));
            }
        })));
        if (answer.statusCode() != recorded.status()) {
            throw new IOException("HTTP " + answer.statusCode() + " for " + request.path());
        }
        Matcher id = ID.matcher(said);
        if (id.find()) {
            newId = id.group();
        }
        bytes.addAndGet(request.body().length);
    }

    private RecordedRequest withNewId(RecordedRequest request) {
        String path = newId.isEmpty() ? request.path() : ID.matcher(request.path()).replaceFirst(newId);
        return new RecordedRequest(request.method(), path, request.headers(), request.body());
    }
}
