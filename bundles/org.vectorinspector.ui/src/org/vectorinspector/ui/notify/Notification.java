package org.vectorinspector.ui.notify;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a notification says.
 *
 * @param tone a failure or news
 * @param title a few words
 * @param sentence what happened
 * @param advice what to do, may be empty
 * @param actions the most useful one first
 */
record Notification(Tone tone, String title, String sentence, String advice, List<NotificationAction> actions) {
    /** What a notification is about. */
    enum Tone {
        FAILURE(Duration.ofSeconds(20)), NEWS(Duration.ofSeconds(8));

        private final Duration shown;

        Tone(Duration shown) {
            this.shown = shown;
        }

        /** Returns how long a person must have had the chance to see it before it goes. */
        Duration shown() {
            return shown;
        }
    }

    Notification {
        actions = List.copyOf(actions);
    }

    /** Returns all of its words. */
    String text() {
        return Stream.of(title, sentence, advice).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
