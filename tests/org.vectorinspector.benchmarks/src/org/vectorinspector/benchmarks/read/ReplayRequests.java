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
    public static void main(String[] arguments) throws Exception {
        List<RecordedRequest> requests = RecordedRequest.readAll(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long expected = Long.parseLong(arguments[2]);
            Readings.<Exception>measure(() -> check(sendAll(client, requests, port), expected));
            Measure.print("MB", expected / 1e6);
        }
    }

    private static void check(long bytes, long expected) throws IOException {
        if (bytes != expected) {
            throw new IOException(bytes + " bytes came instead of " + expected);
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
