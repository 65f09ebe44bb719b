package org.vectorinspector.ui.migrate.messages;

import org.eclipse.osgi.util.NLS;

/** The words of a plan. */
public final class PlanMessages extends NLS {
    public static String Part_title;
    public static String Ends_from;
    public static String Ends_to;
    public static String Ends_choose;
    public static String Ends_new;
    public static String Ends_allPartitions;
    public static String Ends_counting;
    public static String Picker_sourceHint;
    public static String Picker_targetHint;
    public static String Picker_intoHint;
    public static String Picker_whole;
    public static String Picker_several;
    public static String Picker_into;
    public static String Picker_new;
    public static String Picker_file;
    public static String File_source;
    public static String File_target;
    public static String File_formats;
    public static String File_choose;
    public static String Wish_existing;
    public static String Wish_settings;
    public static String Wish_sample;
    public static String Wish_sampleTip;
    public static String Wish_everything;
    public static String Wish_everythingTip;
    public static String Wish_chosen;
    public static String Existing_fail;
    public static String Existing_skip;
    public static String Existing_replace;
    public static String Settings_window;
    public static String Settings_title;
    public static String Settings_message;
    public static String Settings_metric;
    public static String Settings_sourceMetric;
    public static String Settings_go;
    public static String Plan_heading;
    public static String Plan_working;
    public static String Plan_kept;
    public static String Plan_mapped;
    public static String Plan_lost;
    public static String Plan_all;
    public static String Plan_some;
    public static String Plan_accept;
    public static String Plan_accepted;
    public static String Plan_edit;
    public static String Plan_obstacle;
    public static String Plan_examples;
    public static String Plan_records;
    public static String Plan_oneRecord;
    public static String Verdict_kept;
    public static String Verdict_mapped;
    public static String Verdict_lost;
    public static String Column_thing;
    public static String Column_source;
    public static String Column_target;
    public static String Column_verdict;
    public static String Column_how;
    public static String Part_records;
    public static String Part_ids;
    public static String Part_space;
    public static String Part_metric;
    public static String Part_document;
    public static String Part_collection;
    public static String Part_column;
    public static String Part_partition;
    public static String Part_settings;
    public static String Planning_title;
    public static String Planning_sentence;
    public static String Planning_cancel;
    public static String Empty_title;
    public static String Empty_sentence;
    public static String Ready_title;
    public static String Ready_sentence;
    public static String Same_title;
    public static String Same_sentence;
    public static String Failed_title;
    public static String Failed_again;
    public static String NoPlan_title;
    public static String NoPlan_sentence;
    public static String NoPlan_again;
    public static String Footer_nothing;
    public static String Footer_loss;
    public static String Footer_waiting;
    public static String Footer_begun;
    public static String Footer_acknowledged;
    public static String Footer_stopped;
    public static String Footer_complete;
    public static String Footer_undone;

    static {
        NLS.initializeMessages(PlanMessages.class.getPackageName() + ".plan", PlanMessages.class);
    }

    private PlanMessages() {
    }
}
