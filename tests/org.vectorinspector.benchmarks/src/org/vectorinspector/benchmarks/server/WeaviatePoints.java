package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Weaviate's protocol. Every collection has the properties of the points from the beginning. */
final class WeaviatePoints implements PointProtocol {
    private static final Pattern CLASS = Pattern.compile("\"class\":\"(\\w+)\"");
    private static final Pattern COUNT = Pattern.compile("Aggregate ?\\{ ?(\\w+)");
    private static final int WORD = 100;

    private final PointCollections collections;

    WeaviatePoints(PointCollections collections) {
        this.collections = collections;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        return switch (call.line()) {
            case "GET /v1/.well-known/ready" -> Answer.good("");
            case "GET /v1/meta" -> Answer.good("{\"hostname\":\"http://[::]:8080\",\"version\":\"1.40.0\",\"grpcMaxMessageSize\":104858000,"
                    + "\"modules\":{}}");
            case "GET /v1/schema" -> Answer.good(collections.names().stream().map(this::schema).collect(Collectors.joining(",", "{\"classes\":[", "]}")));
            case "GET /v1/aliases" -> Answer.good("{\"aliases\":[]}");
            case "POST /v1/schema" -> create(word(CLASS, call.body()));
            case "GET /v1/objects" -> list(call);
            case "POST /v1/batch/objects" -> write(call.body());
            case "POST /v1/graphql" -> count(word(COUNT, call.body()));
            default -> aboutClass(call.method(), call.parts());
        };
    }

    private Answer aboutClass(String method, List<String> parts) {
        String name = parts.getLast();
        if (parts.size() != 3 || !parts.get(1).equals("schema") || collections.find(name).isEmpty()) {
            return Answer.of(404, "");
        }
        if (method.equals("DELETE")) {
            collections.drop(name);
            return Answer.good("");
        }
        return Answer.good(schema(name));
    }

    private Answer create(String name) {
        collections.make(name);
        return Answer.good(schema(name));
    }

    private Answer list(Call call) {
        String name = call.parameter("class").orElse("");
        Optional<PointSet> set = collections.find(name);
        if (set.isEmpty()) {
            return Answer.of(404, "");
        }
        collections.countRead();
        int limit = Integer.parseInt(call.parameter("limit").orElseThrow());
        int[] found = set.get().from(call.parameter("after").map(WeaviateForm::point).orElse(0) + 1, limit);
        boolean vector = call.parameter("include").isPresent();
        return new PointPage(collections.points(), new WeaviateForm(collections.points(), name), found.length, true, vector)
                .text("{\"deprecations\":[],\"objects\":[").points(found).text("],\"totalResults\":" + found.length + "}").end();
    }

    private Answer write(byte[] body) throws IOException {
        String name = word(CLASS, body);
        WeaviateForm form = new WeaviateForm(collections.points(), name);
        int[] written = WrittenPoints.read(form, "objects", body);
        collections.find(name).orElseThrow(() -> new IllegalArgumentException("There is no class " + name)).add(written);
        collections.countWrite();
        ByteArrayOutputStream out = new ByteArrayOutputStream(WORD + written.length * collections.points().room(true, true));
        for (int i = 0; i < written.length; i++) {
            out.write(i == 0 ? '[' : ',');
            form.writeOutcome(out, written[i]);
        }
        out.write(']');
        return new Answer(200, out);
    }

    private Answer count(String name) {
        int size = collections.find(name).map(PointSet::size).orElse(0);
        return Answer.good("{\"data\":{\"Aggregate\":{\"" + name + "\":[{\"meta\":{\"count\":" + size + "}}]}}}");
    }

    private String schema(String name) {
        return "{\"class\":\"" + name + "\",\"invertedIndexConfig\":{\"stopwords\":{\"preset\":\"none\"}},\"multiTenancyConfig\":{\"enabled\":false,"
                + "\"autoTenantCreation\":false,\"autoTenantActivation\":false},\"properties\":[{\"name\":\"document\",\"dataType\":[\"text\"],"
                + "\"tokenization\":\"word\"},{\"name\":\"n\",\"dataType\":[\"int\"]},{\"name\":\"group\",\"dataType\":[\"text\"],"
                + "\"tokenization\":\"field\"},{\"name\":\"even\",\"dataType\":[\"boolean\"]}],\"replicationConfig\":{\"factor\":1},"
                + "\"vectorIndexConfig\":{\"distance\":\"cosine\"},\"vectorIndexType\":\"hnsw\",\"vectorizer\":\"none\"}";
    }

    /** Finds a name near the beginning of a body. */
    private static String word(Pattern pattern, byte[] body) {
        String text = new String(body, 0, Math.min(body.length, WORD), StandardCharsets.ISO_8859_1);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("This server does not understand " + text);
        }
        return matcher.group(1);
    }
}
