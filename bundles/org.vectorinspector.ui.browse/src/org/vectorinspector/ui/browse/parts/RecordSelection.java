package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.vectorinspector.ui.event.RecordsSelected;
import org.vectorinspector.ui.event.UiTopics;

/** Which records are selected, for whoever asks later than it was said. UI thread only. */
@Creatable
@Singleton
public final class RecordSelection {
    private java.util.Optional<RecordsSelected> last = java.util.Optional.empty();

    /** Returns the records selected last, empty where there are none. */
    public java.util.Optional<RecordsSelected> get() {
        return last.filter(selected -> !selected.records().isEmpty());
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.RECORDS_SELECTED) RecordsSelected selected) {
        last = java.util.Optional.ofNullable(selected);
    }
}
