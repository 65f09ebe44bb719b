package org.vectorinspector.ui.migrate.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.ui.migrate.messages.MappingMessages;
import org.vectorinspector.ui.migrate.plan.MappingDialog.Thing;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What becomes of one thing: its name in the target, and for a key a conversion for each shape of its values. */
final class MappingEditor {
    private final Composite area;
    private final Map<String, Set<ValueShape>> shapes;
    private final Consumer<CopyMapping> changed;
    private CopyMapping mapping;

    MappingEditor(Composite parent, Map<String, Set<ValueShape>> shapes, Consumer<CopyMapping> changed) {
        this.shapes = shapes;
        this.changed = changed;
        area = Styles.grid(parent, 2, 0);
    }

    Control control() {
        return area;
    }

    void show(Thing thing, CopyMapping now) {
        mapping = now;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
        Label title = Styles.heading(area, thing.label());
        title.setToolTipText(thing.label());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        switch (thing.part()) {
            case SPACE -> space(thing.name());
            case DOCUMENT -> document();
            default -> key(thing.name());
        }
        area.layout(true, true);
    }

    private void key(String key) {
        KeyRule rule = mapping.keys().getOrDefault(key, KeyRule.keep(key));
        text(MappingMessages.Mapping_name, rule.name(), "mapping.name", name -> change(all -> all.with(key, rule(key).named(name))));
        for (ValueShape shape : shapes.getOrDefault(key, Set.of()).stream().sorted().toList()) {
            List<Conversion> choices = Conversion.of(shape);
            Combo combo = combo(shape.word(), choices.stream().map(MappingEditor::word).toList(), choices.indexOf(rule.conversion(shape)),
                    "mapping.shape." + shape);
            combo.addListener(SWT.Selection, event -> change(all -> all.with(key, rule(key).with(shape, choices.get(combo.getSelectionIndex())))));
        }
    }

    private KeyRule rule(String key) {
        return mapping.keys().getOrDefault(key, KeyRule.keep(key));
    }

    private void space(String name) {
        Optional<String> target = Optional.ofNullable(mapping.spaces().get(name));
        Combo combo = combo(MappingMessages.Mapping_space, List.of(MappingMessages.Mapping_copied, MappingMessages.Mapping_leftOut),
                target.isPresent() ? 0 : 1,
                "mapping.space");
        Text named = text(MappingMessages.Mapping_name, target.orElse(name), "mapping.name", other -> spaces(name, Optional.of(other)));
        named.setEnabled(target.isPresent());
        combo.addListener(SWT.Selection, event -> {
            named.setEnabled(combo.getSelectionIndex() == 0);
            spaces(name, combo.getSelectionIndex() == 0 ? Optional.of(named.getText().strip()) : Optional.empty());
        });
    }

    private void spaces(String name, Optional<String> target) {
        Map<String, String> spaces = new LinkedHashMap<>(mapping.spaces());
        target.ifPresentOrElse(other -> spaces.put(name, other), () -> spaces.remove(name));
        change(all -> all.withSpaces(spaces));
    }

    private void document() {
        DocumentRule rule = mapping.document();
        Combo combo = combo(MappingMessages.Mapping_document,
                List.of(MappingMessages.Document_keep, MappingMessages.Document_into, MappingMessages.Document_from,
                MappingMessages.Document_omit), index(rule), "mapping.document");
        String key = rule instanceof DocumentRule.IntoKey(String into) ? into : rule instanceof DocumentRule.FromKey(String from) ? from : "text";
        Text field = text(MappingMessages.Mapping_key, key, "mapping.key", other -> change(all -> all.with(rule(combo, other))));
        field.setEnabled(index(rule) == 1 || index(rule) == 2);
        combo.addListener(SWT.Selection, event -> {
            field.setEnabled(combo.getSelectionIndex() == 1 || combo.getSelectionIndex() == 2);
            change(all -> all.with(rule(combo, field.getText().strip())));
        });
    }

    private static int index(DocumentRule rule) {
        return switch (rule) {
            case DocumentRule.Keep keep -> 0;
            case DocumentRule.IntoKey into -> 1;
            case DocumentRule.FromKey from -> 2;
            case DocumentRule.Omit omit -> 3;
        };
    }

    private static DocumentRule rule(Combo combo, String key) {
        return switch (combo.getSelectionIndex()) {
            case 1 -> new DocumentRule.IntoKey(key);
            case 2 -> new DocumentRule.FromKey(key);
            case 3 -> new DocumentRule.Omit();
            default -> new DocumentRule.Keep();
        };
    }

    private static String word(Conversion conversion) {
        return switch (conversion) {
            case KEEP -> MappingMessages.Conversion_keep;
            case DECIMAL -> MappingMessages.Conversion_decimal;
            case FLATTEN -> MappingMessages.Conversion_flatten;
            case LIST_OF_TEXTS -> MappingMessages.Conversion_texts;
            case TEXT -> MappingMessages.Conversion_text;
            case OMIT -> MappingMessages.Conversion_omit;
        };
    }

    private void change(UnaryOperator<CopyMapping> change) {
        mapping = change.apply(mapping);
        changed.accept(mapping);
    }

    private Combo combo(String label, List<String> choices, int selected, String key) {
        Styles.label(area, label);
        Combo combo = WidgetKeys.mark(new Combo(area, SWT.READ_ONLY), key);
        choices.forEach(combo::add);
        combo.select(Math.max(0, selected));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    /** Makes a field whose text counts unless it is blank. */
    private Text text(String label, String value, String key, Consumer<String> typed) {
        Styles.label(area, label);
        Text text = WidgetKeys.mark(new Text(area, SWT.BORDER), key);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> {
            if (!text.getText().isBlank()) {
                typed.accept(text.getText().strip());
            }
        });
        return text;
    }
}
