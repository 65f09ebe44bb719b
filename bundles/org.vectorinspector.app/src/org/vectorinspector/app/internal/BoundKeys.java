package org.vectorinspector.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;

/** Finds the keys of all commands in the model of the program, whichever bundle has brought them. */
final class BoundKeys {
    private BoundKeys() {
    }

    /**
     * A command and its keys.
     *
     * @param command what a person calls it
     * @param keys as they stand on the keyboard; the first and the last one where there are many
     */
    record Row(String command, String keys) {
    }

    /** Returns the rows by the names of their commands. */
    static List<Row> of(MApplication application) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        application.getBindingTables().stream().flatMap(table -> table.getBindings().stream())
                .forEach(binding -> keys.computeIfAbsent(name(binding), unseen -> new ArrayList<>()).add(written(binding.getKeySequence())));
        return keys.entrySet().stream().map(entry -> new Row(entry.getKey(), together(entry.getValue())))
                .sorted(Comparator.comparing(Row::command, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static String name(MKeyBinding binding) {
        return binding.getCommand().getLocalizedCommandName().replaceAll("[&…]", "");
    }

    private static String together(List<String> keys) {
        return keys.size() > 2 ? keys.getFirst() + " … " + keys.getLast() : String.join(", ", keys);
    }

    private static String written(String sequence) {
        try {
            return KeySequence.getInstance(sequence).format();
        } catch (ParseException unwritten) {
            return sequence;
        }
    }
}
