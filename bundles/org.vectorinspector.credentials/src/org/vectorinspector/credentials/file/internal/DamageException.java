package org.vectorinspector.credentials.file.internal;

/** Says that the encrypted file is not as it was written, and keeps what was found. */
final class DamageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient byte[] found;

    DamageException(String message, byte[] found) {
        super(message);
        this.found = found;
    }

    byte[] found() {
        return found;
    }
}
