package org.vectorinspector.credentials.linux.internal;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.credentials.internal.Cancellation;
import org.vectorinspector.credentials.internal.Keychain;

/** One call of the Secret Service: what libsecret gives out on the way is given back when it is closed. */
final class SecretCall implements AutoCloseable {
    private static final int SECRET_IS_LOCKED = 2;

    private final LibSecret library;
    private final NativeLibrary symbols;
    private final Cancellation cancellation;
    private final Pointer cancellable;
    private final Pointer service;
    private final Deque<Runnable> releases = new ArrayDeque<>();

    SecretCall(LibSecret library, NativeLibrary symbols, Cancellation cancellation) throws CredentialException {
        this.library = library;
        this.symbols = symbols;
        this.cancellation = cancellation;
        cancellable = object(library.g_cancellable_new());
        cancellation.onCancel(() -> library.g_cancellable_cancel(cancellable));
        PointerByReference error = new PointerByReference();
        service = object(library.secret_service_get_sync(LibSecret.SERVICE_OPEN_SESSION, cancellable, error));
        if (service == null) {
            close();
        }
        check(error);
    }

    /** Returns the entries with these attributes, the locked ones as well, which a plain look-up leaves out in silence. */
    List<SecretEntry> search(Map<String, String> attributes, boolean withSecrets) throws CredentialException {
        PointerByReference error = new PointerByReference();
        int flags = LibSecret.SEARCH_ALL | (withSecrets ? LibSecret.SEARCH_LOAD_SECRETS : 0);
        Pointer list = library.secret_service_search_sync(service, null, table(attributes), flags, cancellable, error);
        List<Pointer> items = objects(list);
        check(error);
        return items.stream().map(this::entry).toList();
    }

    /** Returns the value of an unlocked entry that was searched with its secret. */
    Optional<byte[]> value(SecretEntry entry) {
        Pointer value = library.secret_item_get_secret(entry.item());
        if (value == null) {
            return Optional.empty();
        }
        LongByReference length = new LongByReference();
        Pointer bytes = library.secret_value_get(value, length);
        byte[] copy = length.getValue() == 0 ? new byte[0] : bytes.getByteArray(0, (int) length.getValue());
        library.secret_value_unref(value);
        return Optional.of(copy);
    }

    /** Writes an entry to the default keyring, in place of the one with the same attributes. */
    void store(Map<String, String> attributes, String label, byte[] secret) throws CredentialException {
        PointerByReference error = new PointerByReference();
        try (Memory bytes = new Memory(Math.max(1, secret.length))) {
            bytes.write(0, secret, 0, secret.length);
            Pointer value = library.secret_value_new(bytes, secret.length, "text/plain");
            library.secret_service_store_sync(service, null, table(attributes), LibSecret.DEFAULT_COLLECTION, label, value, cancellable,
                    error);
            library.secret_value_unref(value);
            bytes.clear();
        }
        check(error);
    }

    /** Removes an entry. */
    void delete(SecretEntry entry) throws CredentialException {
        PointerByReference error = new PointerByReference();
        library.secret_item_delete_sync(entry.item(), cancellable, error);
        check(error);
    }

    /**
     * Returns the keyring that new entries go to as it is now; empty on a system where nobody has made one yet. A service that had
     * loaded its keyrings would answer from memory and not know that somebody has locked one since.
     */
    Optional<Pointer> defaultKeyring() throws CredentialException {
        PointerByReference error = new PointerByReference();
        Pointer keyring = object(library.secret_collection_for_alias_sync(service, LibSecret.DEFAULT_COLLECTION, 0, cancellable, error));
        check(error);
        return Optional.ofNullable(keyring);
    }

    /** Tells whether the default keyring is there and locked. */
    boolean locked() throws CredentialException {
        return defaultKeyring().filter(keyring -> library.secret_collection_get_locked(keyring) != 0).isPresent();
    }

    /** Makes a default keyring, for which the system asks the person. */
    void createDefaultKeyring() throws CredentialException {
        PointerByReference error = new PointerByReference();
        Pointer made = object(library.secret_collection_create_sync(service, "Default keyring", LibSecret.DEFAULT_COLLECTION, 0,
                cancellable, error));
        if (made == null) {
            String why = error.getValue() == null ? "it was not said why" : takeMessage(error.getValue());
            throw new CredentialException(Reason.LOCKED, "No keyring was made in the system's keychain.", new IllegalStateException(why));
        }
    }

    /** Has the system ask the person to unlock keyrings or entries. */
    void unlock(List<Pointer> objects) throws CredentialException {
        Pointer list = null;
        for (Pointer object : objects) {
            list = library.g_list_append(list, object);
        }
        PointerByReference error = new PointerByReference();
        PointerByReference unlocked = new PointerByReference();
        library.secret_service_unlock_sync(service, list, cancellable, unlocked, error);
        library.g_list_free(list);
        objects(unlocked.getValue());
        check(error);
    }

    private List<Pointer> objects(Pointer list) {
        List<Pointer> objects = new ArrayList<>();
        for (Pointer node = list; node != null;) {
            LibSecret.GList element = new LibSecret.GList(node);
            objects.add(object(element.data));
            node = element.next;
        }
        library.g_list_free(list);
        return objects;
    }

    private SecretEntry entry(Pointer item) {
        Pointer attributes = library.secret_item_get_attributes(item);
        try {
            return new SecretEntry(item, text(attributes, "username"), library.secret_item_get_locked(item) != 0,
                    library.secret_item_get_modified(item), Keychain.APPLICATION.equals(text(attributes, "application")));
        } finally {
            library.g_hash_table_unref(attributes);
        }
    }

    private String text(Pointer table, String key) {
        Pointer value = library.g_hash_table_lookup(table, key);
        return value == null ? "" : value.getString(0, "UTF-8");
    }

    private Pointer table(Map<String, String> entries) {
        Pointer free = symbols.getFunction("g_free");
        Pointer table = library.g_hash_table_new_full(symbols.getFunction("g_str_hash"), symbols.getFunction("g_str_equal"), free, free);
        entries.forEach((key, value) -> library.g_hash_table_insert(table, library.g_strdup(key), library.g_strdup(value)));
        releases.push(() -> library.g_hash_table_unref(table));
        return table;
    }

    private Pointer object(Pointer object) {
        if (object != null) {
            releases.push(() -> library.g_object_unref(object));
        }
        return object;
    }

    private void check(PointerByReference error) throws CredentialException {
        if (error.getValue() == null) {
            return;
        }
        LibSecret.GError details = new LibSecret.GError(error.getValue());
        boolean locked = details.code == SECRET_IS_LOCKED && "secret-error".equals(library.g_quark_to_string(details.domain));
        String message = takeMessage(error.getValue());
        throw locked ? new CredentialException(Reason.LOCKED, "The keychain is locked.", null)
                : new CredentialException(Reason.UNAVAILABLE, "The system's keychain cannot be used: " + message, null);
    }

    private String takeMessage(Pointer error) {
        String message = new LibSecret.GError(error).message;
        library.g_error_free(error);
        return message;
    }

    @Override
    public void close() {
        cancellation.done();
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
