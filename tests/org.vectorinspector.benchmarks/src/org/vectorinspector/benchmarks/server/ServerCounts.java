package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/**
 * What a {@link PointServer} has counted at a moment.
 *
 * @param values by their names
 */
public record ServerCounts(Map<String, Long> values) {
    /** Asks the server at a port of this computer. */
    public static ServerCounts at(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return at(client, port);
        }
    }

    /** Asks by a client that goes on living. */
    public static ServerCounts at(HttpClient client, String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PointServer.COUNTS)).build();
        Map<String, Long> values = new HashMap<>();
        client.send(request, BodyHandlers.ofLines()).body().map(line -> line.split("=")).forEach(pair -> values.put(pair[0], Long.valueOf(pair[1])));
        return new ServerCounts(values);
    }

    /** Returns how many bytes the bodies of all requests had, also of those that broke off. */
    public long received() {
        return values.get("received");
    }

    /** Returns how many pages were asked for. */
    public long reads() {
        return values.get("reads");
    }

    /** Returns how many writes were taken. */
    public long writes() {
        return values.get("writes");
    }

    /** Returns how many points a collection has, 0 where there is none. */
    public long points(String collection) {
        return values.getOrDefault(collection, 0L);
    }

    /** Returns how many points were written into a collection although they were there. */
    public long again(String collection) {
        return values.getOrDefault(collection + " again", 0L);
    }
}
