package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Core Foundation and the keychain of macOS as their documentation describes them: objects behind pointers, counted references,
 * queries that are dictionaries.
 */
final class FakeMac implements CoreFoundation, SecurityFunctions {
    private static final int PARAMETER = -50;

    private final Map<Pointer, Object> objects = new HashMap<>();
    private final Set<Pointer> owned = new HashSet<>();
    private final Map<String, Pointer> constants = new HashMap<>();
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private boolean unlocked = true;
    private int refusal;
    private boolean addsMeanwhile;
    private long nextAddress = 0x1000;

    MacLibrary library() {
        return new MacLibrary(this, this, this::constant, this::constant);
    }

    void lock() {
        unlocked = false;
    }

    /** Has every call of the keychain fail with this status. */
    void refuse(int status) {
        refusal = status;
    }

    /** Has another program add the entry in the moment before we do. */
    void addMeanwhile() {
        addsMeanwhile = true;
    }

    /** Puts an entry there as another program does. */
    void put(String service, String account, byte[] value) {
        entries.add(new HashMap<>(Map.of("kSecClass", "kSecClassGenericPassword", "kSecAttrService", service, "kSecAttrAccount", account,
                "kSecValueData", value)));
    }

    List<Map<String, Object>> entries() {
        return entries;
    }

    /** Tells how many objects were not released. */
    int alive() {
        return owned.size();
    }

    @Override
    public synchronized Pointer CFStringCreateWithBytes(Pointer allocator, byte[] bytes, NativeLong length, int encoding, byte external) {
        return created(new String(bytes, 0, length.intValue(), StandardCharsets.UTF_8));
    }

    @Override
    public synchronized NativeLong CFStringGetLength(Pointer text) {
        return new NativeLong(((String) objects.get(text)).length());
    }

    @Override
    public synchronized byte CFStringGetCString(Pointer text, byte[] buffer, NativeLong size, int encoding) {
        byte[] bytes = ((String) objects.get(text)).getBytes(StandardCharsets.UTF_8);
        if (encoding != UTF_8 || bytes.length + 1 > size.intValue()) {
            return 0;
        }
        System.arraycopy(bytes, 0, buffer, 0, bytes.length);
        buffer[bytes.length] = 0;
        return 1;
    }

    @Override
    public synchronized Pointer CFDataCreate(Pointer allocator, byte[] bytes, NativeLong length) {
        return created(bytes.clone());
    }

    @Override
    public synchronized NativeLong CFDataGetLength(Pointer data) {
        return new NativeLong(((byte[]) objects.get(data)).length);
    }

    @Override
    public synchronized Pointer CFDataGetBytePtr(Pointer data) {
        byte[] bytes = (byte[]) objects.get(data);
        Memory memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    @Override
    public synchronized Pointer CFDictionaryCreateMutable(Pointer allocator, NativeLong capacity, Pointer keyCallbacks,
            Pointer valueCallbacks) {
        boolean counted = keyCallbacks.equals(constant("kCFTypeDictionaryKeyCallBacks"))
                && valueCallbacks.equals(constant("kCFTypeDictionaryValueCallBacks"));
        if (!counted) {
            throw new IllegalStateException("The dictionary would not keep its values alive");
        }
        return created(new HashMap<String, Object>());
    }

    @Override
    public synchronized void CFDictionarySetValue(Pointer dictionary, Pointer key, Pointer value) {
        dictionary(dictionary).put((String) objects.get(key), Objects.requireNonNull(objects.get(value)));
    }

    @Override
    public synchronized Pointer CFDictionaryGetValue(Pointer dictionary, Pointer key) {
        Object value = dictionary(dictionary).get((String) objects.get(key));
        return value == null ? null : borrowed(value);
    }

    @Override
    public synchronized NativeLong CFArrayGetCount(Pointer array) {
        return new NativeLong(((List<?>) objects.get(array)).size());
    }

    @Override
    public synchronized Pointer CFArrayGetValueAtIndex(Pointer array, NativeLong index) {
        return borrowed(((List<?>) objects.get(array)).get(index.intValue()));
    }

    @Override
    public synchronized void CFRelease(Pointer object) {
        if (!owned.remove(object)) {
            throw new IllegalStateException("Released what was not ours");
        }
    }

    @Override
    public synchronized int SecItemCopyMatching(Pointer query, PointerByReference result) {
        Map<String, Object> wanted = dictionary(query);
        List<Map<String, Object>> found = matches(wanted);
        if (refused() != SUCCESS || found.isEmpty()) {
            return refused() != SUCCESS ? refused() : ITEM_NOT_FOUND;
        }
        if ("kSecMatchLimitAll".equals(wanted.get("kSecMatchLimit"))) {
            result.setValue(created(List.copyOf(found)));
        } else {
            result.setValue(created(((byte[]) found.getFirst().get("kSecValueData")).clone()));
        }
        return wanted.containsKey("kSecReturnData") || wanted.containsKey("kSecReturnAttributes") ? SUCCESS : PARAMETER;
    }

    @Override
    public synchronized int SecItemAdd(Pointer attributes, PointerByReference result) {
        Map<String, Object> entry = new HashMap<>(dictionary(attributes));
        if (refused() != SUCCESS) {
            return refused();
        }
        if (addsMeanwhile) {
            put((String) entry.get("kSecAttrService"), (String) entry.get("kSecAttrAccount"), new byte[0]);
            return DUPLICATE_ITEM;
        }
        entries.add(entry);
        return SUCCESS;
    }

    @Override
    public synchronized int SecItemUpdate(Pointer query, Pointer changes) {
        List<Map<String, Object>> found = matches(dictionary(query));
        if (refused() != SUCCESS || found.isEmpty()) {
            return refused() != SUCCESS ? refused() : ITEM_NOT_FOUND;
        }
        found.forEach(entry -> entry.putAll(dictionary(changes)));
        return SUCCESS;
    }

    @Override
    public synchronized int SecItemDelete(Pointer query) {
        List<Map<String, Object>> found = matches(dictionary(query));
        if (refused() != SUCCESS || found.isEmpty()) {
            return refused() != SUCCESS ? refused() : ITEM_NOT_FOUND;
        }
        entries.removeAll(found);
        return SUCCESS;
    }

    @Override
    public synchronized int SecKeychainGetStatus(Pointer keychain, IntByReference status) {
        status.setValue(unlocked ? UNLOCKED | 2 | 4 : 2 | 4);
        return refusal;
    }

    @Override
    public synchronized int SecKeychainUnlock(Pointer keychain, int passwordLength, Pointer password, byte usePassword) {
        unlocked = refusal == SUCCESS;
        return refusal;
    }

    private int refused() {
        return unlocked ? refusal : INTERACTION_NOT_ALLOWED;
    }

    private List<Map<String, Object>> matches(Map<String, Object> query) {
        return entries.stream().filter(entry -> List.of("kSecClass", "kSecAttrService", "kSecAttrAccount").stream()
                .allMatch(key -> !query.containsKey(key) || query.get(key).equals(entry.get(key)))).toList();
    }

    @SuppressWarnings("unchecked") // only dictionaries are put there as maps
    private Map<String, Object> dictionary(Pointer dictionary) {
        return (Map<String, Object>) objects.get(dictionary);
    }

    private synchronized Pointer constant(String name) {
        return constants.computeIfAbsent(name, unknown -> borrowed(name));
    }

    private Pointer created(Object object) {
        Pointer pointer = borrowed(object);
        owned.add(pointer);
        return pointer;
    }

    private Pointer borrowed(Object object) {
        Pointer pointer = new Pointer(nextAddress++);
        objects.put(pointer, object);
        return pointer;
    }
}
