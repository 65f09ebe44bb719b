package org.vectorinspector.ui.browse.info;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What the database says about a collection. */
public final class InfoTab {
    private final ScrolledComposite control;
    private Composite page;

    /** Makes the tab before anything is known. */
    public InfoTab(Composite parent) {
        control = new ScrolledComposite(parent, SWT.V_SCROLL);
        control.setExpandHorizontal(true);
        control.setExpandVertical(true);
        Styles.paint(control, Role.PANEL, Role.TEXT);
        begin();
        Styles.secondary(page, Messages.Info_loading);
        end();
    }

    /** Returns the widget. */
    public Control control() {
        return control;
    }

    /** Shows what came. */
    public void show(CollectionFacts facts) {
        begin();
        CollectionInfo info = facts.info();
        String records = NumberFormat.getIntegerInstance().format(facts.count().records());
        row(Messages.Info_records, facts.count().exact() ? records : NLS.bind(Messages.Summary_aboutNumber, records), "info.records");
        for (VectorSpace space : info.spaces()) {
            row(space.name(), text(space), "info.space." + space.name());
        }
        String kinds = info.idKinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        row(Messages.Info_ids, kinds, "info.ids");
        if (!info.metadata().isEmpty()) {
            row(Messages.Info_metadata, ValueJson.pretty(info.metadata()), "info.metadata").setFont(Fonts.text());
        }
        section(Messages.Info_details, info.details(), "info.detail.");
        ServerInfo server = facts.server();
        heading(Messages.Info_server);
        row(server.product(), server.version(), "info.server");
        server.details().forEach((key, value) -> row(key, value, "info.server." + key));
        end();
    }

    /** Shows why nothing came. */
    public void showFailure(String sentence) {
        begin();
        heading(Messages.Info_failedTitle);
        row("", sentence, "info.failure");
        end();
    }

    /** Returns a space in words: its dimension, kind and metric. */
    public static String text(VectorSpace space) {
        String dimension = space.dimension() == 0 ? Messages.Info_undecided
                : NLS.bind(Messages.Summary_dimension, NumberFormat.getIntegerInstance().format(space.dimension()));
        return String.join(" · ", dimension, space.kind().name().toLowerCase(Locale.ROOT), space.metric().name().toLowerCase(Locale.ROOT));
    }

    private void begin() {
        if (page != null) {
            page.dispose();
        }
        page = Styles.grid(control, 2, 20);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 18).spacing(24, 10).applyTo(page);
    }

    private void end() {
        control.setContent(page);
        control.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        control.layout(true, true);
    }

    private void section(String title, Map<String, String> values, String key) {
        if (!values.isEmpty()) {
            heading(title);
            values.forEach((name, value) -> row(name, value, key + name));
        }
    }

    private void heading(String title) {
        Label heading = Styles.heading(page, title);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 12).applyTo(heading);
    }

    private Text row(String name, String value, String key) {
        Label label = Styles.secondary(page, name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(140, SWT.DEFAULT).applyTo(label);
        Text text = WidgetKeys.mark(new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP), key);
        text.setText(value);
        text.setBackground(Palette.color(Role.PANEL));
        text.setForeground(Palette.color(Role.TEXT));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }
}
