package org.vectorinspector.ui.together.model;

import java.util.Optional;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;

/** What a record is called in a narrow column. */
public final class HitTitle {
    private static final int LONGEST = 200;

    private HitTitle() {
    }

    /** Returns the first line of the document, or else the first text of the metadata, or else the id. */
    public static String of(VectorRecord item) {
        return item.document().map(HitTitle::line).filter(line -> !line.isEmpty())
                .or(() -> item.metadata().values().values().stream().filter(Value.Text.class::isInstance)
                        .map(value -> line(((Value.Text) value).text())).filter(line -> !line.isEmpty()).findFirst())
                .orElseGet(() -> item.id().text());
    }

    private static String line(String text) {
        Optional<String> first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
        return first.map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line).orElse("");
    }
}
