package org.vectorinspector.standins.spec;

import java.util.List;

/**
 * A path of an API description, such as {@code /collections/{name}/points}.
 *
 * @param parts between the slashes
 */
record PathTemplate(List<String> parts) {
    static PathTemplate of(String template) {
        return new PathTemplate(split(template));
    }

    static List<String> split(String path) {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    boolean fits(List<String> path) {
        if (path.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!variable(parts.get(i)) && !parts.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many parts are words of their own: of two that fit, the one with more is meant. */
    long words() {
        return parts.stream().filter(part -> !variable(part)).count();
    }

    private static boolean variable(String part) {
        return part.startsWith("{");
    }
}
