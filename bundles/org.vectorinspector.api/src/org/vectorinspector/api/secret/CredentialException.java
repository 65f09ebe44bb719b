package org.vectorinspector.api.secret;

/** Says why secrets could not be read or kept; the message is a sentence for a person and holds no secret. */
public final class CredentialException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons that callers tell apart. */
    public enum Reason {
        /** The keychain is locked and was not unlocked; the secrets may be there. */
        LOCKED,
        /** There is no such store on this system now. */
        UNAVAILABLE,
        /** The person said no. */
        REFUSED,
        /** Anything else. */
        FAILED
    }

    /**
     * Makes an exception.
     *
     * @param message a sentence for a person
     * @param cause what lies behind, may be null
     */
    public CredentialException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
