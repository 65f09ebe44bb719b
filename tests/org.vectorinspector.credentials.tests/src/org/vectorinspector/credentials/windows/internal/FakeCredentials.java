package org.vectorinspector.credentials.windows.internal;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Credential Manager as its documentation describes it, on real native memory: what Windows reads and writes byte by byte. */
final class FakeCredentials implements CredentialFunctions {
    // Where the fields of CREDENTIALW begin on 64-bit Windows.
    private static final int TYPE = 4;
    private static final int TARGET = 8;
    private static final int BLOB_SIZE = 32;
    private static final int BLOB = 40;
    private static final int PERSIST = 48;
    private static final int USER = 72;
    static final int SIZE = 80;
    private static final int ERROR_INVALID_PARAMETER = 87;

    private final Map<String, Entry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Pointer, List<Memory>> lent = new HashMap<>();
    private int refusal;

    private record Entry(String target, int type, String user, byte[] blob) {
    }

    /** Has every call fail with this error. */
    void refuse(int error) {
        refusal = error;
    }

    /** Puts an entry there as another program does. */
    void put(String target, int type, String user, byte[] blob) {
        entries.put(target, new Entry(target, type, user, blob));
    }

    /** Returns the targets that are there. */
    List<String> targets() {
        return List.copyOf(entries.keySet());
    }

    byte[] blob(String target) {
        return entries.get(target).blob();
    }

    /** Tells how many buffers were not given back. */
    int lent() {
        return lent.size();
    }

    @Override
    public synchronized int CredReadW(Pointer target, int type, int flags, PointerByReference credential) {
        Entry entry = entries.get(text(target));
        if (refusal != 0 || entry == null || entry.type() != type) {
            return fail(refusal != 0 ? refusal : ERROR_NOT_FOUND);
        }
        List<Memory> memory = new ArrayList<>();
        Memory structure = structure(entry, memory);
        lent.put(structure, memory);
        credential.setValue(structure);
        return 1;
    }

    @Override
    public synchronized int CredWriteW(Credential credential, int flags) {
        credential.write();
        Pointer memory = credential.getPointer();
        int size = memory.getInt(BLOB_SIZE);
        if (refusal != 0) {
            return fail(refusal);
        }
        if (size > 2_560 || memory.getInt(PERSIST) == 0) {
            return fail(ERROR_INVALID_PARAMETER);
        }
        String target = text(memory.getPointer(TARGET));
        put(target, memory.getInt(TYPE), text(memory.getPointer(USER)), memory.getPointer(BLOB).getByteArray(0, size));
        return 1;
    }

    @Override
    public synchronized int CredDeleteW(Pointer target, int type, int flags) {
        return refusal != 0 || entries.remove(text(target)) == null ? fail(refusal != 0 ? refusal : ERROR_NOT_FOUND) : 1;
    }

    @Override
    public synchronized int CredEnumerateW(Pointer filter, int flags, IntByReference count, PointerByReference credentials) {
        String prefix = text(filter).replaceFirst("\\*$", "").toLowerCase(Locale.ROOT);
        List<Entry> found = entries.values().stream().filter(entry -> entry.target().toLowerCase(Locale.ROOT).startsWith(prefix)).toList();
        if (refusal != 0 || found.isEmpty()) {
            return fail(refusal != 0 ? refusal : ERROR_NOT_FOUND);
        }
        List<Memory> memory = new ArrayList<>();
        Memory array = new Memory((long) Native.POINTER_SIZE * found.size());
        for (int index = 0; index < found.size(); index++) {
            array.setPointer((long) Native.POINTER_SIZE * index, structure(found.get(index), memory));
        }
        lent.put(array, memory);
        count.setValue(found.size());
        credentials.setValue(array);
        return 1;
    }

    @Override
    public synchronized void CredFree(Pointer buffer) {
        if (lent.remove(buffer) == null) {
            throw new IllegalStateException("Freed what was not lent");
        }
    }

    private static Memory structure(Entry entry, List<Memory> memory) {
        Memory structure = new Memory(SIZE);
        structure.clear();
        structure.setInt(TYPE, entry.type());
        structure.setPointer(TARGET, text(entry.target(), memory));
        structure.setPointer(USER, entry.user().isEmpty() ? null : text(entry.user(), memory));
        structure.setInt(BLOB_SIZE, entry.blob().length);
        Memory blob = new Memory(Math.max(1, entry.blob().length));
        blob.write(0, entry.blob(), 0, entry.blob().length);
        structure.setPointer(BLOB, blob);
        memory.addAll(List.of(structure, blob));
        return structure;
    }

    private static Memory text(String text, List<Memory> memory) {
        Memory copy = new Memory(2L * text.length() + 2);
        copy.clear();
        for (int index = 0; index < text.length(); index++) {
            copy.setShort(2L * index, (short) text.charAt(index));
        }
        memory.add(copy);
        return copy;
    }

    private static String text(Pointer start) {
        StringBuilder text = new StringBuilder();
        for (long at = 0; start.getShort(at) != 0; at += 2) {
            text.append((char) start.getShort(at));
        }
        return text.toString();
    }

    private static int fail(int error) {
        Native.setLastError(error);
        return 0;
    }
}
