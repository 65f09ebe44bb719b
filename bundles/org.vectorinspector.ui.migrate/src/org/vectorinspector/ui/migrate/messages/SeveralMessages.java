package org.vectorinspector.ui.migrate.messages;

import org.eclipse.osgi.util.NLS;

/** Texts about several copies at once. */
@SuppressWarnings("checkstyle:JavadocVariable") // each text is the value of its key
public final class SeveralMessages extends NLS {
    public static String Several_window;
    public static String Several_title;
    public static String Several_message;
    public static String Several_go;
    public static String Several_whole;
    public static String Several_all;
    public static String Several_none;
    public static String Several_count;
    public static String Several_name;
    public static String Several_leaveOut;
    public static String Several_acceptAll;
    public static String Copy_unplanned;
    public static String Copy_obstacle;
    public static String Copy_noPlan;
    public static String Copy_sameTarget;
    public static String Copy_lost;
    public static String Copy_ready;
    public static String Copy_renamed;

    static {
        NLS.initializeMessages(SeveralMessages.class.getPackageName() + ".several", SeveralMessages.class);
    }

    private SeveralMessages() {
    }
}
