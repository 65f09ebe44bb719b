package org.vectorinspector.ui.browse.info;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;

/** What the database says about a collection. */
public final class InfoTab {
    private final ScrolledComposite control;
    private final IndexActions indexes;
    private FactRows rows;

    /**
     * Makes the tab before anything is known.
     *
     * @param keys the metadata keys seen so far
     * @param changed runs when the person has changed something in the tab
     */
    public InfoTab(Composite parent, BrowseServices services, CollectionRef collection, Supplier<List<String>> keys, Runnable changed) {
        control = new ScrolledComposite(parent, SWT.V_SCROLL);
        control.setExpandHorizontal(true);
        control.setExpandVertical(true);
        Styles.paint(control, Role.PANEL, Role.TEXT);
        indexes = new IndexActions(control, services, collection, keys, changed);
        begin();
        Styles.secondary(rows.page(), Messages.Info_loading);
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
        rows.row(Messages.Info_records, facts.count().exact() ? records : NLS.bind(Messages.Summary_aboutNumber, records), "info.records");
        for (VectorSpace space : info.spaces()) {
            rows.row(space.name(), text(space), "info.space." + space.name());
        }
        String kinds = info.idKinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        rows.row(Messages.Info_ids, kinds, "info.ids");
        if (!info.metadata().isEmpty()) {
            rows.row(Messages.Info_metadata, ValueJson.pretty(info.metadata()), "info.metadata").setFont(Fonts.text());
        }
        facts.indexes().ifPresent(known -> new IndexSection(rows, indexes).show(facts, known));
        section(Messages.Info_details, info.details(), "info.detail.");
        ServerInfo server = facts.server();
        rows.heading(Messages.Info_server);
        rows.row(server.product(), server.version(), "info.server");
        server.details().forEach((key, value) -> rows.row(key, value, "info.server." + key));
        end();
    }

    /** Shows why nothing came. */
    public void showFailure(String sentence) {
        begin();
        rows.heading(Messages.Info_failedTitle);
        rows.row("", sentence, "info.failure");
        end();
    }

    /** Returns a space in words: its dimension, kind and metric. */
    public static String text(VectorSpace space) {
        String dimension = space.dimension() == 0 ? Messages.Info_undecided
                : NLS.bind(Messages.Summary_dimension, NumberFormat.getIntegerInstance().format(space.dimension()));
        return String.join(" · ", dimension, space.kind().name().toLowerCase(Locale.ROOT), space.metric().name().toLowerCase(Locale.ROOT));
    }

    private void begin() {
        if (rows != null) {
            rows.page().dispose();
        }
        rows = new FactRows(control);
    }

    private void end() {
        control.setContent(rows.page());
        control.setMinSize(rows.page().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        control.layout(true, true);
    }

    private void section(String title, Map<String, String> values, String key) {
        if (!values.isEmpty()) {
            rows.heading(title);
            values.forEach((name, value) -> rows.row(name, value, key + name));
        }
    }
}
