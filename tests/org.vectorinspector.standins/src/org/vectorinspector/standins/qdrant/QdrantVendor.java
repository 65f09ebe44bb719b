package org.vectorinspector.standins.qdrant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.standins.Service;
import org.vectorinspector.standins.Vendor;

/** Qdrant, as far as the program uses it. */
public final class QdrantVendor implements Vendor {
    /** The operation by which servers before 1.10 search; newer descriptions do not have it. */
    public static final String OLD_SEARCH = "POST /collections/{collection_name}/points/search";

    @Override
    public String name() {
        return "qdrant";
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("key", "the API key that it wants; none when left out");
        options.put("read-only-key", "a key that may only read");
        options.put("version", "what it says it is: 1.19.0; before 1.10 it has /points/search instead of /points/query");
        options.put("max-body", "how many bytes a request may have: 33554432");
        return options;
    }

    @Override
    public List<String> descriptions() {
        return List.of("qdrant-1.19-openapi.json");
    }

    @Override
    public Service service(Map<String, String> options) {
        return new QdrantService(options.getOrDefault("version", "1.19.0"), Optional.ofNullable(options.get("key")),
                Optional.ofNullable(options.get("read-only-key")), Long.parseLong(options.getOrDefault("max-body", "33554432")));
    }
}
