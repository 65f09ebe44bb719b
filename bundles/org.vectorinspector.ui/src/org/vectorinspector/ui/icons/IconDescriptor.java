package org.vectorinspector.ui.icons;

import java.net.URL;
import java.util.Objects;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.vectorinspector.ui.theme.Role;

/** An icon for those who make and dispose their images themselves, such as the workbench. */
final class IconDescriptor extends ImageDescriptor {
    private static final int SIZE = 16;
    private static final int FULL = 100;

    private final URL svg;
    private final Role role;

    IconDescriptor(URL svg, Role role) {
        this.svg = Objects.requireNonNull(svg, "svg");
        this.role = role;
    }

    @Override
    public ImageData getImageData(int zoom) {
        return Icons.painted(svg, role, SIZE * zoom / FULL);
    }

    // An URL's own equality may ask the network for a host's address.
    @Override
    public boolean equals(Object other) {
        return other instanceof IconDescriptor icon && icon.role == role && icon.svg.toExternalForm().equals(svg.toExternalForm());
    }

    @Override
    public int hashCode() {
        return svg.toExternalForm().hashCode();
    }
}
