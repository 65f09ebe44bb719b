package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the body of a write, which must be byte by byte what the made-up points are: {@code {"name":[point,point]}}. */
final class WrittenPoints {
    private static final int SHOWN = 300;

    private final PointForm form;
    private final byte[] body;
    private int place;

    private WrittenPoints(PointForm form, byte[] body) {
        this.form = form;
        this.body = body;
    }

    /**
     * Parses a body, where the points are of a server that does, and returns which points are in it.
     *
     * @param name of the list
     * @throws IllegalArgumentException when anything is not as it must be
     */
    static int[] read(PointForm form, String name, byte[] body) throws IOException {
        form.points().parse(body);
        return new WrittenPoints(form, body).read(name);
    }

    private int[] read(String name) {
        IntStream.Builder points = IntStream.builder();
        expect(Answer.bytes("{\"" + name + "\":["));
        byte[] beginning = form.beginning();
        byte[] comma = {','};
        do {
            expect(beginning);
            int point = digits();
            List<byte[]> rest = form.rest(point);
            rest.forEach(this::expect);
            points.add(point);
        } while (passed(comma));
        expect(Answer.bytes("]}"));
        if (place != body.length) {
            throw wrong();
        }
        return points.build().toArray();
    }

    private int digits() {
        int number = 0;
        while (place < body.length && body[place] >= '0' && body[place] <= '9') {
            number = 10 * number + body[place++] - '0';
        }
        return number;
    }

    private void expect(byte[] wanted) {
        if (!passed(wanted)) {
            throw wrong();
        }
    }

    private boolean passed(byte[] wanted) {
        int behind = place + wanted.length;
        boolean there = behind <= body.length && Arrays.equals(body, place, behind, wanted, 0, wanted.length);
        place = there ? behind : place;
        return there;
    }

    private IllegalArgumentException wrong() {
        String here = new String(body, place, Math.min(SHOWN, body.length - place), StandardCharsets.UTF_8);
        return new IllegalArgumentException("Not what must be written at byte " + place + ": " + here);
    }
}
