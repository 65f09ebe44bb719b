package org.vectorinspector.api.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a server says about itself.
 *
 * @param product such as "Chroma"
 * @param version as the server writes it, empty where it says none
 * @param details more of it as pairs for a person to read, in their order; no secret among them
 */
public record ServerInfo(String product, String version, Map<String, String> details) {
    public ServerInfo {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
