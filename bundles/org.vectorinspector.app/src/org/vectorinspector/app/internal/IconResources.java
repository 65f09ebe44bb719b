package org.vectorinspector.app.internal;

import java.net.MalformedURLException;
import java.net.URL;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.contexts.RunAndTrack;
import org.eclipse.e4.ui.workbench.IResourceUtilities;
import org.eclipse.e4.ui.workbench.swt.util.ISWTResourceUtilities;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.vectorinspector.ui.icons.Icons;

/** Gives the workbench our icons in the colours of the theme, drawn once for all starts; everything else as before. */
@SuppressWarnings("restriction") // the workbench knows no other way to say where images come from
final class IconResources implements ISWTResourceUtilities {
    private static final String OURS = "platform:/plugin/org.vectorinspector.";

    private final ISWTResourceUtilities others;

    private IconResources(ISWTResourceUtilities others) {
        this.others = others;
    }

    /** Stands before the workbench's own in this context as soon as the workbench puts that there, which it does late and for itself. */
    static void replaceIn(IEclipseContext context) {
        String name = IResourceUtilities.class.getName();
        context.runAndTrack(new RunAndTrack() {
            @Override
            public boolean changed(IEclipseContext changed) {
                if (changed.get(name) instanceof ISWTResourceUtilities standard && !(standard instanceof IconResources)) {
                    changed.set(name, new IconResources(standard));
                }
                return true;
            }
        });
    }

    @Override
    public ImageDescriptor imageDescriptorFromURI(URI icon) {
        String address = icon.toString();
        if (!address.startsWith(OURS) || !address.endsWith(".svg")) {
            return others.imageDescriptorFromURI(icon);
        }
        try {
            return Icons.descriptor(new URL(address));
        } catch (MalformedURLException unknown) {
            return others.imageDescriptorFromURI(icon);
        }
    }

    @Override
    public Image adornImage(Image image, Image adornment) {
        return others.adornImage(image, adornment);
    }
}
