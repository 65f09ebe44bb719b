package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Qdrant's protocol. */
final class QdrantPoints implements PointProtocol {
    private static final String END = ",\"status\":\"ok\",\"time\":0.0}";
    private static final String POINTS = "/points";

    private final PointCollections collections;
    private final QdrantForm form;

    QdrantPoints(PointCollections collections) {
        this.collections = collections;
        this.form = new QdrantForm(collections.points());
    }

    @Override
    public Answer answer(Call call) throws IOException {
        List<String> parts = call.parts();
        if (parts.size() < 2) {
            return call.line().equals("GET /") ? Answer.good("{\"title\":\"qdrant - vector search engine\",\"version\":\"1.19.0\"}")
                    : ok(collections.names().stream().map(name -> "{\"name\":\"" + name + "\"}")
                            .collect(Collectors.joining(",", "{\"collections\":[", "]}")));
        }
        String name = parts.get(1);
        String line = call.method() + parts.subList(2, parts.size()).stream().map(part -> "/" + part).collect(Collectors.joining());
        if (line.equals("PUT")) {
            return ok(Boolean.toString(collections.make(name)));
        }
        Optional<PointSet> set = collections.find(name);
        return set.isEmpty() ? notFound("Collection doesn't exist!") : answer(line, name, set.get(), call.body());
    }

    private Answer answer(String line, String name, PointSet set, byte[] body) throws IOException {
        return switch (line) {
            case "GET" -> ok(info(set.size()));
            case "DELETE" -> ok(Boolean.toString(collections.drop(name)));
            case "GET/aliases" -> ok("{\"aliases\":[]}");
            case "PUT" + POINTS -> write(set, body);
            default -> answer(line, set, QdrantQuestion.read(body));
        };
    }

    private Answer answer(String line, PointSet set, QdrantQuestion question) {
        return switch (line) {
            case "POST" + POINTS + "/scroll" -> scroll(set, question);
            case "POST" + POINTS -> byIds(set, question);
            case "POST" + POINTS + "/count" -> ok("{\"count\":" + set.size() + "}");
            case "POST" + POINTS + "/query" -> ok(set.nearest(question.query(), question.limit()).stream()
                    .map(near -> "{\"id\":" + near.point() + ",\"version\":0,\"score\":" + near.score() + "}")
                    .collect(Collectors.joining(",", "{\"points\":[", "]}")));
            default -> notFound(line);
        };
    }

    private Answer write(PointSet set, byte[] body) throws IOException {
        set.add(WrittenPoints.read(form, "points", body));
        collections.countWrite();
        return ok("{\"operation_id\":0,\"status\":\"completed\"}");
    }

    private Answer scroll(PointSet set, QdrantQuestion question) {
        collections.countRead();
        int[] found = set.from(question.from(), question.limit() + 1);
        boolean more = found.length > question.limit();
        return page(question.limit(), question).text("{\"result\":{\"points\":[").points(more ? Arrays.copyOf(found, question.limit()) : found)
                .text("],\"next_page_offset\":" + (more ? found[question.limit()] : "null") + "}" + END).end();
    }

    private Answer byIds(PointSet set, QdrantQuestion question) {
        IntStream ids = question.ids().stream().mapToInt(Integer::intValue);
        return page(question.ids().size(), question).text("{\"result\":[").points(set.present(ids)).text("]" + END).end();
    }

    private PointPage page(int count, QdrantQuestion question) {
        return new PointPage(collections.points(), form, count, question.payload(), question.vector());
    }

    private String info(int count) {
        return "{\"status\":\"green\",\"optimizer_status\":\"ok\",\"indexed_vectors_count\":0,\"points_count\":" + count + ",\"segments_count\":1,"
                + "\"config\":{\"params\":{\"vectors\":{\"size\":" + collections.points().dimension()
                + ",\"distance\":\"Dot\"}},\"hnsw_config\":{\"m\":16,\"ef_construct\":100,\"full_scan_threshold\":10000},\"optimizer_config\":{"
                + "\"deleted_threshold\":0.2,\"vacuum_min_vector_number\":1000,\"default_segment_number\":0,\"flush_interval_sec\":5}},"
                + "\"payload_schema\":{}}";
    }

    private static Answer ok(String result) {
        return Answer.good("{\"result\":" + result + END);
    }

    private static Answer notFound(String what) {
        return Answer.of(404, "{\"status\":{\"error\":\"Not found: " + what + "\"},\"time\":0.0}");
    }
}
