package org.vectorinspector.ui.messages;

import org.eclipse.osgi.util.NLS;

/** Texts that several parts share. */
public final class UiMessages extends NLS {
    /** The word of a connection that works. */
    public static String State_connected;
    /** The word of a connection on its way. */
    public static String State_connecting;
    /** The word of a connection that is off. */
    public static String State_disconnected;
    /** The word of a connection that failed. */
    public static String State_error;
    /** Copies what a failure says. */
    public static String Notification_copy;
    /** Closes a notification. */
    public static String Notification_close;
    /** Shows the part of the log. */
    public static String Notification_log;
    /** Stops what runs. */
    public static String Action_cancel;
    /** Nobody said what a database is used for. */
    public static String Environment_none;
    /** For work in progress. */
    public static String Environment_development;
    /** For trying things. */
    public static String Environment_test;
    /** Used for real. */
    public static String Environment_production;
    /** The framed word of development. */
    public static String Environment_developmentTag;
    /** The framed word of test. */
    public static String Environment_testTag;
    /** The framed word of production. */
    public static String Environment_productionTag;
    /** Asks before something is written. */
    public static String Write_window;
    /** Says what is written and where. */
    public static String Write_question;
    /** Writes. */
    public static String Write_go;
    /** Opens the system's own dialog for files. */
    public static String File_browse;
    /** Nothing can be read there. */
    public static String File_missing;
    /** The name says no format. */
    public static String File_noFormat;
    /** Nobody has said yet what becomes of the file. */
    public static String File_there;
    /** What is written takes the place of the file. */
    public static String File_replaced;
    /** The collections of a connection are asked for. */
    public static String Picker_reading;
    /** A profile that can be opened. */
    public static String Picker_profile;
    /** A profile is being opened. */
    public static String Picker_opening;
    /** A profile could not be opened. */
    public static String Picker_notOpened;
    /** Stands in an empty field for a filter. */
    public static String Filter_hint;
    /** Removes a filter. */
    public static String Filter_clear;
    /** Says which keys a filter knows. */
    public static String Filter_enter;

    static {
        NLS.initializeMessages(UiMessages.class.getPackageName() + ".messages", UiMessages.class);
    }

    private UiMessages() {
    }
}
