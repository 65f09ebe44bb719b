package org.vectorinspector.app.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; each is said in full in {@code messages.properties}. */
public final class Messages extends NLS {
    public static String Header_newConnection;
    public static String Header_refresh;
    public static String Header_undo;
    public static String Header_picker;
    public static String Header_none;
    public static String Header_begin;
    public static String Header_noCollection;
    public static String Header_quickOpen;
    public static String Status_none;
    public static String Status_idle;
    public static String Status_stop;
    public static String QuickOpen_hint;
    public static String QuickOpen_listing;
    public static String Start_sample;
    public static String Start_sampleFailed;
    public static String About_window;
    public static String About_text;
    public static String Status_readOnly;
    public static String Status_asks;
    public static String QuickOpen_opening;
    public static String QuickOpen_failed;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
