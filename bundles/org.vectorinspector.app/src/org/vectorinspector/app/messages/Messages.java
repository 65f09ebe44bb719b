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
    public static String Keys_window;
    public static String Keys_everywhere;
    public static String Keys_lists;
    public static String Keys_open;
    public static String Keys_rename;
    public static String Keys_duplicate;
    public static String Keys_edit;
    public static String Keys_delete;
    public static String Keys_move;
    public static String Keys_menu;
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
    public static String Preferences_window;
    public static String Preferences_title;
    public static String Preferences_message;
    public static String Preferences_connections;
    public static String Preferences_limit;
    public static String Preferences_health;
    public static String Preferences_start;
    public static String Preferences_restore;
    public static String Preferences_restoreNothing;
    public static String Preferences_restoreShow;
    public static String Preferences_restoreReconnect;
    public static String Preferences_look;
    public static String Preferences_theme;
    public static String Preferences_themeSystem;
    public static String Preferences_themeLight;
    public static String Preferences_themeDark;
    public static String Preferences_defaults;
    public static String Preferences_save;
    public static String Preferences_saving;
    public static String Preferences_failed;
    public static String Preferences_problem;
    public static String Preferences_advice;
    public static String Preferences_saved;
    public static String Preferences_damaged;
    public static String Preferences_nextStart;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
