package org.vectorinspector.benchmarks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.vectorinspector.benchmarks.read.Dataset;

/**
 * Speaks Qdrant's protocol about {@link MadePoints}, as far as our provider uses it, and is much faster than any database: what a
 * client takes beside it is the client's own. It refuses a point that is not byte by byte what it must be, so a copy that it has
 * taken is right. It counts what comes, also of requests that break off. Beside the protocol it tells its counts at {@value #COUNTS}.
 */
public final class PointServer {
    /** Where the counts are told, one {@code name=number} a line. */
    public static final String COUNTS = "/_counts";
    /** The collection that is full from the beginning; it is there under the name of its {@link Dataset} too. */
    public static final String FULL = "source";

    private static final String POINTS = "/points";

    private final Map<String, PointSet> collections = new ConcurrentHashMap<>();
    private final MadePoints points;
    private final long delayMillis;
    private final LongAdder received = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final HttpServer server;

    private PointServer(MadePoints points, int records, long delayMillis) throws IOException {
        this.points = points;
        this.delayMillis = delayMillis;
        PointSet full = new PointSet(points);
        full.fill(records);
        collections.put(FULL, full);
        collections.put(new Dataset(records, points.dimension()).collection().name(), full);
        // Without it every small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Arguments: records, dimension, then for each server how many milliseconds it adds to a request. Prints the ports in a line. */
    public static void main(String[] arguments) throws IOException {
        MadePoints points = new MadePoints(Integer.parseInt(arguments[1]));
        StringBuilder ports = new StringBuilder();
        for (int i = 2; i < arguments.length; i++) {
            PointServer one = new PointServer(points, Integer.parseInt(arguments[0]), Long.parseLong(arguments[i]));
            one.server.start();
            ports.append(one.server.getAddress().getPort()).append(' ');
        }
        System.out.println(ports.toString().strip());
    }

    /** What is answered. */
    private record Answer(int status, byte[] body) {
        static Answer ok(String result) {
            return plain("{\"result\":" + result + ",\"status\":\"ok\",\"time\":0.0}");
        }

        static Answer plain(String text) {
            return new Answer(200, text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer error(int status, String message) {
            return new Answer(status, ("{\"status\":{\"error\":\"" + message + "\"},\"time\":0.0}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange);
            Answer answer = answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private byte[] body(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        byte[] body = new byte[length == null ? 0 : Integer.parseInt(length)];
        InputStream in = exchange.getRequestBody();
        for (int size = 0; size < body.length;) {
            int more = in.read(body, size, body.length - size);
            if (more < 0) {
                throw new IOException("The request broke off");
            }
            received.add(more);
            size += more;
        }
        return body;
    }

    private Answer answer(String method, String path, byte[] body) throws IOException {
        if (path.equals(COUNTS)) {
            return counts();
        }
        pause();
        String[] parts = path.split("/", 4);
        if (parts.length < 3) {
            return path.equals("/") ? Answer.plain("{\"title\":\"qdrant - vector search engine\",\"version\":\"1.19.0\"}")
                    : Answer.ok(collections.keySet().stream().map(name -> "{\"name\":\"" + name + "\"}")
                            .collect(Collectors.joining(",", "{\"collections\":[", "]}")));
        }
        String call = method + (parts.length == 3 ? "" : " /" + parts[3]);
        if (call.equals("PUT")) {
            return Answer.ok(Boolean.toString(collections.putIfAbsent(parts[2], new PointSet(points)) == null));
        }
        PointSet collection = collections.get(parts[2]);
        return collection == null ? Answer.error(404, "Not found: Collection doesn't exist!") : answer(call, parts[2], collection, body);
    }

    private Answer answer(String call, String name, PointSet collection, byte[] body) throws IOException {
        switch (call) {
            case "GET":
                return Answer.ok(info(collection.size()));
            case "DELETE":
                return Answer.ok(Boolean.toString(collections.remove(name) != null));
            case "GET /aliases":
                return Answer.ok("{\"aliases\":[]}");
            case "PUT " + POINTS:
                return write(collection, body);
            default:
                return answer(call, collection, Question.read(body));
        }
    }

    private Answer answer(String call, PointSet collection, Question question) throws IOException {
        return switch (call) {
            case "POST " + POINTS + "/scroll" -> scroll(collection, question);
            case "POST " + POINTS -> byIds(collection, question);
            case "POST " + POINTS + "/count" -> Answer.ok("{\"count\":" + collection.size() + "}");
            case "POST " + POINTS + "/query" -> Answer.ok(collection.nearest(question.query(), question.limit()).stream()
                    .map(near -> "{\"id\":" + near.id() + ",\"version\":0,\"score\":" + near.score() + "}")
                    .collect(Collectors.joining(",", "{\"points\":[", "]}")));
            default -> Answer.error(404, "This server does not know " + call);
        };
    }

    private Answer write(PointSet collection, byte[] body) {
        try {
            collection.write(body);
            writes.increment();
            return Answer.ok("{\"operation_id\":0,\"status\":\"completed\"}");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return Answer.error(400, "A point is not what it must be");
        }
    }

    private Answer scroll(PointSet collection, Question question) throws IOException {
        reads.increment();
        ByteArrayOutputStream out = begun(question.limit(), question);
        out.writeBytes("{\"result\":{\"points\":[".getBytes(StandardCharsets.UTF_8));
        OptionalLong next = collection.scroll(out, question.from(), question.limit(), question.payload(), question.vector());
        String offset = next.isPresent() ? Long.toString(next.getAsLong()) : "null";
        out.writeBytes(("],\"next_page_offset\":" + offset + "},\"status\":\"ok\",\"time\":0.0}").getBytes(StandardCharsets.UTF_8));
        return new Answer(200, out.toByteArray());
    }

    private Answer byIds(PointSet collection, Question question) throws IOException {
        ByteArrayOutputStream out = begun(question.ids().size(), question);
        out.writeBytes("{\"result\":[".getBytes(StandardCharsets.UTF_8));
        collection.byIds(out, question.ids(), question.payload(), question.vector());
        out.writeBytes("],\"status\":\"ok\",\"time\":0.0}".getBytes(StandardCharsets.UTF_8));
        return new Answer(200, out.toByteArray());
    }

    private ByteArrayOutputStream begun(int count, Question question) {
        return new ByteArrayOutputStream(200 + count * (20 + (question.payload() ? 300 : 0) + (question.vector() ? 12 * points.dimension() : 0)));
    }

    private String info(int count) {
        return "{\"status\":\"green\",\"optimizer_status\":\"ok\",\"indexed_vectors_count\":0,\"points_count\":" + count + ",\"segments_count\":1,"
                + "\"config\":{\"params\":{\"vectors\":{\"size\":" + points.dimension() + ",\"distance\":\"Dot\"}}},\"payload_schema\":{}}";
    }

    private Answer counts() {
        StringBuilder text = new StringBuilder("received=" + received.sum() + "\nreads=" + reads.sum() + "\nwrites=" + writes.sum() + "\n");
        collections.forEach((name, set) -> text.append(name).append('=').append(set.size()).append('\n').append(name).append(" again=")
                .append(set.again()).append('\n'));
        return Answer.plain(text.toString());
    }

    private void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(delayMillis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
