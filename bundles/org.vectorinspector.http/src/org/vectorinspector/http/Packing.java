package org.vectorinspector.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How the body of an answer was packed for the way. */
final class Packing {
    private static final int PIECE = 64 << 10;

    private Packing() {
    }

    /** Tells whether the body comes as it is meant. */
    static boolean none(HttpHeaders headers) {
        return encoding(headers).isEmpty();
    }

    /** Returns the body as it was before. */
    static byte[] undone(HttpHeaders headers, byte[] body) throws IOException {
        String encoding = encoding(headers);
        return switch (encoding) {
            case "" -> body;
            case "gzip", "x-gzip" -> gunzip(body);
            default -> throw new IOException("The answer is packed by " + encoding + ", which nobody asked for");
        };
    }

    private static String encoding(HttpHeaders headers) {
        String encoding = headers.firstValue("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return encoding.equals("identity") ? "" : encoding;
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        if (body.length == 0) {
            return body;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(1024, body.length * 2));
        byte[] buffer = new byte[PIECE];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), buffer.length)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + (long) read > AnswerBody.MOST) {
                    throw new AnswerBody.TooLong();
                }
                out.write(buffer, 0, read);
            }
        }
        return out.toByteArray();
    }
}
