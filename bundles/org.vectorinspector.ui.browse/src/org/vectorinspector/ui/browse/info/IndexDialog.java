package org.vectorinspector.ui.browse.info;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks what a new index shall be on, of which kind, and with which settings of the database. */
final class IndexDialog extends FieldsDialog {
    private final CollectionInfo info;
    private final List<String> keys;
    private final List<String> kinds;
    private Combo target;
    private Combo kind;
    private Text settings;
    private IndexSpec spec;

    IndexDialog(Shell parent, CollectionInfo info, List<String> keys, List<String> kinds) {
        super(parent, new Words("index", Messages.Index_window, NLS.bind(Messages.Index_title, info.name()), Messages.Index_message,
                Messages.Index_make));
        this.info = info;
        this.keys = keys;
        this.kinds = kinds;
    }

    /** Returns what the person asked for, once the dialog has closed with OK. */
    IndexSpec spec() {
        return spec;
    }

    @Override
    protected void createFields(Composite area) {
        target = labelled(area, Messages.Index_target, new Combo(area, SWT.DROP_DOWN), "index.target");
        info.spaces().stream().map(VectorSpace::name).filter(name -> !name.isEmpty()).forEach(target::add);
        keys.forEach(target::add);
        target.addListener(SWT.Modify, event -> check());
        kind = labelled(area, Messages.Index_kind, new Combo(area, SWT.READ_ONLY), "index.kind");
        kinds.forEach(kind::add);
        kind.select(0);
        settings = labelled(area, Messages.Index_settings, new Text(area, SWT.BORDER), "index.settings");
        settings.setMessage(Messages.Index_settingsHint);
        settings.addListener(SWT.Modify, event -> check());
    }

    @Override
    protected void check() {
        boolean readable = settings(settings.getText()).isPresent();
        setErrorMessage(readable ? null : Messages.Index_settingsWrong);
        allow(readable && !target.getText().isBlank());
    }

    @Override
    protected void okPressed() {
        spec = new IndexSpec(target.getText().strip(), kind.getText(), settings(settings.getText()).orElseThrow());
        super.okPressed();
    }

    /** Returns what stands in {@code m=16, ef_construction=64}, empty when it cannot be read. */
    private static Optional<Map<String, String>> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : text.split(",")) {
            int sign = setting.indexOf('=');
            if (sign > 0 && !setting.substring(0, sign).isBlank()) {
                settings.put(setting.substring(0, sign).strip(), setting.substring(sign + 1).strip());
            } else if (!setting.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(settings);
    }

    private static <C extends Control> C labelled(Composite area, String label, C control, String key) {
        Styles.label(area, label).moveAbove(control);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(control);
        return WidgetKeys.mark(control, key);
    }
}
