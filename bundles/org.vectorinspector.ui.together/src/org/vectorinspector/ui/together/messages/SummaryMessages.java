package org.vectorinspector.ui.together.messages;

import org.eclipse.osgi.util.NLS;

/** The texts below the columns and of the dialog; each is said in full in {@code summary.properties}. */
public final class SummaryMessages extends NLS {
    public static String Summary_overlap;
    public static String Summary_overlapTip;
    public static String Summary_times;
    public static String Summary_embedding;
    public static String Summary_searching;
    public static String Summary_rest;
    public static String Summary_total;
    public static String Summary_spoken;
    public static String Summary_notes;
    public static String Note_models;
    public static String Note_noCosine;
    public static String Note_computed;
    public static String Note_measured;
    public static String Note_incomplete;
    public static String Note_here;
    public static String Note_score;
    public static String Footer_answered;
    public static String Footer_failed;
    public static String Footer_marked;
    public static String Empty_title;
    public static String Empty_sentence;
    public static String Empty_noTargets;
    public static String Empty_noTargetsSentence;
    public static String Scale_cosineSimilarity;
    public static String Scale_cosineDistance;
    public static String Scale_dotProduct;
    public static String Scale_negativeDotProduct;
    public static String Scale_oneMinusDotProduct;
    public static String Scale_distance;
    public static String Scale_squaredDistance;
    public static String Scale_relevance;
    public static String Targets_window;
    public static String Targets_title;
    public static String Targets_message;
    public static String Targets_collection;
    public static String Targets_connection;
    public static String Targets_model;
    public static String Targets_space;
    public static String Targets_fitting;
    public static String Targets_firstSpace;
    public static String Targets_reading;
    public static String Targets_set;
    public static String Targets_setHint;
    public static String Targets_delete;
    public static String Targets_ok;
    public static String Targets_failed;
    public static String Targets_saving;
    public static String Targets_advice;
    public static String Save_window;
    public static String Save_file;
    public static String Save_working;
    public static String Save_failed;
    public static String Save_problem;
    public static String Save_advice;
    public static String Save_done;
    public static String Save_json;
    public static String Save_csv;

    static {
        NLS.initializeMessages(SummaryMessages.class.getPackageName() + ".summary", SummaryMessages.class);
    }

    private SummaryMessages() {
    }
}
