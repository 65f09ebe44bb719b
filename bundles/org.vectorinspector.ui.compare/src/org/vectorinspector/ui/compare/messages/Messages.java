package org.vectorinspector.ui.compare.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; each is said in full in {@code messages.properties}. */
public final class Messages extends NLS {
    public static String Part_title;
    public static String Side_left;
    public static String Side_right;
    public static String Side_choose;
    public static String Side_swap;
    public static String Side_vectors;
    public static String Side_vectorsTip;
    public static String Side_compare;
    public static String Side_again;
    public static String Side_counting;
    public static String Side_records;
    public static String Side_about;
    public static String Picker_hint;
    public static String Empty_title;
    public static String Empty_sentence;
    public static String Ready_title;
    public static String Ready_sentence;
    public static String Same_title;
    public static String Same_sentence;
    public static String Running_title;
    public static String Running_read;
    public static String Cancelled_title;
    public static String Cancelled_sentence;
    public static String Failed_title;
    public static String Failed_again;
    public static String Failed_noRoom;
    public static String Failed_roomAdvice;
    public static String Setup_same;
    public static String Setup_differs;
    public static String Setup_records;
    public static String Setup_idKind;
    public static String Setup_spaces;
    public static String Setup_dimension;
    public static String Setup_metric;
    public static String Setup_meanNorm;
    public static String Setup_keys;
    public static String Setup_documents;
    public static String Setup_length;
    public static String Setup_settings;
    public static String Setup_settingsDiffer;
    public static String Kinds_different;
    public static String Kinds_onlyLeft;
    public static String Kinds_onlyRight;
    public static String Kinds_equal;
    public static String Kinds_how;
    public static String Kinds_exact;
    public static String Kinds_rounded;
    public static String Kinds_direction;
    public static String Kinds_noVectors;
    public static String Kinds_save;
    public static String Kinds_copyMissing;
    public static String Kinds_copyDifferent;
    public static String List_id;
    public static String List_what;
    public static String List_cosine;
    public static String List_distance;
    public static String List_document;
    public static String List_key;
    public static String List_keys;
    public static String List_vector;
    public static String List_filterHint;
    public static String List_filterTip;
    public static String List_looking;
    public static String List_failed;
    public static String List_unreadable;
    public static String List_again;
    public static String Record_place;
    public static String Record_none;
    public static String Record_previous;
    public static String Record_previousTip;
    public static String Record_next;
    public static String Record_nextTip;
    public static String Record_only;
    public static String Record_left;
    public static String Record_right;
    public static String Record_reading;
    public static String Vector_difference;
    public static String Vector_notComparable;
    public static String Vector_numbers;
    public static String Vector_none;
    public static String Vector_apart;
    public static String Vector_sparse;
    public static String Footer_done;
    public static String Footer_keys;
    public static String Report_title;
    public static String Report_writing;
    public static String Report_saved;
    public static String Report_failed;
    public static String Report_elsewhere;
    public static String Report_formats;
    public static String Report_save;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
