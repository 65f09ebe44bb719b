package org.vectorinspector.ui.notify;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Writes each failure into the log once, however many places show it; being cancelled is none. UI thread only. */
public final class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());
    private static final String KNOWN = FailureLog.class.getName();

    private FailureLog() {
    }

    /** Logs a failure unless it was logged before. */
    public static void once(Display display, String what, VectorStoreException failure) {
        if (failure.kind() != Kind.CANCELLED && known(display).add(failure)) {
            Level level = failure.getCause() instanceof RuntimeException || failure.getCause() instanceof Error ? Level.SEVERE : Level.WARNING;
            LOG.log(level, (what + ": " + failure.getMessage() + " " + failure.advice()).strip(), failure);
        }
    }

    @SuppressWarnings("unchecked") // the display keeps data without types
    private static Set<VectorStoreException> known(Display display) {
        if (display.getData(KNOWN) == null) {
            display.setData(KNOWN, Collections.newSetFromMap(new WeakHashMap<>()));
        }
        return (Set<VectorStoreException>) display.getData(KNOWN);
    }
}
