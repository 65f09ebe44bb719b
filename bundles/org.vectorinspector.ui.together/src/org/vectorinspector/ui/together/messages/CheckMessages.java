package org.vectorinspector.ui.together.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of the check of connections; each is said in full in {@code check.properties}. */
public final class CheckMessages extends NLS {
    public static String Check_all;
    public static String Check_some;
    public static String Check_one;
    public static String Check_test;
    public static String Check_count;
    public static String Check_schema;
    public static String Check_go;
    public static String Check_stop;
    public static String Check_working;
    public static String Check_save;
    public static String Check_file;
    public static String Check_profile;
    public static String Check_state;
    public static String Check_time;
    public static String Check_version;
    public static String Check_collections;
    public static String Check_records;
    public static String Check_remark;
    public static String Check_waiting;
    public static String Check_running;
    public static String Check_works;
    public static String Check_failed;
    public static String Check_summary;
    public static String Check_failures;
    public static String Check_emptyTitle;
    public static String Check_emptySentence;

    static {
        NLS.initializeMessages(CheckMessages.class.getPackageName() + ".check", CheckMessages.class);
    }

    private CheckMessages() {
    }
}
