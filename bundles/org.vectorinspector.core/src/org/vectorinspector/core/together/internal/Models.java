package org.vectorinspector.core.together.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.TextEmbedder;

/** The installed models, and which of them serves a space. */
final class Models {
    private final List<TextEmbedder> installed = new CopyOnWriteArrayList<>();

    /** Which model serves, or why none does. */
    sealed interface Choice {
        /** This one. */
        record Chosen(TextEmbedder embedder) implements Choice {
        }

        /** None. */
        record Refused(String reason) implements Choice {
        }
    }

    void add(TextEmbedder embedder) {
        installed.add(embedder);
    }

    void remove(TextEmbedder embedder) {
        installed.remove(embedder);
    }

    List<TextEmbedder> all() {
        return installed.stream().sorted(Comparator.comparing(TextEmbedder::model)).toList();
    }

    /** Returns the model of this name, or where none is named the first one that fits. */
    Choice choose(VectorSpace space, String named) {
        if (space.kind() != VectorKind.DENSE) {
            return new Choice.Refused("A text becomes one dense vector; the space «" + space.name() + "» has others.");
        }
        if (installed.isEmpty()) {
            return new Choice.Refused("No text model is installed: ask by record or by vector, or install the feature «Text to vector».");
        }
        List<TextEmbedder> candidates = all().stream().filter(model -> named.isEmpty() || model.model().equals(named)).toList();
        if (candidates.isEmpty()) {
            return new Choice.Refused("The model «" + named + "» is not installed.");
        }
        if (space.dimension() == 0) {
            return new Choice.Refused("The collection is empty: which vectors it takes is not known yet.");
        }
        Optional<TextEmbedder> fitting = candidates.stream().filter(model -> model.dimension() == space.dimension()).findFirst();
        return fitting.<Choice>map(Choice.Chosen::new).orElseGet(() -> new Choice.Refused(refusal(candidates, space)));
    }

    private static String refusal(List<TextEmbedder> candidates, VectorSpace space) {
        String made = candidates.stream().map(model -> model.model() + " makes vectors of " + model.dimension() + " numbers")
                .collect(Collectors.joining(", "));
        return made + "; this collection has " + space.dimension() + ".";
    }
}
