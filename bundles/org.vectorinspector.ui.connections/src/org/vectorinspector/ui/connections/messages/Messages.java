package org.vectorinspector.ui.connections.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; each is said in full in {@code messages.properties}. */
public final class Messages extends NLS {
    public static String Tree_loading;
    public static String Tree_empty;
    public static String Tree_failed;
    public static String Connections_emptyTitle;
    public static String Connections_emptySentence;
    public static String Connections_emptyAction;
    public static String Connections_footer;
    public static String Connections_setActive;
    public static String Connections_open;
    public static String Connections_together;
    public static String Connections_compareWith;
    public static String Connections_copy;
    public static String Connections_refresh;
    public static String Connections_copyDetails;
    public static String Connections_reconnect;
    public static String Connections_disconnect;
    public static String Connections_close;
    public static String Connections_connecting;
    public static String Connections_listing;
    public static String Connections_counting;
    public static String Connections_failed;
    public static String Connections_listFailed;
    public static String Connect_window;
    public static String Connect_title;
    public static String Connect_template;
    public static String Connect_name;
    public static String Connect_test;
    public static String Connect_testAgain;
    public static String Connect_browseFolder;
    public static String Connect_example;
    public static String Connect_show;
    public static String Connect_testing;
    public static String Connect_works;
    public static String Connect_worksDetails;
    public static String Connect_missing;
    public static String Connect_notANumber;
    public static String Connect_outOfRange;
    public static String Connect_notAChoice;
    public static String Connect_notAFlag;
    public static String Connect_incomplete;
    public static String NewCollection_window;
    public static String NewCollection_title;
    public static String NewCollection_message;
    public static String NewCollection_name;
    public static String NewCollection_dimension;
    public static String NewCollection_metric;
    public static String NewCollection_create;
    public static String NewCollection_creating;
    public static String NewCollection_failed;
    public static String Drop_window;
    public static String Drop_question;
    public static String Drop_otherName;
    public static String Drop_dropping;
    public static String Drop_failed;
    public static String Rename_window;
    public static String Rename_question;
    public static String Rename_blank;
    public static String Sample_opening;
    public static String Sample_failed;
    public static String Welcome_title;
    public static String Welcome_sentence;
    public static String Welcome_sample;
    public static String Welcome_sampleSentence;
    public static String Welcome_sampleMissing;
    public static String Welcome_connection;
    public static String Welcome_connectionSentence;
    public static String Welcome_predecessor;
    public static String Welcome_predecessorSentence;
    public static String Session_restoring;
    public static String Session_keeping;
    public static String Tree_nextTry;
    public static String Tree_outdated;
    public static String Tree_outdatedSentence;
    public static String Connections_info;
    public static String Connections_edit;
    public static String Info_provider;
    public static String Info_state;
    public static String Info_latency;
    public static String Info_environment;
    public static String Info_readOnly;
    public static String Info_profile;
    public static String Info_yes;
    public static String Info_no;
    public static String Info_server;
    public static String Write_create;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
