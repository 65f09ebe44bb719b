package org.vectorinspector.cli.command;

/** Says how a command was used wrongly; the message is a sentence for a person. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public UsageException(String message) {
        super(message);
    }
}
