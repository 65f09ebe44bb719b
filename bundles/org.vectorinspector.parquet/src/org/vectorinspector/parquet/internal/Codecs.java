package org.vectorinspector.parquet.internal;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Packs and unpacks pages without Hadoop, whose own factory needs it for all but two ways. Writes Zstandard, reads what others write. */
final class Codecs implements CompressionCodecFactory {
    /** What can be read. */
    static final Set<CompressionCodecName> UNPACKED = Set.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.SNAPPY,
            CompressionCodecName.ZSTD, CompressionCodecName.GZIP, CompressionCodecName.LZ4_RAW);

    private static final int ZSTD_LEVEL = 3;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new Packer(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Unpacker(codec);
    }

    @Override
    public void release() {
        // nothing is kept
    }

    /** Packs pages. */
    private record Packer(CompressionCodecName codec) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return switch (codec) {
                case UNCOMPRESSED -> bytes;
                case ZSTD -> BytesInput.from(Zstd.compress(bytes.toByteArray(), ZSTD_LEVEL));
                default -> throw new IOException("Nothing here packs with " + codec);
            };
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {
            // nothing is kept
        }
    }

    /** Unpacks pages. */
    private record Unpacker(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED ? bytes : BytesInput.from(unpacked(bytes.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer unpacked, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            unpacked.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : unpacked(bytes, size));
        }

        @Override
        public void release() {
            // nothing is kept
        }

        private byte[] unpacked(byte[] packed, int size) throws IOException {
            byte[] unpacked = switch (codec) {
                case SNAPPY -> Snappy.uncompress(packed);
                case ZSTD -> Zstd.decompress(packed, size);
                case GZIP -> gunzip(packed);
                case LZ4_RAW -> lz4(packed, size);
                default -> throw new IOException("Nothing here unpacks " + codec);
            };
            if (unpacked.length != size) {
                throw new IOException("a page is damaged");
            }
            return unpacked;
        }

        private static byte[] gunzip(byte[] packed) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            }
        }

        private static byte[] lz4(byte[] packed, int size) {
            byte[] unpacked = new byte[size];
            new Lz4Decompressor().decompress(packed, 0, packed.length, unpacked, 0, size);
            return unpacked;
        }
    }
}
