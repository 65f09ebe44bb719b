package org.vectorinspector.credentials.linux.internal;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of libsecret that we call, and those of GLib and GIO, which come with it; named as in C, where their contract is
 * written. A {@code Pointer} that a function returns is owned by the caller unless its line says otherwise.
 */
interface LibSecret extends Library {
    int SERVICE_OPEN_SESSION = 1 << 1;
    int SEARCH_ALL = 1 << 1;
    int SEARCH_LOAD_SECRETS = 1 << 3;
    String DEFAULT_COLLECTION = "default";

    Pointer secret_service_get_sync(int flags, Pointer cancellable, PointerByReference error);

    void secret_service_disconnect();

    Pointer secret_service_search_sync(Pointer service, Pointer schema, Pointer attributes, int flags, Pointer cancellable,
            PointerByReference error);

    int secret_service_store_sync(Pointer service, Pointer schema, Pointer attributes, String collection, String label, Pointer value,
            Pointer cancellable, PointerByReference error);

    int secret_service_unlock_sync(Pointer service, Pointer objects, Pointer cancellable, PointerByReference unlocked,
            PointerByReference error);

    Pointer secret_collection_for_alias_sync(Pointer service, String alias, int flags, Pointer cancellable, PointerByReference error);

    Pointer secret_collection_create_sync(Pointer service, String label, String alias, int flags, Pointer cancellable,
            PointerByReference error);

    int secret_collection_get_locked(Pointer collection);

    int secret_item_get_locked(Pointer item);

    long secret_item_get_modified(Pointer item);

    Pointer secret_item_get_attributes(Pointer item);

    Pointer secret_item_get_secret(Pointer item);

    int secret_item_delete_sync(Pointer item, Pointer cancellable, PointerByReference error);

    Pointer secret_value_new(Pointer secret, long length, String contentType);

    /** The bytes stay owned by the value. */
    Pointer secret_value_get(Pointer value, LongByReference length);

    void secret_value_unref(Pointer value);

    Pointer g_hash_table_new_full(Pointer hash, Pointer equal, Pointer freeKey, Pointer freeValue);

    int g_hash_table_insert(Pointer table, Pointer key, Pointer value);

    /** The value stays owned by the table. */
    Pointer g_hash_table_lookup(Pointer table, String key);

    void g_hash_table_unref(Pointer table);

    Pointer g_strdup(String text);

    Pointer g_list_append(Pointer list, Pointer data);

    void g_list_free(Pointer list);

    void g_object_unref(Pointer object);

    Pointer g_cancellable_new();

    void g_cancellable_cancel(Pointer cancellable);

    /** The text stays owned by GLib. */
    String g_quark_to_string(int quark);

    void g_error_free(Pointer error);

    /** A node of GLib's list. */
    @FieldOrder({"data", "next", "prev"})
    final class GList extends Structure {
        public Pointer data;
        public Pointer next;
        public Pointer prev;

        GList(Pointer node) {
            super(node);
            read();
        }
    }

    /** What went wrong, in words of the system's language. */
    @FieldOrder({"domain", "code", "message"})
    final class GError extends Structure {
        public int domain;
        public int code;
        public String message;

        GError(Pointer error) {
            super(error);
            read();
        }
    }
}
