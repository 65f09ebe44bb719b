package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param body JSON, which goes out without being copied again
 */
record Answer(int status, ByteArrayOutputStream body) {
    /** Returns an answer of some bytes. */
    static Answer of(int status, String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(text.length());
        body.writeBytes(bytes(text));
        return new Answer(status, body);
    }

    /** Returns the answer that all is well. */
    static Answer good(String text) {
        return of(200, text);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
