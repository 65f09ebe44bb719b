package org.vectorinspector.credentials.windows.internal;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of the Windows Credential Manager that we call, named as in C. Each returns 0 when it failed; the thread's last
 * error then says why.
 */
interface CredentialFunctions extends Library {
    int ERROR_NOT_FOUND = 1168;
    int ERROR_NO_SUCH_LOGON_SESSION = 1312;

    /** The credential is given back with {@link #CredFree}. */
    int CredReadW(Pointer target, int type, int flags, PointerByReference credential);

    int CredWriteW(Credential credential, int flags);

    int CredDeleteW(Pointer target, int type, int flags);

    /** The filter may end in a star; the array of credentials is given back with {@link #CredFree}. */
    int CredEnumerateW(Pointer filter, int flags, IntByReference count, PointerByReference credentials);

    void CredFree(Pointer buffer);
}
