package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.function.Function;

/**
 * The two frameworks of macOS that make up its keychain.
 *
 * @param constants the objects behind the names of constants such as {@code kSecClass}
 * @param structures the addresses of structures such as {@code kCFTypeDictionaryKeyCallBacks}
 */
record MacLibrary(CoreFoundation foundation, SecurityFunctions security, Function<String, Pointer> constants,
        Function<String, Pointer> structures) {
    static MacLibrary load() {
        NativeLibrary foundation = NativeLibrary.getInstance("CoreFoundation");
        NativeLibrary security = NativeLibrary.getInstance("Security");
        return new MacLibrary(Native.load("CoreFoundation", CoreFoundation.class), Native.load("Security", SecurityFunctions.class),
                name -> (name.startsWith("kSec") ? security : foundation).getGlobalVariableAddress(name).getPointer(0),
                foundation::getGlobalVariableAddress);
    }
}
