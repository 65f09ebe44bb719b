package org.vectorinspector.standins.weaviate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.standins.Service;
import org.vectorinspector.standins.Vendor;

/** Weaviate as a vendor of stand-ins. */
public final class WeaviateStandIn implements Vendor {
    /** The API key that clients must send; without it nobody needs one. */
    public static final String KEY = "key";
    /** The version that the server says it has. */
    public static final String VERSION = "server-version";
    /** The server's QUERY_MAXIMUM_RESULTS. */
    public static final String MAXIMUM = "maximum-results";

    @Override
    public String name() {
        return "weaviate";
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(KEY, "the API key that clients must send; none when left out");
        options.put(VERSION, "what /v1/meta says; 1.40.0 when left out");
        options.put(MAXIMUM, "QUERY_MAXIMUM_RESULTS; 10000 when left out");
        return options;
    }

    @Override
    public List<String> descriptions() {
        return List.of("weaviate-1.40-swagger.json");
    }

    @Override
    public Service service(Map<String, String> options) {
        int maximum = Integer.parseInt(options.getOrDefault(MAXIMUM, "10000"));
        return new WeaviateService(options.getOrDefault(KEY, ""), options.getOrDefault(VERSION, "1.40.0"), new Database(maximum));
    }
}
