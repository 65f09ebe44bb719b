package org.vectorinspector.ui.migrate.messages;

import org.eclipse.osgi.util.NLS;

/** The words of runs. */
public final class RunMessages extends NLS {
    public static String Disk_failed;
    public static String Disk_advice;
    public static String Numbers_about;
    public static String Numbers_seconds;
    public static String Numbers_minutes;
    public static String Numbers_hours;
    public static String State_running;
    public static String State_waiting;
    public static String State_paused;
    public static String State_stopped;
    public static String State_complete;
    public static String State_verified;
    public static String State_different;
    public static String State_undone;
    public static String Ask_replaceWindow;
    public static String Ask_replace;
    public static String Ask_replaceGo;
    public static String Ask_otherName;
    public static String Ask_write;
    public static String Ask_undoWindow;
    public static String Ask_undo;
    public static String Ask_undoFile;
    public static String Ask_production;
    public static String Ask_undoGo;
    public static String Ask_forgetWindow;
    public static String Ask_forget;
    public static String Ask_forgetGo;
    public static String Run_heading;
    public static String Run_starting;
    public static String Run_notStarted;
    public static String Run_notResumed;
    public static String Run_job;
    public static String Run_done;
    public static String Run_doneSentence;
    public static String Run_stopped;
    public static String Run_verifyAfter;
    public static String Run_limits;
    public static String Run_start;
    public static String Run_tuning;
    public static String Run_of;
    public static String Run_rate;
    public static String Run_left;
    public static String Run_skipped;
    public static String Run_setAside;
    public static String Action_show;
    public static String Action_resume;
    public static String Action_pause;
    public static String Action_goOn;
    public static String Action_stop;
    public static String Action_verify;
    public static String Action_showAside;
    public static String Action_undo;
    public static String Action_forget;
    public static String Plot_title;
    public static String Plot_spoken;
    public static String Limits_window;
    public static String Limits_message;
    public static String Limits_records;
    public static String Limits_kilobytes;
    public static String Limits_batch;
    public static String Limits_writers;
    public static String Limits_go;
    public static String Runs_emptyTitle;
    public static String Runs_emptySentence;
    public static String Runs_plan;
    public static String Runs_one;
    public static String Runs_footer;
    public static String Runs_canResume;

    static {
        NLS.initializeMessages(RunMessages.class.getPackageName() + ".run", RunMessages.class);
    }

    private RunMessages() {
    }
}
