package org.vectorinspector.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;

/**
 * Makes room for long answers while the server still works on them: who reads page after page gets answers of about one length, and the
 * line need not wait until some megabytes are cleared. Remembers only how long the last long answer was. Safe for use by several threads.
 */
final class AnswerRoom {
    /** From which length on it pays. */
    static final int LONG = 1 << 20;
    private static final int SPARE_SHARE = 32;

    private volatile Last last = Last.NONE;

    /** How long the last long answer was, and to which path without its query. */
    private record Last(String path, int length) {
        static final Last NONE = new Last("", 0);
    }

    /** Returns what takes the answer of one request. */
    Coming coming(RestRequest request) {
        return new Coming(request.path().split("\\?", 2)[0]);
    }

    /** Takes the answer of one request. */
    final class Coming implements AnswerBody.Handler {
        private final String path;
        private volatile byte[] room = {};

        private Coming(String path) {
            this.path = path;
        }

        /** Makes as much room as the answer will probably need, or none; an answer that is faster does without. */
        @Override
        public void prepare() {
            Last known = last;
            if (known.path().equals(path)) {
                room = new byte[known.length() + known.length() / SPARE_SHARE];
            }
        }

        @Override
        public BodySubscriber<AnswerBody> apply(ResponseInfo info) {
            int told = AnswerBody.told(info);
            byte[] ready = room;
            return new AnswerBody(ready.length >= told ? ready : new byte[told], this::came);
        }

        /** Remembers a long answer; a short one of the same path says that what asked for the long ones is at its end. */
        private void came(int length) {
            if (length >= LONG) {
                last = new Last(path, Math.min(length, AnswerBody.BELIEVED));
            } else if (last.path().equals(path)) {
                last = Last.NONE;
            }
        }
    }
}
