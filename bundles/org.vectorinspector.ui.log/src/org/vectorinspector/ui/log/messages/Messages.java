package org.vectorinspector.ui.log.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; each is said in full in {@code messages.properties}. */
public final class Messages extends NLS {
    public static String Log_search;
    public static String Log_levels;
    public static String Log_all;
    public static String Log_warnings;
    public static String Log_errors;
    public static String Log_copy;
    public static String Log_clear;
    public static String Log_export;
    public static String Log_time;
    public static String Log_level;
    public static String Log_source;
    public static String Log_message;
    public static String Log_details;
    public static String Log_none;
    public static String Log_lines;
    public static String Log_some;
    public static String Level_error;
    public static String Level_warning;
    public static String Level_info;
    public static String Level_detail;
    public static String Export_window;
    public static String Export_file;
    public static String Export_working;
    public static String Export_failed;
    public static String Export_problem;
    public static String Export_advice;
    public static String Export_done;
    public static String Export_sentence;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
