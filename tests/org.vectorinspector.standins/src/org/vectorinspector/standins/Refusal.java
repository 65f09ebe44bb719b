package org.vectorinspector.standins;

/** Ends the handling of a request with an answer, from however deep. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /** Refuses with this answer. */
    public Refusal(Answer answer) {
        this(answer, null);
    }

    /** Refuses with this answer because of something else. */
    public Refusal(Answer answer, Throwable cause) {
        super("HTTP " + answer.status(), cause);
        this.answer = answer;
    }

    /** Returns what the client gets. */
    public Answer answer() {
        return answer;
    }
}
