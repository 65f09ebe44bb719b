package org.vectorinspector.ui.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.ui.theme.Role;

/** The settings of a new collection that only its database knows: a label and a field for each, in a grid of two columns. */
public final class OptionRows {
    private final String key;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Draws a row for each setting with its first value. */
    public OptionRows(Composite area, String key, List<SettingField> options) {
        this.key = key;
        for (SettingField option : options) {
            if (!option.initial().isEmpty()) {
                values.put(option.key(), option.initial());
            }
            draw(area, option);
        }
    }

    /** Returns what was filled in, without what was left blank. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    private void draw(Composite area, SettingField option) {
        Styles.label(area, option.type() == SettingField.Type.FLAG ? "" : option.label());
        Control control = switch (option.type()) {
            case FLAG -> flag(area, option);
            case CHOICE -> choice(area, option);
            case TEXT, NUMBER, SECRET, FOLDER, FILE -> text(area, option);
        };
        control.setToolTipText(option.help());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(WidgetKeys.mark(control, key + "." + option.key()));
    }

    private Control flag(Composite area, SettingField option) {
        Button check = new Button(area, SWT.CHECK);
        check.setText(option.label());
        check.setSelection(Boolean.parseBoolean(option.initial()));
        Styles.paint(check, Role.PANEL, Role.TEXT);
        check.addListener(SWT.Selection, event -> values.put(option.key(), Boolean.toString(check.getSelection())));
        return check;
    }

    private Control choice(Composite area, SettingField option) {
        Combo combo = new Combo(area, SWT.READ_ONLY);
        option.choices().forEach(combo::add);
        combo.setText(option.initial());
        combo.addListener(SWT.Selection, event -> values.put(option.key(), combo.getText()));
        return combo;
    }

    private Control text(Composite area, SettingField option) {
        Text text = new Text(area, SWT.BORDER);
        text.setText(option.initial());
        text.setMessage(option.example());
        text.addListener(SWT.Modify, event -> {
            if (text.getText().isBlank()) {
                values.remove(option.key());
            } else {
                values.put(option.key(), text.getText().strip());
            }
        });
        return text;
    }
}
