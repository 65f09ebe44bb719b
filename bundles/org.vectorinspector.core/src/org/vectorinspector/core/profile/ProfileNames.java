package org.vectorinspector.core.profile;

import java.util.Set;

/** Finds names for profiles that are not taken yet. Stateless. */
public final class ProfileNames {
    private ProfileNames() {
    }

    /** Returns the name itself when it is free, else with the first number behind it that makes it so: {@code Shop (2)}. */
    public static String free(String name, Set<String> taken) {
        String stem = name.replaceFirst(" \\(\\d+\\)$", "");
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = stem + " (" + number + ")";
        }
        return candidate;
    }
}
