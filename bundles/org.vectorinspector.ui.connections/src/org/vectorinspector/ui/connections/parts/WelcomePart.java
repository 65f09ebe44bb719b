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
import org.eclipse.swt.widgets.Composite;
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
    private static final int WIDTH = 480;

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
        Composite column = Styles.grid(parent, 1, 24);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
        Label title = Styles.heading(column, Messages.Welcome_title);
        title.setFont(Fonts.system(6, true));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(title);
        Label sentence = Styles.label(column, Messages.Welcome_sentence);
        Tone.SECONDARY.applyTo(sentence);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).indent(0, 4).applyTo(sentence);
        Styles.label(column, "");
        String records = NLS.bind(Messages.Welcome_sampleSentence, NumberFormat.getIntegerInstance().format(sample.size()));
        first = card(column, "welcome.sample", "cube", Messages.Welcome_sample, sample.available() ? records : Messages.Welcome_sampleMissing, "",
                () -> dialogs.openSample(parent));
        first.setEnabled(sample.available());
        String known = providers.descriptors().stream().map(ProviderDescriptor::name).collect(Collectors.joining(", "));
        card(column, "welcome.connection", "plug", Messages.Welcome_connection, NLS.bind(Messages.Welcome_connectionSentence, known), "Ctrl+N",
                () -> dialogs.connect(parent.getShell()));
        exchange.offerPredecessor(column, () -> {
            card(column, "welcome.predecessor", "import", Messages.Welcome_predecessor, Messages.Welcome_predecessorSentence, "",
                    () -> exchange.importPredecessor(parent));
            parent.layout(true, true);
        });
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
