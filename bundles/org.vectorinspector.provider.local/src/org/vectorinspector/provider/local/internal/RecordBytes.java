package org.vectorinspector.provider.local.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * A record without its vector as bytes: id, document, metadata. Every kind of value comes back as it was, -0.0 and the order of keys
 * included. The format is part of the store's version.
 */
record RecordBytes(String id, Optional<String> document, Metadata metadata) {
    BytesRef encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, id);
            out.writeBoolean(document.isPresent());
            if (document.isPresent()) {
                write(out, document.get());
            }
            write(out, metadata.values());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static RecordBytes decode(BytesRef bytes, KnownKeys keys) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        String id = text(in);
        Optional<String> document = in.get() == 1 ? Optional.of(text(in)) : Optional.empty();
        return new RecordBytes(id, document, metadata(in, keys));
    }

    static String id(BytesRef bytes) {
        return text(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void write(DataOutputStream out, Map<String, Value> fields) throws IOException {
        out.writeInt(fields.size());
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            write(out, field.getKey());
            write(out, field.getValue());
        }
    }

    private static void write(DataOutputStream out, Value value) throws IOException {
        switch (value) {
            case Value.Text(String text) -> {
                out.writeByte('t');
                write(out, text);
            }
            case Value.Whole(long number) -> {
                out.writeByte('w');
                out.writeLong(number);
            }
            case Value.Decimal(double number) -> {
                out.writeByte('d');
                out.writeDouble(number);
            }
            case Value.Exact(BigDecimal number) -> {
                out.writeByte('x');
                write(out, number.toString());
            }
            case Value.Flag(boolean set) -> out.writeByte(set ? 'y' : 'n');
            case Value.Nothing() -> out.writeByte('0');
            case Value.Items(List<Value> values) -> {
                out.writeByte('l');
                out.writeInt(values.size());
                for (Value element : values) {
                    write(out, element);
                }
            }
            case Value.Fields(Map<String, Value> values) -> {
                out.writeByte('f');
                write(out, values);
            }
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static Metadata metadata(ByteBuffer in, KnownKeys keys) {
        int count = in.getInt();
        Metadata.Builder metadata = Metadata.builder(count);
        for (int i = 0; i < count; i++) {
            String key = keys.take(i, in);
            metadata.put(key, value(in));
        }
        return metadata.build();
    }

    private static Map<String, Value> fields(ByteBuffer in) {
        int count = in.getInt();
        Map<String, Value> fields = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            String key = text(in);
            fields.put(key, value(in));
        }
        return fields;
    }

    private static Value value(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case 't' -> Value.of(text(in));
            case 'w' -> Value.of(in.getLong());
            case 'd' -> Value.of(in.getDouble());
            case 'x' -> new Value.Exact(new BigDecimal(text(in)));
            case 'y' -> Value.of(true);
            case 'n' -> Value.of(false);
            case '0' -> Value.nothing();
            case 'l' -> items(in);
            case 'f' -> new Value.Fields(fields(in));
            default -> throw new IllegalArgumentException("a value of the unknown kind " + kind);
        };
    }

    private static Value items(ByteBuffer in) {
        int count = in.getInt();
        List<Value> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(value(in));
        }
        return new Value.Items(items);
    }
}
