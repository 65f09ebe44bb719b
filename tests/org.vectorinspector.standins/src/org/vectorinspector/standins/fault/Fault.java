package org.vectorinspector.standins.fault;

import java.time.Duration;
import org.vectorinspector.standins.Answer;

/** One way in which a server fails. */
public sealed interface Fault {
    /**
     * The service is not asked; the client gets this answer.
     *
     * @param answer never null
     */
    record Refuse(Answer answer) implements Fault {
    }

    /**
     * The answer comes late.
     *
     * @param pause before the service is asked
     */
    record Pause(Duration pause) implements Fault {
    }

    /** The service does its work; the line breaks after half of the answer. */
    record Half() implements Fault {
    }

    /**
     * The line breaks without an answer.
     *
     * @param performed whether the service has done its work before
     */
    record Cut(boolean performed) implements Fault {
    }

    /** Returns a refusal in plain text, as proxies and access checks write it. */
    static Fault refuse(int status, String text) {
        return new Refuse(Answer.text(status, text).undescribed());
    }

    /** Returns a refusal that says when to come again. */
    static Fault comeAgain(int status, int seconds) {
        return new Refuse(Answer.text(status, "Come again").with("Retry-After", Integer.toString(seconds)).undescribed());
    }
}
