package org.vectorinspector.ui.icons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFileTest {
    private static final IconFile.Key KEY = new IconFile.Key("<svg/>", 2);

    @TempDir
    private Path folder;

    @Test
    void givesBackEachColourAndHowOpaqueItIs() throws IOException {
        // As the library draws: blue first, and an alpha of its own.
        ImageData drawn = new ImageData(2, 1, 32, new PaletteData(0xFF00, 0xFF0000, 0xFF000000));
        drawn.setPixel(0, 0, drawn.palette.getPixel(new RGB(1, 2, 3)));
        drawn.setPixel(1, 0, drawn.palette.getPixel(new RGB(250, 128, 64)));
        drawn.alphaData = new byte[] {0, (byte) 200};
        IconFile file = new IconFile(folder.resolve("deep/icons"));
        file.write(Map.of(KEY, drawn));
        ImageData read = file.read().get(KEY);
        assertEquals(new RGB(1, 2, 3), read.palette.getRGB(read.getPixel(0, 0)));
        assertEquals(new RGB(250, 128, 64), read.palette.getRGB(read.getPixel(1, 0)));
        assertEquals("0 200", read.getAlpha(0, 0) + " " + read.getAlpha(1, 0));
    }

    @Test
    void countsAsEmptyWhenItIsMissingCutOrAnothers() throws IOException {
        Path path = folder.resolve("icons");
        IconFile file = new IconFile(path);
        assertEquals(Map.of(), file.read());
        file.write(Map.of(KEY, new ImageData(2, 2, 24, new PaletteData(0xFF, 0xFF00, 0xFF0000))));
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertEquals(Map.of(), file.read(), "cut after " + length);
        }
        Files.writeString(path, "something else that is longer than a few numbers");
        assertEquals(Map.of(), file.read());
    }

    @Test
    void beginsAnewWhenThereAreTooMany() throws IOException {
        ImageData dot = new ImageData(1, 1, 24, new PaletteData(0xFF, 0xFF00, 0xFF0000));
        IconFile file = new IconFile(folder.resolve("icons"));
        file.write(IntStream.range(0, 1_001).boxed().collect(Collectors.toMap(n -> new IconFile.Key("<svg/>", n), n -> dot)));
        assertTrue(file.read().isEmpty());
    }
}
