package org.vectorinspector.ui.widgets;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** How the state of a connection looks: a dot and a word, never the colour alone. */
public final class States {
    private static final int SIZE = 12;

    private States() {
    }

    /** Returns the word of a state. */
    public static String word(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> UiMessages.State_connected;
            case CONNECTING -> UiMessages.State_connecting;
            case DISCONNECTED -> UiMessages.State_disconnected;
            case ERROR -> UiMessages.State_error;
        };
    }

    /** Returns the colour of a state. */
    public static Role role(ConnectionState state) {
        return switch (state) {
            case CONNECTED -> Role.GOOD;
            case CONNECTING -> Role.CAUTION;
            case DISCONNECTED -> Role.OFF;
            case ERROR -> Role.ERROR;
        };
    }

    /** Returns the dot of a state: filled, or a ring when it is off. UI thread only. */
    public static Image dot(ConnectionState state) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "state." + state + Palette.dark();
        Image known = registry.get(key);
        if (known == null) {
            ImageGcDrawer drawer = new TransparentDot(state);
            known = new Image(Display.getCurrent(), drawer, SIZE, SIZE);
            registry.put(key, known);
        }
        return known;
    }

    private record TransparentDot(ConnectionState state) implements ImageGcDrawer {
        @Override
        public void drawOn(GC gc, int width, int height) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(Palette.color(role(state)));
            gc.setForeground(Palette.color(role(state)));
            if (state == ConnectionState.DISCONNECTED) {
                gc.drawOval(3, 3, 6, 6);
            } else {
                gc.fillOval(2, 2, 8, 8);
            }
        }

        @Override
        public int getGcStyle() {
            return SWT.TRANSPARENT;
        }
    }
}
