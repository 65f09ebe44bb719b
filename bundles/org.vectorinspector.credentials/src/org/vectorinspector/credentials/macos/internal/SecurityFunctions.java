package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/** The functions of the macOS Security framework that we call, named as in C; each returns a status, 0 for success. */
interface SecurityFunctions extends Library {
    int SUCCESS = 0;
    int USER_CANCELED = -128;
    int NOT_AVAILABLE = -25291;
    int AUTH_FAILED = -25293;
    int NO_SUCH_KEYCHAIN = -25294;
    int DUPLICATE_ITEM = -25299;
    int ITEM_NOT_FOUND = -25300;
    int NO_DEFAULT_KEYCHAIN = -25307;
    int INTERACTION_NOT_ALLOWED = -25308;
    int UNLOCKED = 1;

    /** The result is released by the caller. */
    int SecItemCopyMatching(Pointer query, PointerByReference result);

    int SecItemAdd(Pointer attributes, PointerByReference result);

    int SecItemUpdate(Pointer query, Pointer changes);

    int SecItemDelete(Pointer query);

    /** Tells, for the default keychain when it is null, whether it is unlocked. Never asks the person. */
    int SecKeychainGetStatus(Pointer keychain, IntByReference status);

    /** Asks the person to unlock the default keychain when the first argument is null. */
    int SecKeychainUnlock(Pointer keychain, int passwordLength, Pointer password, byte usePassword);
}
