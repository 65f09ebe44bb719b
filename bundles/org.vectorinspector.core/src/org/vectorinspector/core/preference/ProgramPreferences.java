package org.vectorinspector.core.preference;

import java.util.List;
import org.vectorinspector.core.connection.ConnectionManager;

/** The keys of the program with their defaults; docs/preferences.md says the same to people. */
public final class ProgramPreferences {
    /** How many connections may be open at once, from 1 to 100. */
    public static final Preference<Integer> CONNECTION_LIMIT =
            Preference.number("connections.limit", ConnectionManager.DEFAULT_LIMIT, 1, 100);

    /** After how many seconds open connections are asked again whether they live; 0 for never, at most an hour. */
    public static final Preference<Integer> HEALTH_INTERVAL = Preference.number("connections.health.interval", 30, 0, 3_600);

    /** What comes back of the last session. */
    public static final Preference<SessionRestore> SESSION_RESTORE = Preference.choice("session.restore", SessionRestore.SHOW);

    /** The theme of the window; another one comes with the next start. */
    public static final Preference<ThemeChoice> THEME = Preference.choice("theme", ThemeChoice.SYSTEM);

    /** All keys. */
    public static final List<Preference<?>> ALL = List.of(CONNECTION_LIMIT, HEALTH_INTERVAL, SESSION_RESTORE, THEME);

    private ProgramPreferences() {
    }
}
