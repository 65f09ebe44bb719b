package org.vectorinspector.ui.widgets;

import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.theme.Role;

/** How the environment of a connection looks: a short word in a frame, never the colour alone. */
public final class Environments {
    private Environments() {
    }

    /** Returns the name of an environment in a list of them. */
    public static String name(Environment environment) {
        return switch (environment) {
            case NONE -> UiMessages.Environment_none;
            case DEVELOPMENT -> UiMessages.Environment_development;
            case TEST -> UiMessages.Environment_test;
            case PRODUCTION -> UiMessages.Environment_production;
        };
    }

    /** Returns the framed word of an environment, empty where nobody said. */
    public static String tag(Environment environment) {
        return switch (environment) {
            case NONE -> "";
            case DEVELOPMENT -> UiMessages.Environment_developmentTag;
            case TEST -> UiMessages.Environment_testTag;
            case PRODUCTION -> UiMessages.Environment_productionTag;
        };
    }

    /** Returns the colour of an environment. */
    public static Role role(Environment environment) {
        return switch (environment) {
            case NONE, DEVELOPMENT -> Role.SECONDARY;
            case TEST -> Role.CAUTION;
            case PRODUCTION -> Role.ERROR;
        };
    }
}
