package org.vectorinspector.ui.icons;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.core.home.ProgramHome;

/**
 * The icons that have been drawn, kept from one start to the next: the library that draws SVG brings half of the classes of Java's own
 * windows with it, which took a tenth of the start and of the memory. UI thread only; the file is written beside.
 */
final class DrawnIcons {
    private static final String DISPLAY_KEY = DrawnIcons.class.getName();
    private static final int QUIET_MILLISECONDS = 2_000;

    private final Display display;
    private final IconFile file;
    private final Map<IconFile.Key, ImageData> drawn;
    private boolean unsaved;

    private DrawnIcons(Display display, IconFile file) {
        this.display = display;
        this.file = file;
        this.drawn = new HashMap<>(file.read());
    }

    /** Returns those of a display. */
    static DrawnIcons of(Display display) {
        if (display.getData(DISPLAY_KEY) instanceof DrawnIcons known) {
            return known;
        }
        DrawnIcons icons = new DrawnIcons(display, new IconFile(ProgramHome.current().folder().resolve("cache/icons")));
        display.setData(DISPLAY_KEY, icons);
        return icons;
    }

    /**
     * Returns an icon at a size in pixels.
     *
     * @param svg 16 units wide and high
     */
    ImageData get(String svg, int pixels) {
        return drawn.computeIfAbsent(new IconFile.Key(svg, pixels), key -> {
            saveSoon();
            return draw(key);
        });
    }

    private static ImageData draw(IconFile.Key key) {
        String sized = key.svg().replace("width=\"16\" height=\"16\"", "width=\"" + key.pixels() + "\" height=\"" + key.pixels() + "\"");
        return new ImageLoader().load(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)))[0];
    }

    private void saveSoon() {
        if (!unsaved) {
            unsaved = true;
            display.timerExec(QUIET_MILLISECONDS, this::save);
        }
    }

    private void save() {
        unsaved = false;
        Map<IconFile.Key, ImageData> all = Map.copyOf(drawn);
        Thread.ofVirtual().name("icons").start(() -> {
            try {
                file.write(all);
            } catch (IOException unwritable) {
                Logger.getLogger(DrawnIcons.class.getName()).log(Level.INFO, "The drawn icons cannot be kept; they are drawn anew", unwritable);
            }
        });
    }
}
