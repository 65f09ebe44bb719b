package org.vectorinspector.ui.icons;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Our own SVG icons and those of providers, painted in a colour of the theme. UI thread only; nobody disposes the images. */
public final class Icons {
    private static final String DRAWN = "#566071";
    private static final int SIZE = 16;
    private static final int FULL = 100;

    private Icons() {
    }

    /** Returns an icon of this bundle, such as {@code plug}, in the colour of secondary text. */
    public static Image get(String name) {
        return get(name, Role.SECONDARY);
    }

    /** Returns an icon of this bundle in the colour of a role. */
    public static Image get(String name, Role role) {
        return of(Icons.class.getResource("/icons/" + name + ".svg"), role, SIZE);
    }

    /** Returns an icon of this bundle in the colour of a role and another size in pixels. */
    public static Image get(String name, Role role, int size) {
        return of(Icons.class.getResource("/icons/" + name + ".svg"), role, size);
    }

    /** Returns the icon of a provider in the colour of a role. */
    public static Image of(URL svg, Role role) {
        return of(svg, role, SIZE);
    }

    /** Describes an icon in the colour of secondary text, for those who make images themselves; two of the same icon are equal. */
    public static ImageDescriptor descriptor(URL svg) {
        return new IconDescriptor(svg, Role.SECONDARY);
    }

    private static Image of(URL svg, Role role, int size) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = svg + " " + role + Palette.dark() + size;
        Image known = registry.get(key);
        if (known == null) {
            known = new Image(Display.getCurrent(), (int zoom) -> painted(svg, role, size * zoom / FULL));
            registry.put(key, known);
        }
        return known;
    }

    /** Returns what an icon looks like at a size in pixels of the screen; nothing to see where it cannot be read. */
    static ImageData painted(URL svg, Role role, int pixels) {
        try (InputStream in = svg.openStream()) {
            String drawing = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(DRAWN, role.hex(Palette.dark()));
            return DrawnIcons.of(Display.getCurrent()).get(drawing, pixels);
        } catch (IOException | SWTException | IllegalArgumentException unreadable) {
            Logger.getLogger(Icons.class.getName()).log(Level.WARNING, "The icon " + svg + " cannot be read", unreadable);
            return blank(pixels);
        }
    }

    private static ImageData blank(int size) {
        ImageData data = new ImageData(size, size, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        data.alphaData = new byte[size * size];
        return data;
    }
}
