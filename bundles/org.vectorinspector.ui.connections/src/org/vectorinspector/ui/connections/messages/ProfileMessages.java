package org.vectorinspector.ui.connections.messages;

import org.eclipse.osgi.util.NLS;

/** The texts about profiles and their secrets; each is said in full in {@code profiles.properties}. */
public final class ProfileMessages extends NLS {
    public static String Dialog_new;
    public static String Dialog_edit;
    public static String Dialog_untested;
    public static String Dialog_tested;
    public static String Dialog_testFailed;
    public static String Dialog_sameName;
    public static String Dialog_save;
    public static String Dialog_saveAndConnect;
    public static String Dialog_saving;
    public static String Dialog_folder;
    public static String Dialog_folderHint;
    public static String Dialog_tags;
    public static String Dialog_tagsHint;
    public static String Dialog_environment;
    public static String Dialog_readOnly;
    public static String Dialog_reconnects;
    public static String Dialog_secrets;
    public static String Dialog_asTheyAre;
    public static String Place_keychain;
    public static String Place_file;
    public static String Place_memory;
    public static String Place_ask;
    public static String Place_keychainMeans;
    public static String Place_fileMeans;
    public static String Place_memoryMeans;
    public static String Place_askMeans;
    public static String Place_weaker;
    public static String Part_search;
    public static String Part_new;
    public static String Part_more;
    public static String Part_emptyTitle;
    public static String Part_emptySentence;
    public static String Part_noMatch;
    public static String Part_footer;
    public static String Part_open;
    public static String Part_noFolder;
    public static String Part_connect;
    public static String Part_check;
    public static String Part_connectAll;
    public static String Part_checkAll;
    public static String Part_exportAll;
    public static String Part_edit;
    public static String Part_rename;
    public static String Part_duplicate;
    public static String Part_delete;
    public static String Part_favourite;
    public static String Part_noFavourite;
    public static String Part_export;
    public static String Part_import;
    public static String Part_importPredecessor;
    public static String Part_orderNotSaved;
    public static String Part_savingOrder;
    public static String Part_sortFolder;
    public static String Part_sortName;
    public static String Part_sortProvider;
    public static String Part_moveTo;
    public static String Part_deleted;
    public static String Part_undo;
    public static String Part_failed;
    public static String Part_working;

    static {
        NLS.initializeMessages(ProfileMessages.class.getPackageName() + ".profiles", ProfileMessages.class);
    }

    private ProfileMessages() {
    }
}
