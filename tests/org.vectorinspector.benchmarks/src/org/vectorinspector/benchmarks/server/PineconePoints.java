package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pinecone's protocol: the control plane, and the data plane of every index under a path of the same server. */
final class PineconePoints implements PointProtocol {
    private static final Pattern NAME = Pattern.compile("\"name\":\"([a-z0-9-]+)\"");
    private static final String HOSTS = "hosts";
    private static final String END = "\"namespace\":\"\",\"usage\":{\"readUnits\":1}}";

    private final PointCollections collections;
    private final PineconeForm form;

    PineconePoints(PointCollections collections) {
        this.collections = collections;
        this.form = new PineconeForm(collections.points());
    }

    @Override
    public Answer answer(Call call) throws IOException {
        List<String> parts = call.parts();
        if (parts.getFirst().equals(HOSTS)) {
            String line = call.method() + parts.subList(2, parts.size()).stream().map(part -> "/" + part).collect(Collectors.joining());
            Optional<PointSet> set = collections.find(parts.get(1));
            return set.isPresent() ? ofRecords(line, set.get(), call) : notFound(parts.get(1));
        }
        return switch (call.line()) {
            case "GET /indexes" -> Answer.good(collections.names().stream().map(name -> index(name, call))
                    .collect(Collectors.joining(",", "{\"indexes\":[", "]}")));
            case "POST /indexes" -> create(call);
            default -> ofIndex(parts.getLast(), call);
        };
    }

    private Answer create(Call call) {
        Matcher name = NAME.matcher(new String(call.body(), StandardCharsets.UTF_8));
        if (!name.find() || !collections.make(name.group(1))) {
            throw new IllegalArgumentException("No new name for an index");
        }
        return Answer.of(201, index(name.group(1), call));
    }

    private Answer ofIndex(String name, Call call) {
        if (collections.find(name).isEmpty()) {
            return notFound(name);
        }
        if (call.method().equals("DELETE")) {
            collections.drop(name);
            return Answer.of(202, "");
        }
        return Answer.good(index(name, call));
    }

    private Answer ofRecords(String line, PointSet set, Call call) throws IOException {
        return switch (line) {
            case "POST/describe_index_stats" -> Answer.good("{\"namespaces\":{\"__default__\":{\"vectorCount\":" + set.size()
                    + "}},\"totalVectorCount\":" + set.size() + ",\"indexFullness\":0,\"metric\":\"cosine\",\"vectorType\":\"dense\",\"dimension\":"
                    + collections.points().dimension() + "}");
            case "GET/vectors/list" -> list(set, call);
            case "GET/vectors/fetch" -> fetch(set, call.parameters("ids"));
            case "POST/vectors/upsert" -> write(set, call.body());
            default -> notFound(line);
        };
    }

    /** Lists ids from the one that a token is. */
    private Answer list(PointSet set, Call call) {
        int limit = Integer.parseInt(call.parameter("limit").orElse("100"));
        int[] found = set.from(call.parameter("paginationToken").map(PineconeForm::point).orElse(0), limit + 1);
        String ids = Arrays.stream(found).limit(limit).mapToObj(point -> "{\"id\":\"" + PineconeForm.text(point) + "\"}")
                .collect(Collectors.joining(","));
        String next = found.length > limit ? "\"pagination\":{\"next\":\"" + PineconeForm.text(found[limit]) + "\"}," : "";
        return Answer.good("{\"vectors\":[" + ids + "]," + next + END);
    }

    private Answer fetch(PointSet set, List<String> ids) {
        collections.countRead();
        int[] found = set.present(ids.stream().mapToInt(PineconeForm::point));
        return new PointPage(collections.points(), form, found.length, true, true).text("{\"vectors\":{").points(found).text("}," + END).end();
    }

    private Answer write(PointSet set, byte[] body) throws IOException {
        int[] written = WrittenPoints.read(form, "vectors", body);
        set.add(written);
        collections.countWrite();
        return Answer.good("{\"upsertedCount\":" + written.length + "}");
    }

    private String index(String name, Call call) {
        return "{\"name\":\"" + name + "\",\"metric\":\"cosine\",\"host\":\"" + call.host() + "/" + HOSTS + "/" + name + "\",\"vector_type\":\"dense\","
                + "\"deletion_protection\":\"disabled\",\"dimension\":" + collections.points().dimension()
                + ",\"spec\":{\"serverless\":{\"cloud\":\"aws\",\"region\":\"us-east-1\",\"read_capacity\":{\"mode\":\"OnDemand\",\"status\":{\"state\":\"Ready\"}}}},"
                + "\"status\":{\"ready\":true,\"state\":\"Ready\"}}";
    }

    private static Answer notFound(String what) {
        return Answer.of(404, "{\"status\":404,\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"There is no " + what + "\"}}");
    }
}
