package org.vectorinspector.ui.together.messages;

import org.eclipse.osgi.util.NLS;

/** The texts of queries and columns; each is said in full in {@code messages.properties}. */
public final class Messages extends NLS {
    public static String Query_text;
    public static String Query_record;
    public static String Query_vector;
    public static String Query_hintText;
    public static String Query_hintRecord;
    public static String Query_hintVector;
    public static String Query_ask;
    public static String Query_askOne;
    public static String Query_stop;
    public static String Query_topK;
    public static String Query_align;
    public static String Query_id;
    public static String Query_base;
    public static String Query_set;
    public static String Query_noSet;
    public static String Query_targets;
    public static String Query_export;
    public static String Query_needsText;
    public static String Query_needsRecord;
    public static String Query_working;
    public static String State_waiting;
    public static String State_reaching;
    public static String State_embedding;
    public static String State_searching;
    public static String State_comparing;
    public static String State_done;
    public static String State_failed;
    public static String State_leftOut;
    public static String Column_times;
    public static String Column_time;
    public static String Column_waiting;
    public static String Column_after;
    public static String Column_afterMillis;
    public static String Column_rank;
    public static String Column_record;
    public static String Column_cosine;
    public static String Column_score;
    public static String Column_move;
    public static String Column_tip;
    public static String Column_busy;
    public static String Column_none;
    public static String Column_noneSentence;
    public static String Column_waitingTitle;
    public static String Column_waitingSentence;
    public static String Column_leftOutTitle;
    public static String Move_base;
    public static String Move_same;
    public static String Move_up;
    public static String Move_down;
    public static String Move_new;
    public static String Failure_unreachable;
    public static String Failure_timedOut;
    public static String Failure_credential;
    public static String Failure_notFound;
    public static String Failure_cancelled;
    public static String Failure_other;
    public static String Failure_others;
    public static String Failure_retry;
    public static String Failure_leave;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
