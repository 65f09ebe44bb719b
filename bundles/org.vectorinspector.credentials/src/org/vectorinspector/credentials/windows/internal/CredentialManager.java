package org.vectorinspector.credentials.windows.internal;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

/** Generic credentials of the Credential Manager by their target; gives back what Windows lends. */
final class CredentialManager {
    private final CredentialFunctions functions;

    CredentialManager(CredentialFunctions functions) {
        this.functions = functions;
    }

    /** A credential without its secret. */
    record Entry(String target, String user) {
    }

    /** Returns the secret of a target if it belongs to this user. */
    Optional<byte[]> read(String target, String user) throws CredentialException {
        PointerByReference found = new PointerByReference();
        try (Memory name = Credential.text(target)) {
            if (functions.CredReadW(name, Credential.GENERIC, 0, found) == 0) {
                return absent();
            }
        }
        Credential credential = new Credential(found.getValue());
        try {
            return credential.user().equals(user) ? Optional.of(credential.secret()) : Optional.empty();
        } finally {
            credential.wipe();
            functions.CredFree(found.getValue());
        }
    }

    void write(String target, String user, byte[] secret) throws CredentialException {
        if (secret.length > Credential.MOST_BYTES) {
            throw new CredentialException(Reason.FAILED, "The Windows Credential Manager keeps at most 2,560 bytes for an entry; "
                    + "these secrets need " + secret.length + ". Keep them in the encrypted file.", null);
        }
        try (Memory name = Credential.text(target); Memory owner = Credential.text(user);
                Memory blob = new Memory(Math.max(1, secret.length))) {
            blob.write(0, secret, 0, secret.length);
            Credential credential = new Credential();
            credential.type = Credential.GENERIC;
            credential.targetName = name;
            credential.userName = owner;
            credential.blob = blob;
            credential.blobSize = secret.length;
            credential.persist = Credential.PERSIST_LOCAL_MACHINE;
            int written = functions.CredWriteW(credential, 0);
            int error = Native.getLastError();
            blob.clear();
            if (written == 0) {
                throw failure(error);
            }
        }
    }

    void delete(String target) throws CredentialException {
        try (Memory name = Credential.text(target)) {
            if (functions.CredDeleteW(name, Credential.GENERIC, 0) == 0) {
                absent();
            }
        }
    }

    /** Returns the generic credentials whose target begins like this. */
    List<Entry> list(String prefix) throws CredentialException {
        IntByReference count = new IntByReference();
        PointerByReference found = new PointerByReference();
        try (Memory filter = Credential.text(prefix + "*")) {
            if (functions.CredEnumerateW(filter, 0, count, found) == 0) {
                absent();
                return List.of();
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Pointer each : found.getValue().getPointerArray(0, count.getValue())) {
            Credential credential = new Credential(each);
            credential.wipe();
            if (credential.type == Credential.GENERIC) {
                entries.add(new Entry(credential.target(), credential.user()));
            }
        }
        functions.CredFree(found.getValue());
        return entries;
    }

    /** Returns nothing when the last call failed because there is nothing. */
    private static Optional<byte[]> absent() throws CredentialException {
        int error = Native.getLastError();
        if (error != CredentialFunctions.ERROR_NOT_FOUND) {
            throw failure(error);
        }
        return Optional.empty();
    }

    private static CredentialException failure(int error) {
        return error == CredentialFunctions.ERROR_NO_SUCH_LOGON_SESSION
                ? new CredentialException(Reason.UNAVAILABLE, "This Windows session has no Credential Manager.", null)
                : new CredentialException(Reason.FAILED, "The Windows Credential Manager failed with error " + error + ".", null);
    }
}
