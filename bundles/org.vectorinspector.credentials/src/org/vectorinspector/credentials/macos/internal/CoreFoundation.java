package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The functions of Core Foundation that we call, named as in C; what a {@code Create} returns is released by the caller. */
interface CoreFoundation extends Library {
    int UTF_8 = 0x08000100;

    Pointer CFStringCreateWithBytes(Pointer allocator, byte[] bytes, NativeLong length, int encoding, byte external);

    NativeLong CFStringGetLength(Pointer text);

    byte CFStringGetCString(Pointer text, byte[] buffer, NativeLong size, int encoding);

    Pointer CFDataCreate(Pointer allocator, byte[] bytes, NativeLong length);

    NativeLong CFDataGetLength(Pointer data);

    Pointer CFDataGetBytePtr(Pointer data);

    Pointer CFDictionaryCreateMutable(Pointer allocator, NativeLong capacity, Pointer keyCallbacks, Pointer valueCallbacks);

    void CFDictionarySetValue(Pointer dictionary, Pointer key, Pointer value);

    Pointer CFDictionaryGetValue(Pointer dictionary, Pointer key);

    NativeLong CFArrayGetCount(Pointer array);

    Pointer CFArrayGetValueAtIndex(Pointer array, NativeLong index);

    void CFRelease(Pointer object);
}
