package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RowsJson;

class RowsJsonTest {
    @Test
    void writesTheRowsInTheirOrderHoweverMany() {
        for (int count : new int[] {0, 1, 2, 124, 125, 126, 250, 251, 1_000, 5_003}) {
            List<Integer> rows = IntStream.range(0, count).map(i -> count - i).boxed().toList();
            JsonOutput out = new JsonOutput().beginObject().name("rows");
            RowsJson.write(out, rows, (part, row) -> part.beginArray().number(row).text("r" + row).endArray()).name("n").number(count).endObject();
            String items = rows.stream().map(row -> "[" + row + ",\"r" + row + "\"]").collect(Collectors.joining(","));
            assertEquals("{\"rows\":[" + items + "],\"n\":" + count + "}", out.toString());
        }
    }

    @Test
    void endsWithWhatAnItemThrows() {
        List<Integer> rows = IntStream.range(0, 2_000).boxed().toList();
        assertThrows(IllegalArgumentException.class, () -> RowsJson.write(new JsonOutput(), rows,
                (part, row) -> part.floats(new float[] {row == 1_500 ? Float.NaN : row}, 0, 1)));
    }
}
