package org.vectorinspector.api.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Describes one setting of a connection or of a new collection, so that dialogs and the command line need no knowledge of
 * the database. Make one with {@link #text(String, String)} and its siblings, then refine it.
 *
 * @param key under which the value is saved
 * @param label what a person reads before the field
 * @param type which kind of value it takes
 * @param initial the value that a new form shows, may be empty
 * @param required whether it may not stay blank while it is shown
 * @param help one sentence below or beside the field, may be empty
 * @param example a value to show as a hint, may be empty
 * @param choices the values of a {@link Type#CHOICE}, in their order
 * @param range the bounds of a {@link Type#NUMBER}
 * @param shownWhen the condition under which the field is there at all; empty for always
 */
public record SettingField(String key, String label, Type type, String initial, boolean required, String help, String example,
        List<String> choices, Optional<Range> range, Optional<ShownWhen> shownWhen) {
    /** The kinds of values. */
    public enum Type {
        /** One line of text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** One of several. */
        CHOICE,
        /** A folder on this computer. */
        FOLDER,
        /** A file on this computer. */
        FILE,
        /** A secret: never in the settings, always in the {@link org.vectorinspector.api.secret.Secrets}. */
        SECRET
    }

    /**
     * Bounds of a whole number, both allowed.
     *
     * @param least at most {@code most}
     */
    public record Range(int least, int most) {
    }

    /**
     * Another field's value on which this one depends.
     *
     * @param key the other field
     * @param values one of which it must have
     */
    public record ShownWhen(String key, List<String> values) {
        public ShownWhen {
            Objects.requireNonNull(key, "key");
            values = List.copyOf(values);
        }
    }

    public SettingField {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(initial, "initial");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(shownWhen, "shownWhen");
        choices = List.copyOf(choices);
    }

    /** Returns an optional line of text. */
    public static SettingField text(String key, String label) {
        return plain(key, label, Type.TEXT, List.of(), Optional.empty());
    }

    /** Returns an optional whole number within bounds. */
    public static SettingField number(String key, String label, int least, int most) {
        return plain(key, label, Type.NUMBER, List.of(), Optional.of(new Range(least, most)));
    }

    /** Returns a flag that is not set. */
    public static SettingField flag(String key, String label) {
        return plain(key, label, Type.FLAG, List.of(), Optional.empty()).startingWith("false");
    }

    /** Returns a choice that starts with its first value. */
    public static SettingField choice(String key, String label, List<String> choices) {
        return plain(key, label, Type.CHOICE, choices, Optional.empty()).startingWith(choices.getFirst());
    }

    /** Returns an optional folder. */
    public static SettingField folder(String key, String label) {
        return plain(key, label, Type.FOLDER, List.of(), Optional.empty());
    }

    /** Returns an optional file. */
    public static SettingField file(String key, String label) {
        return plain(key, label, Type.FILE, List.of(), Optional.empty());
    }

    /** Returns an optional secret. */
    public static SettingField secret(String key, String label) {
        return plain(key, label, Type.SECRET, List.of(), Optional.empty());
    }

    /** Returns the same field, required. */
    public SettingField mandatory() {
        return new SettingField(key, label, type, initial, true, help, example, choices, range, shownWhen);
    }

    /** Returns the same field with a first value. */
    public SettingField startingWith(String value) {
        return new SettingField(key, label, type, value, required, help, example, choices, range, shownWhen);
    }

    /** Returns the same field with a sentence of help and an example. */
    public SettingField explained(String sentence, String sample) {
        return new SettingField(key, label, type, initial, required, sentence, sample, choices, range, shownWhen);
    }

    /** Returns the same field, there only while another field has one of these values. */
    public SettingField shownWhen(String other, String... values) {
        Optional<ShownWhen> condition = Optional.of(new ShownWhen(other, List.of(values)));
        return new SettingField(key, label, type, initial, required, help, example, choices, range, condition);
    }

    /** Tells whether the field is there with these settings. */
    public boolean shown(ConnectionSettings settings) {
        return shownWhen.map(condition -> condition.values().contains(settings.text(condition.key()).orElse(""))).orElse(true);
    }

    private static SettingField plain(String key, String label, Type type, List<String> choices, Optional<Range> range) {
        return new SettingField(key, label, type, "", false, "", "", choices, range, Optional.empty());
    }
}
