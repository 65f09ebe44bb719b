package org.vectorinspector.standins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a request by its method and path. Filled before the server starts, then read only. */
public final class Routes implements Service {
    /** Answers requests of one route. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Returns the answer.
         *
         * @param names what stands in the places of the route's braces, decoded
         */
        Answer answer(Request request, Map<String, String> names);
    }

    private record Route(String method, List<String> parts, Handler handler) {
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            Map<String, String> names = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.startsWith("{")) {
                    names.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(names);
        }
    }

    private final List<Route> routes = new ArrayList<>();
    private final Service otherwise;

    /** Makes routes; requests that fit none go to another service. */
    public Routes(Service otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Adds a route; the first that fits wins.
     *
     * @param template such as {@code /collections/{name}}
     */
    public Routes on(String method, String template, Handler handler) {
        routes.add(new Route(method, List.of(template.substring(1).split("/")), handler));
        return this;
    }

    @Override
    public Answer answer(Request request) {
        List<String> path = request.path().isEmpty() ? List.of("") : request.path();
        for (Route route : routes) {
            if (route.method().equals(request.method())) {
                Optional<Map<String, String>> names = route.match(path);
                if (names.isPresent()) {
                    return route.handler().answer(request, names.get());
                }
            }
        }
        return otherwise.answer(request);
    }
}
