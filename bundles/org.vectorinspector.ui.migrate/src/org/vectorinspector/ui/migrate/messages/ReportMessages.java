package org.vectorinspector.ui.migrate.messages;

import org.eclipse.osgi.util.NLS;

/** The words of reports and of what was set aside. */
public final class ReportMessages extends NLS {
    public static String Verify_working;
    public static String Verify_workingSentence;
    public static String Verify_failed;
    public static String Verify_equal;
    public static String Verify_different;
    public static String Verify_of;
    public static String Verify_sampled;
    public static String Verify_all;
    public static String Undo_working;
    public static String Undo_done;
    public static String Undo_sentence;
    public static String Undo_failed;
    public static String Forget_working;
    public static String Forget_failed;
    public static String Report_window;
    public static String Report_formats;
    public static String Report_save;
    public static String Report_button;
    public static String Report_saving;
    public static String Report_saved;
    public static String Report_failed;
    public static String Report_when;
    public static String Report_noRun;
    public static String Report_noRunSentence;
    public static String Report_none;
    public static String Report_noneSentence;
    public static String Report_liveSentence;
    public static String Report_undoneSentence;
    public static String Check_equal;
    public static String Check_different;
    public static String Check_examples;
    public static String Check_records;
    public static String Check_allEqual;
    public static String Check_someDiffer;
    public static String Check_count;
    public static String Check_ids;
    public static String Check_vectors;
    public static String Check_metadata;
    public static String Check_documents;
    public static String Check_neighbours;
    public static String Check_setAside;
    public static String Aside_id;
    public static String Aside_reason;
    public static String Aside_reading;
    public static String Aside_failed;
    public static String Aside_select;
    public static String Aside_none;
    public static String Aside_noneSentence;
    public static String Aside_footer;

    static {
        NLS.initializeMessages(ReportMessages.class.getPackageName() + ".report", ReportMessages.class);
    }

    private ReportMessages() {
    }
}
