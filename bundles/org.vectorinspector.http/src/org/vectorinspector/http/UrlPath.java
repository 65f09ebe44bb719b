package org.vectorinspector.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds paths of URLs. Stateless. */
public final class UrlPath {
    private UrlPath() {
    }

    /** Returns the names with a slash before each, encoded so that a slash in a name is none (RFC 3986). */
    public static String of(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('/').append(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path.toString();
    }
}
