package org.vectorinspector.ui.compare.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ProfileId;

/** Something that can be chosen as a side: a collection of an open connection, or a saved profile to be opened first. */
public sealed interface Choice {
    /** Returns what a person reads. */
    String label();

    /**
     * A collection.
     *
     * @param connection what a person calls its connection
     * @param collection never null
     */
    record OfCollection(String connection, CollectionRef collection) implements Choice {
        @Override
        public String label() {
            return connection + " > " + collection.collection();
        }
    }

    /**
     * A profile.
     *
     * @param name what a person calls it
     * @param profile never null
     */
    record OfProfile(String name, ProfileId profile) implements Choice {
        @Override
        public String label() {
            return name;
        }
    }

    /** Returns the choices that hold every word of a text: those with the whole text first, collections before profiles, by their names. */
    static List<Choice> matching(List<Choice> choices, String text) {
        String typed = text.toLowerCase(Locale.ROOT).strip();
        List<String> words = List.of(typed.split("\\s+"));
        return choices.stream().filter(choice -> words.stream().allMatch(choice.lower()::contains))
                .sorted(Comparator.comparing((Choice choice) -> !choice.lower().contains(typed)).thenComparing(OfProfile.class::isInstance)
                        .thenComparing(Choice::lower)).toList();
    }

    private String lower() {
        return label().toLowerCase(Locale.ROOT);
    }
}
