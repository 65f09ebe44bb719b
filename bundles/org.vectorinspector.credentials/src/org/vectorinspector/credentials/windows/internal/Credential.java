package org.vectorinspector.credentials.windows.internal;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.nio.charset.StandardCharsets;

/** Windows' {@code CREDENTIALW}; texts are UTF-16 and end in a zero. */
@FieldOrder({"flags", "type", "targetName", "comment", "lastWrittenLow", "lastWrittenHigh", "blobSize", "blob", "persist",
    "attributeCount", "attributes", "targetAlias", "userName"})
public final class Credential extends Structure {
    static final int GENERIC = 1;
    static final int PERSIST_LOCAL_MACHINE = 2;
    static final int MOST_BYTES = 5 * 512;

    public int flags;
    public int type;
    public Pointer targetName;
    public Pointer comment;
    public int lastWrittenLow;
    public int lastWrittenHigh;
    public int blobSize;
    public Pointer blob;
    public int persist;
    public int attributeCount;
    public Pointer attributes;
    public Pointer targetAlias;
    public Pointer userName;

    /** Makes an empty structure of its own memory. */
    Credential() {
    }

    /** Reads the structure that Windows has put there. */
    Credential(Pointer memory) {
        super(memory);
        read();
    }

    String target() {
        return text(targetName);
    }

    String user() {
        return userName == null ? "" : text(userName);
    }

    byte[] secret() {
        return blobSize == 0 ? new byte[0] : blob.getByteArray(0, blobSize);
    }

    /** Wipes the secret where Windows has put it. */
    void wipe() {
        if (blobSize > 0) {
            blob.clear(blobSize);
        }
    }

    /** Returns a text as Windows wants it. */
    static Memory text(String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.UTF_16LE);
        Memory memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    /** Returns the text that starts there. */
    static String text(Pointer start) {
        StringBuilder text = new StringBuilder();
        for (long at = 0; start.getShort(at) != 0; at += 2) {
            text.append((char) start.getShort(at));
        }
        return text.toString();
    }
}
