package org.vectorinspector.ui.migrate.services;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunFace;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;

/** How the state of a run looks: a dot and a word, never the colour alone. */
public final class Faces {
    /** How wide and high a dot is. */
    public static final int DOT = 8;

    private Faces() {
    }

    /** Returns the word of a state. */
    public static String word(RunFace face) {
        return switch (face) {
            case RUNNING -> RunMessages.State_running;
            case WAITING -> RunMessages.State_waiting;
            case PAUSED -> RunMessages.State_paused;
            case STOPPED -> RunMessages.State_stopped;
            case COMPLETE -> RunMessages.State_complete;
            case VERIFIED -> RunMessages.State_verified;
            case DIFFERENT -> RunMessages.State_different;
            case UNDONE -> RunMessages.State_undone;
        };
    }

    /** Returns the tone of a state. */
    public static Tone tone(RunFace face) {
        return switch (face) {
            case RUNNING, WAITING, PAUSED -> Tone.CAUTION;
            case STOPPED, DIFFERENT -> Tone.ERROR;
            case COMPLETE, VERIFIED -> Tone.GOOD;
            case UNDONE -> Tone.SECONDARY;
        };
    }

    /** Draws the dot of a state: filled, or a ring where nothing is there any more or it rests. */
    public static void dot(GC gc, RunFace face, int x, int y) {
        gc.setAntialias(SWT.ON);
        Role role = tone(face).role();
        gc.setBackground(Palette.color(role));
        gc.setForeground(Palette.color(role));
        if (face == RunFace.UNDONE || face == RunFace.PAUSED) {
            gc.drawOval(x + 1, y + 1, DOT - 2, DOT - 2);
        } else {
            gc.fillOval(x, y, DOT, DOT);
        }
    }
}
