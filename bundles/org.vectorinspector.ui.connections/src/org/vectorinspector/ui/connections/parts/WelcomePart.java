package org.vectorinspector.ui.connections.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.ui.connections.dialogs.ConnectionDialogs;
import org.vectorinspector.ui.connections.dialogs.ProfileExchangeDialogs;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What a first start shows: the ways to begin. */
public final class WelcomePart {
    private static final int WIDTH = 528;
    private static final int MARGIN = 24;

    @Inject
    private SampleOpener sample;

    @Inject
    private ProviderRegistry providers;

    @Inject
    private ConnectionDialogs dialogs;

    @Inject
    private ProfileExchangeDialogs exchange;

    private Card first;

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        Styles.paint(parent, Role.PANEL, Role.TEXT);
        Composite column = Styles.grid(parent, 1, MARGIN);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
        Label title = Styles.heading(column, Messages.Welcome_title);
        title.setFont(Fonts.system(6, true));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(title);
        Label sentence = new Label(column, SWT.WRAP | SWT.CENTER);
        sentence.setText(Messages.Welcome_sentence);
        Styles.paint(sentence, Role.PANEL, Role.SECONDARY);
        Tone.SECONDARY.applyTo(sentence);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(sentence);
        Styles.label(column, "");
        String records = NLS.bind(Messages.Welcome_sampleSentence, NumberFormat.getIntegerInstance().format(sample.size()));
        first = card(column, "welcome.sample", "cube", Messages.Welcome_sample, sample.available() ? records : Messages.Welcome_sampleMissing, "",
                () -> dialogs.openSample(parent));
        first.setEnabled(sample.available());
        String known = providers.descriptors().stream().map(ProviderDescriptor::name).collect(Collectors.joining(", "));
        card(column, "welcome.connection", "plug", Messages.Welcome_connection, NLS.bind(Messages.Welcome_connectionSentence, known), "Ctrl+N",
                () -> dialogs.connect(parent.getShell()));
        parent.addListener(SWT.Resize, event -> fit(parent, column));
        exchange.offerPredecessor(column, () -> {
            card(column, "welcome.predecessor", "import", Messages.Welcome_predecessor, Messages.Welcome_predecessorSentence, "",
                    () -> exchange.importPredecessor(parent));
            fit(parent, column);
        });
    }

    /** Lets everything be as wide as the part allows, so that a narrow one cuts nothing off. */
    private static void fit(Composite parent, Composite column) {
        int width = Math.max(1, Math.min(WIDTH, parent.getClientArea().width - 2 * MARGIN));
        for (Control part : column.getChildren()) {
            GridData data = part.getLayoutData() instanceof GridData known ? known : new GridData();
            data.widthHint = data.horizontalAlignment == SWT.FILL ? width : SWT.DEFAULT;
            part.setLayoutData(data);
        }
        parent.layout(true, true);
    }

    @Focus
    void focus() {
        first.setFocus();
    }

    private static Card card(Composite parent, String key, String icon, String title, String sentence, String shortcut, Runnable action) {
        Card card = WidgetKeys.mark(new Card(parent, Icons.get(icon, Role.ACCENT, 24), title, sentence, shortcut), key);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(card);
        card.addListener(SWT.Selection, event -> action.run());
        return card;
    }
}
