package org.vectorinspector.standins.pinecone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Service;
import org.vectorinspector.standins.Vendor;

/** Pinecone at the command line. */
public final class PineconeVendor implements Vendor {
    /** The files of Pinecone's own API description. */
    public static final List<String> DESCRIPTIONS = List.of("pinecone-db_control-2026-04.yaml", "pinecone-db_data-2026-04.yaml");

    @Override
    public String name() {
        return "pinecone";
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("key", "the API key that is accepted (" + PineconeStandIn.Behaviour.KEY + ")");
        options.put("counts-behind", "how many times counts are old after a write (0)");
        options.put("starting", "how many times a new index is not ready when somebody looks (1)");
        return options;
    }

    @Override
    public List<String> descriptions() {
        return DESCRIPTIONS;
    }

    @Override
    public Service service(Map<String, String> options) {
        return new PineconeStandIn(new PineconeStandIn.Behaviour(options.getOrDefault("key", PineconeStandIn.Behaviour.KEY),
                Integer.parseInt(options.getOrDefault("counts-behind", "0")), Integer.parseInt(options.getOrDefault("starting", "1"))));
    }

    @Override
    public Optional<Request> described(Request request) {
        return PineconeStandIn.described(request);
    }
}
