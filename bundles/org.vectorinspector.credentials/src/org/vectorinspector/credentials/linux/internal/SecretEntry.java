package org.vectorinspector.credentials.linux.internal;

import com.sun.jna.Pointer;

/**
 * An entry that a search has found.
 *
 * @param item libsecret's object, alive as long as the {@link SecretCall} that found it
 * @param locked whether its value cannot be read now
 * @param modified when it was last written, in seconds
 * @param ours whether this program wrote it
 */
record SecretEntry(Pointer item, String account, boolean locked, long modified, boolean ours) {
}
