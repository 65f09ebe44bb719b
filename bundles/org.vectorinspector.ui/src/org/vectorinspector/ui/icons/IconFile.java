package org.vectorinspector.ui.icons;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.vectorinspector.core.home.SafeFile;

/** Icons as pixels in one file. It is only a copy: one that cannot be read counts as empty. Blocks. */
final class IconFile {
    private static final int VERSION = 1;
    private static final int MOST = 1_000;
    private static final int OPAQUE = 255;
    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final SafeFile file;

    /** An icon at a size; the whole drawing is its name, so that a changed one is another. */
    record Key(String svg, int pixels) {
    }

    IconFile(Path path) {
        this.file = new SafeFile(path);
    }

    /** Returns what the file has. */
    Map<Key, ImageData> read() {
        try {
            Optional<byte[]> content = file.read();
            return content.isEmpty() ? Map.of() : parsed(content.get());
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException unreadable) {
            Logger.getLogger(IconFile.class.getName()).log(Level.INFO, "The kept icons cannot be read; they are drawn anew", unreadable);
            return Map.of();
        }
    }

    /** Puts these in the place of what was there; beyond a thousand, which no theme and screen need, the file is begun anew. */
    void write(Map<Key, ImageData> icons) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        out.writeInt(icons.size() > MOST ? 0 : icons.size());
        if (icons.size() <= MOST) {
            for (Map.Entry<Key, ImageData> icon : icons.entrySet()) {
                write(out, icon.getKey(), icon.getValue());
            }
        }
        file.write(bytes.toByteArray());
    }

    private static Map<Key, ImageData> parsed(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Map<Key, ImageData> icons = new HashMap<>();
        int count = in.readInt() == VERSION ? in.readInt() : 0;
        for (int i = 0; i < count; i++) {
            Key key = new Key(in.readUTF(), in.readInt());
            ImageData data = new ImageData(in.readInt(), in.readInt(), 24, COLOURS);
            data.alphaData = new byte[data.width * data.height];
            in.readFully(data.data);
            in.readFully(data.alphaData);
            icons.put(key, data);
        }
        return icons;
    }

    private static void write(DataOutputStream out, Key key, ImageData drawn) throws IOException {
        out.writeUTF(key.svg());
        out.writeInt(key.pixels());
        out.writeInt(drawn.width);
        out.writeInt(drawn.height);
        ImageData plain = plain(drawn);
        out.write(plain.data);
        out.write(plain.alphaData);
    }

    private static ImageData plain(ImageData drawn) {
        ImageData plain = new ImageData(drawn.width, drawn.height, 24, COLOURS);
        plain.alphaData = new byte[drawn.width * drawn.height];
        for (int y = 0; y < drawn.height; y++) {
            for (int x = 0; x < drawn.width; x++) {
                RGB colour = drawn.palette.getRGB(drawn.getPixel(x, y));
                plain.setPixel(x, y, COLOURS.getPixel(colour));
                plain.setAlpha(x, y, drawn.alphaData == null ? OPAQUE : drawn.getAlpha(x, y));
            }
        }
        return plain;
    }
}
