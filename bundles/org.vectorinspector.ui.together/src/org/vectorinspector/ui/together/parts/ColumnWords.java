package org.vectorinspector.ui.together.parts;

import org.eclipse.osgi.util.NLS;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.together.Move;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.messages.SummaryMessages;

/** How states, times, moves and scores are said. */
final class ColumnWords {
    private ColumnWords() {
    }

    static String state(TargetState state) {
        return switch (state) {
            case TargetState.Waiting waiting -> Messages.State_waiting;
            case TargetState.Running(TargetState.Phase phase) -> phase(phase);
            case TargetState.Done done -> Messages.State_done;
            case TargetState.Failed failed -> Messages.State_failed;
            case TargetState.LeftOut leftOut -> Messages.State_leftOut;
        };
    }

    private static String phase(TargetState.Phase phase) {
        return switch (phase) {
            case REACHING -> Messages.State_reaching;
            case EMBEDDING -> Messages.State_embedding;
            case SEARCHING -> Messages.State_searching;
            case COMPARING -> Messages.State_comparing;
        };
    }

    /** Returns the state of a connection whose dot looks as that of a target shall. */
    static ConnectionState dot(TargetState state) {
        return switch (state) {
            case TargetState.Running running -> ConnectionState.CONNECTING;
            case TargetState.Done done -> ConnectionState.CONNECTED;
            case TargetState.Failed failed -> ConnectionState.ERROR;
            case TargetState.Waiting waiting -> ConnectionState.DISCONNECTED;
            case TargetState.LeftOut leftOut -> ConnectionState.DISCONNECTED;
        };
    }

    static String time(TargetState state) {
        return switch (state) {
            case TargetState.Done(TargetAnswer answer) -> time(answer);
            case TargetState.Failed failed -> after(failed.after().toMillis());
            case TargetState.Waiting waiting -> "";
            case TargetState.Running running -> "";
            case TargetState.LeftOut leftOut -> "";
        };
    }

    private static String after(long millis) {
        return millis < 1_000 ? NLS.bind(Messages.Column_afterMillis, millis) : NLS.bind(Messages.Column_after, "%.1f".formatted(millis / 1000.0));
    }

    private static String time(TargetAnswer answer) {
        long searching = answer.timing().searching().toMillis();
        return answer.model().isPresent() ? NLS.bind(Messages.Column_times, answer.timing().embedding().toMillis(), searching)
                : NLS.bind(Messages.Column_time, searching);
    }

    static String move(Move move) {
        return switch (move) {
            case Move.Base base -> Messages.Move_base;
            case Move.Same same -> Messages.Move_same;
            case Move.Up(int ranks) -> NLS.bind(Messages.Move_up, ranks);
            case Move.Down(int ranks) -> NLS.bind(Messages.Move_down, ranks);
            case Move.New fresh -> Messages.Move_new;
            case Move.Unknown unknown -> "";
        };
    }

    static Role role(Move move) {
        return switch (move) {
            case Move.Up up -> Role.GOOD;
            case Move.Down down -> Role.CAUTION;
            case Move.New fresh -> Role.ACCENT;
            case Move.Base base -> Role.SECONDARY;
            case Move.Same same -> Role.SECONDARY;
            case Move.Unknown unknown -> Role.SECONDARY;
        };
    }

    static String failureTitle(VectorStoreException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, TLS -> Messages.Failure_unreachable;
            case TIMED_OUT -> Messages.Failure_timedOut;
            case NOT_AUTHENTICATED, NOT_ALLOWED -> Messages.Failure_credential;
            case NOT_FOUND -> Messages.Failure_notFound;
            case CANCELLED -> Messages.Failure_cancelled;
            case RATE_LIMITED, CONFLICT, INVALID_REQUEST, UNSUPPORTED_VERSION, SERVER_FAULT -> Messages.Failure_other;
        };
    }

    static String scale(ScoreScale scale) {
        return switch (scale) {
            case COSINE_SIMILARITY -> SummaryMessages.Scale_cosineSimilarity;
            case COSINE_DISTANCE -> SummaryMessages.Scale_cosineDistance;
            case DOT_PRODUCT -> SummaryMessages.Scale_dotProduct;
            case NEGATIVE_DOT_PRODUCT -> SummaryMessages.Scale_negativeDotProduct;
            case ONE_MINUS_DOT_PRODUCT -> SummaryMessages.Scale_oneMinusDotProduct;
            case DISTANCE -> SummaryMessages.Scale_distance;
            case SQUARED_DISTANCE -> SummaryMessages.Scale_squaredDistance;
            case RELEVANCE -> SummaryMessages.Scale_relevance;
        };
    }
}
