package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.benchmarks.harness.Measure;

/** The floor of a REST database: a bare client that sends the same requests one after the other and drops the answers. */
final class ReplayRequests {
    private ReplayRequests() {
    }

    /** Arguments: file of requests, port, how many bytes the answers must have. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<RecordedRequest> requests = RecordedRequest.readAll(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            sendAll(client, requests, port);
            long start = System.nanoTime();
            long bytes = sendAll(client, requests, port);
            Measure.printSecondsSince(start);
            if (bytes != Long.parseLong(arguments[2])) {
                throw new IOException(bytes + " bytes came instead of " + arguments[2]);
            }
            Measure.print("MB", bytes / 1e6);
        }
    }

    private static long sendAll(HttpClient client, List<RecordedRequest> requests, int port) throws IOException, InterruptedException {
        AtomicLong bytes = new AtomicLong();
        for (RecordedRequest request : requests) {
            HttpResponse<Void> answer = client.send(request.toPort(port),
                    BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(chunk -> bytes.addAndGet(chunk.length))));
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode() + " for " + request.path());
            }
        }
        return bytes.get();
    }
}
