package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.vectorinspector.json.JsonInput;

/**
 * How many records an index has; writes of the last seconds may not be counted yet.
 *
 * @param namespaces the records of each, the default one under its own name whatever the server calls it
 * @param total of all namespaces
 * @param fullness of a pod index as the server writes it, empty where it says none
 */
record IndexStats(Map<String, Long> namespaces, long total, String fullness) {
    static IndexStats read(JsonInput in) throws IOException {
        Map<String, Long> namespaces = new TreeMap<>();
        long total = 0;
        String fullness = "";
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "namespaces" -> readNamespaces(in, namespaces);
                case "totalVectorCount" -> total = WholeNumber.read(in);
                case "indexFullness" -> fullness = in.nextNumber();
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new IndexStats(namespaces, total, fullness);
    }

    long records(String namespace) {
        return namespaces.getOrDefault(Namespaces.named(namespace), 0L);
    }

    private static void readNamespaces(JsonInput in, Map<String, Long> namespaces) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String namespace = Namespaces.named(in.nextName());
            long count = 0;
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("vectorCount")) {
                    count = WholeNumber.read(in);
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            namespaces.merge(namespace, count, Long::sum);
        }
        in.endObject();
    }
}
