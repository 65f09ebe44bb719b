package org.vectorinspector.provider.local.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of the records before, place by place: the records of a collection mostly have the same ones in the same order, and a key
 * that is known is neither made nor hashed nor kept anew. For one thread.
 */
final class KnownKeys {
    private final List<Key> keys = new ArrayList<>();

    private record Key(byte[] utf8, String text) {
        /** Compares keys, which are short, without the preparations that pay for long arrays only. */
        boolean is(byte[] bytes, int from, int length) {
            if (utf8.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (utf8[i] != bytes[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes the key at a place out of the bytes of a record. The places of a record are asked for in their order. */
    String take(int place, ByteBuffer in) {
        int length = in.getInt();
        int from = in.arrayOffset() + in.position();
        in.position(in.position() + length);
        if (place == keys.size()) {
            keys.add(key(in.array(), from, length));
        }
        Key known = keys.get(place);
        if (!known.is(in.array(), from, length)) {
            known = key(in.array(), from, length);
            keys.set(place, known);
        }
        return known.text;
    }

    private static Key key(byte[] bytes, int from, int length) {
        return new Key(Arrays.copyOfRange(bytes, from, from + length), new String(bytes, from, length, StandardCharsets.UTF_8));
    }
}
