package org.vectorinspector.provider.local.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.Value;

/**
 * Values as bytes that sort as the values do: truth values, then numbers, then texts. Numbers sort by their nearest double, texts by
 * their first {@value #TEXT} bytes; what is equal so far keeps the order of first writing.
 */
final class SortKeys {
    private static final int TEXT = 200;

    private SortKeys() {
    }

    static Optional<BytesRef> of(Value value) {
        if (value instanceof Value.Flag(boolean set)) {
            return Optional.of(new BytesRef(new byte[] {1, (byte) (set ? 1 : 0)}));
        }
        if (value instanceof Value.Text(String text)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(key(3, Arrays.copyOf(utf8, Math.min(utf8.length, TEXT))));
        }
        return RecordDocument.number(value).map(number -> key(2, sortable(number)));
    }

    private static byte[] sortable(double number) {
        long bits = Double.doubleToLongBits(number);
        long ordered = bits ^ (bits >> 63 | Long.MIN_VALUE);
        return ByteBuffer.allocate(Long.BYTES).putLong(ordered).array();
    }

    private static BytesRef key(int kind, byte[] value) {
        return new BytesRef(ByteBuffer.allocate(1 + value.length).put((byte) kind).put(value).array());
    }
}
