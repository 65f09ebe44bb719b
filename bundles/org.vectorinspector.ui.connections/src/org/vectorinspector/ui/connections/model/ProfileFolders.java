package org.vectorinspector.ui.connections.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Folders in folders, out of paths with slashes. A folder that holds nothing but one other folder is no line of its own: the two are
 * shown as one.
 */
final class ProfileFolders {
    private static final char SLASH = '/';

    private final List<String> paths;

    /** Makes folders of these paths; the empty one is none. */
    ProfileFolders(Collection<String> paths) {
        TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        sorted.addAll(paths);
        sorted.remove("");
        this.paths = List.copyOf(sorted);
    }

    /** Returns the folders that are shown right below one, in their order; the empty path is the top. */
    List<String> below(String folder) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String path : paths) {
            if (inside(folder, path)) {
                shown.merge(firstStep(folder, path), path, ProfileFolders::common);
            }
        }
        return List.copyOf(shown.values());
    }

    /** Returns the folder that is shown around a path, empty where that is the top. */
    Optional<String> around(String path) {
        Optional<String> around = Optional.empty();
        Optional<String> next = next("", path);
        while (next.isPresent()) {
            around = next;
            next = next(next.get(), path);
        }
        return around;
    }

    /** Returns what is left of a path behind the folder that is shown around it. */
    String label(String path) {
        return around(path).map(folder -> path.substring(folder.length() + 1)).orElse(path);
    }

    /** Tells whether a path leads further into a folder. */
    static boolean inside(String folder, String path) {
        return folder.isEmpty() || path.length() > folder.length() && path.startsWith(folder) && path.charAt(folder.length()) == SLASH;
    }

    private Optional<String> next(String folder, String path) {
        return below(folder).stream().filter(candidate -> inside(candidate, path)).findFirst();
    }

    private static String firstStep(String folder, String path) {
        int from = folder.isEmpty() ? 0 : folder.length() + 1;
        int slash = path.indexOf(SLASH, from);
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** Returns the folder that two paths share. */
    private static String common(String one, String other) {
        List<String> steps = new ArrayList<>(List.of(one.split("/", -1)));
        List<String> others = List.of(other.split("/", -1));
        int shared = 0;
        while (shared < Math.min(steps.size(), others.size()) && steps.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return String.join("/", steps.subList(0, shared));
    }
}
