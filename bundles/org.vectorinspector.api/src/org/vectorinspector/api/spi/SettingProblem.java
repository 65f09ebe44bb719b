package org.vectorinspector.api.spi;

import java.util.Objects;

/**
 * One thing that is wrong with a setting; whoever shows it words it.
 *
 * @param field never null
 * @param reason never null
 */
public record SettingProblem(SettingField field, Reason reason) {
    /** What can be wrong. */
    public enum Reason {
        /** A required field is blank. */
        MISSING,
        /** Not a whole number. */
        NOT_A_NUMBER,
        /** A number outside of the field's range. */
        OUT_OF_RANGE,
        /** Not one of the choices. */
        NOT_A_CHOICE,
        /** Neither true nor false. */
        NOT_A_FLAG
    }

    public SettingProblem {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }
}
