package org.vectorinspector.ui.connections.messages;

import org.eclipse.osgi.util.NLS;

/** The texts about taking profiles out and in, and about entering secrets; each is said in full in {@code exchange.properties}. */
public final class ImportMessages extends NLS {
    public static String Export_window;
    public static String Export_working;
    public static String Export_done;
    public static String Export_doneSentence;
    public static String Export_failed;
    public static String Import_window;
    public static String Import_reading;
    public static String Import_failed;
    public static String Import_title;
    public static String Import_message;
    public static String Import_messagePredecessor;
    public static String Import_messagePlain;
    public static String Import_noPredecessor;
    public static String Import_profile;
    public static String Import_there;
    public static String Import_what;
    public static String Import_remarks;
    public static String Import_new;
    public static String Import_skip;
    public static String Import_replace;
    public static String Import_keepBoth;
    public static String Import_secrets;
    public static String Import_go;
    public static String Import_saving;
    public static String Import_done;
    public static String Import_doneSentence;
    public static String Secret_window;
    public static String Secret_title;
    public static String Secret_message;
    public static String Secret_connect;
    public static String Locked_window;
    public static String Locked_again;
    public static String Locked_giveUp;
    public static String Passphrase_window;
    public static String Passphrase_choose;
    public static String Passphrase_enter;
    public static String Passphrase_wrong;
    public static String Passphrase_first;
    public static String Passphrase_second;
    public static String Passphrase_differ;
    public static String Passphrase_short;
    public static String Info_window;

    static {
        NLS.initializeMessages(ImportMessages.class.getPackageName() + ".exchange", ImportMessages.class);
    }

    private ImportMessages() {
    }
}
