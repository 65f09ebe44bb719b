package org.vectorinspector.ui.together.handlers;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.vectorinspector.ui.event.CheckProfiles;
import org.vectorinspector.ui.event.SearchTogether;
import org.vectorinspector.ui.event.UiTopics;

/** Opens the parts of this bundle when another part asks for them. */
public final class TogetherOpener {
    private final TogetherParts parts;

    /** Opens parts. */
    @Inject
    public TogetherOpener(TogetherParts parts) {
        this.parts = parts;
    }

    @Inject
    void search(@Optional @UIEventTopic(UiTopics.SEARCH_TOGETHER) SearchTogether wanted) {
        if (wanted != null) {
            parts.together().add(wanted.collection());
        }
    }

    @Inject
    void check(@Optional @UIEventTopic(UiTopics.CHECK_PROFILES) CheckProfiles wanted) {
        if (wanted != null) {
            parts.check().check(wanted.profiles());
        }
    }
}
