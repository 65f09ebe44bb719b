package org.vectorinspector.core.migrate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs of version 5 in the namespace of URLs, by RFC 9562: the same text always gives the same one. Other migration tools name records
 * by it too.
 */
final class NameUuid {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final long VERSION = 0x5000L;
    private static final long VARIANT = 0x8000000000000000L;

    private NameUuid() {
    }

    static UUID of(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + text.length);
        bytes.putLong(URLS.getMostSignificantBits()).putLong(URLS.getLeastSignificantBits()).put(text);
        ByteBuffer digest = ByteBuffer.wrap(sha1(bytes.array()));
        long high = digest.getLong() & ~0xF000L | VERSION;
        long low = digest.getLong() & ~0xC000000000000000L | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-1", impossible);
        }
    }
}
