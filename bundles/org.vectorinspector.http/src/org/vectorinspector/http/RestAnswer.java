package org.vectorinspector.http;

import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers never null
 * @param body the bytes of the body: read only
 */
public record RestAnswer(int status, HttpHeaders headers, byte[] body) {
    /** Tells whether the server did what it was asked. */
    public boolean good() {
        return status >= 200 && status < 300;
    }

    /** Returns the status and the length only: headers and body may hold what nobody shall read. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
