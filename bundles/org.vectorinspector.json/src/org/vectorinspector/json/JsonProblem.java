package org.vectorinspector.json;

import java.io.IOException;
import java.util.Objects;

/** Says what is wrong with a JSON text and where: a sentence for a person and a place for an editor. */
public final class JsonProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient JsonPlace place;

    /**
     * Makes a problem.
     *
     * @param sentence what is wrong
     * @param place where
     */
    public JsonProblem(String sentence, JsonPlace place) {
        super(sentence + " (" + place + ")");
        this.sentence = Objects.requireNonNull(sentence, "sentence");
        this.place = Objects.requireNonNull(place, "place");
    }

    /** Returns what is wrong, without the place. */
    public String sentence() {
        return sentence;
    }

    /** Returns where it is wrong. */
    public JsonPlace place() {
        return place;
    }
}
