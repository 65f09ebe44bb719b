package org.vectorinspector.benchmarks.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that has come whole.
 *
 * @param method such as {@code GET}
 * @param target path and query
 * @param host by which the client calls the server, with its port
 * @param body empty for none
 */
record Call(String method, URI target, String host, byte[] body) {
    /** Returns method and path in one. */
    String line() {
        return method + " " + target.getPath();
    }

    /** Returns the path's parts. */
    List<String> parts() {
        return List.of(target.getPath().substring(1).split("/"));
    }

    /** Returns the values of a parameter, which need no decoding here. */
    List<String> parameters(String name) {
        List<String> values = new ArrayList<>();
        for (String parameter : target.getRawQuery() == null ? new String[0] : target.getRawQuery().split("&")) {
            if (parameter.startsWith(name) && parameter.charAt(name.length()) == '=') {
                values.add(parameter.substring(name.length() + 1));
            }
        }
        return values;
    }

    /** Returns the value of a parameter, empty where it is missing or empty. */
    Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst().filter(value -> !value.isEmpty());
    }
}
