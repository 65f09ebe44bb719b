package org.vectorinspector.credentials.file.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one entry holds before Equinox encrypts it: a seal, the profile's id, the secrets. Equinox' encryption does not notice a
 * wrong password in one of some hundred cases, nor that two entries have changed places; the seal does.
 */
final class SealedValue {
    private static final int SEAL_BYTES = 32;

    private SealedValue() {
    }

    /** Returns the value, which the caller wipes. */
    static byte[] seal(StoreKey key, String profile, byte[] secrets) {
        byte[] owner = owner(profile);
        byte[] seal = key.seal(purpose(), owner, secrets);
        return ByteBuffer.allocate(seal.length + owner.length + secrets.length).put(seal).put(owner).put(secrets).array();
    }

    /** Returns the secrets, which the caller wipes; empty when this value is not what was sealed for this profile. */
    static Optional<byte[]> open(StoreKey key, String profile, byte[] value) {
        byte[] owner = owner(profile);
        int start = SEAL_BYTES + owner.length;
        if (value.length < start || !Arrays.equals(owner, Arrays.copyOfRange(value, SEAL_BYTES, start))) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(value, SEAL_BYTES, value.length);
        boolean sealed = key.sealed(Arrays.copyOf(value, SEAL_BYTES), purpose(), content);
        Arrays.fill(content, (byte) 0);
        return sealed ? Optional.of(Arrays.copyOfRange(value, start, value.length)) : Optional.empty();
    }

    /** Returns the profile's id behind its length, so that no id is the beginning of another. */
    private static byte[] owner(String profile) {
        byte[] id = profile.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + id.length).putInt(id.length).put(id).array();
    }

    private static byte[] purpose() {
        return "value\n".getBytes(StandardCharsets.US_ASCII);
    }
}
