package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vectorinspector.credentials.internal.Keychain;

/** One call of the keychain: the Core Foundation objects made on the way are released when it is closed. */
final class MacCall implements AutoCloseable {
    private static final NativeLong NO_LIMIT = new NativeLong(0);

    private final MacLibrary library;
    private final CoreFoundation foundation;
    private final Deque<Pointer> owned = new ArrayDeque<>();

    MacCall(MacLibrary library) {
        this.library = library;
        foundation = library.foundation();
    }

    /** Returns a query for the generic passwords of our service. */
    Pointer query() {
        Pointer query = dictionary();
        set(query, "kSecClass", constant("kSecClassGenericPassword"));
        set(query, "kSecAttrService", text(Keychain.SERVICE));
        return query;
    }

    /** Returns a query for the entry of an account. */
    Pointer query(String account) {
        Pointer query = query();
        set(query, "kSecAttrAccount", text(account));
        return query;
    }

    Pointer dictionary() {
        return own(foundation.CFDictionaryCreateMutable(null, NO_LIMIT, library.structures().apply("kCFTypeDictionaryKeyCallBacks"),
                library.structures().apply("kCFTypeDictionaryValueCallBacks")));
    }

    void set(Pointer dictionary, String key, Pointer value) {
        foundation.CFDictionarySetValue(dictionary, constant(key), value);
    }

    Pointer constant(String name) {
        return library.constants().apply(name);
    }

    Pointer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return own(foundation.CFStringCreateWithBytes(null, bytes, new NativeLong(bytes.length), CoreFoundation.UTF_8, (byte) 0));
    }

    Pointer data(byte[] bytes) {
        return own(foundation.CFDataCreate(null, bytes, new NativeLong(bytes.length)));
    }

    byte[] bytes(Pointer data) {
        int length = foundation.CFDataGetLength(data).intValue();
        return length == 0 ? new byte[0] : foundation.CFDataGetBytePtr(data).getByteArray(0, length);
    }

    /** Returns the accounts of an array of attributes. */
    List<String> accounts(Pointer array) {
        List<String> accounts = new ArrayList<>();
        for (long index = 0; index < foundation.CFArrayGetCount(array).longValue(); index++) {
            Pointer attributes = foundation.CFArrayGetValueAtIndex(array, new NativeLong(index));
            Pointer account = foundation.CFDictionaryGetValue(attributes, constant("kSecAttrAccount"));
            if (account != null) {
                accounts.add(javaText(account));
            }
        }
        return accounts;
    }

    /** Has an object released with the call. */
    Pointer own(Pointer object) {
        owned.push(object);
        return object;
    }

    private String javaText(Pointer text) {
        int mostBytes = foundation.CFStringGetLength(text).intValue() * 3 + 1;
        byte[] buffer = new byte[mostBytes];
        foundation.CFStringGetCString(text, buffer, new NativeLong(mostBytes), CoreFoundation.UTF_8);
        int length = 0;
        while (buffer[length] != 0) {
            length++;
        }
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        owned.forEach(foundation::CFRelease);
        owned.clear();
    }
}
