package org.vectorinspector.ui.together.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.together.HitKey;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How many targets answered and which record is marked. */
final class TogetherFooter {
    private final Label answered;
    private final Label dot;
    private final Label failed;
    private final Label marked;

    TogetherFooter(Composite parent) {
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        answered = WidgetKeys.mark(Styles.secondary(strip, ""), "together.answered");
        answered.setFont(Fonts.system(-1, true));
        answered.setForeground(Palette.color(Role.TEXT));
        dot = Styles.label(strip, "");
        failed = WidgetKeys.mark(Styles.note(strip, ""), "together.failed");
        failed.setForeground(Palette.color(Role.ERROR));
        marked = WidgetKeys.mark(Styles.filling(strip), "together.marked");
        marked.setAlignment(SWT.RIGHT);
    }

    void refresh(TogetherModel model) {
        answered.setText(model.asked() ? NLS.bind(SummaryMessages.Footer_answered, model.answered(), model.targets().size()) : "");
        dot.setImage(model.failed() > 0 ? States.dot(ConnectionState.ERROR) : null);
        failed.setText(model.failed() > 0 ? NLS.bind(SummaryMessages.Footer_failed, model.failed()) : "");
        marked.setText(model.marked().map(HitKey::text).map(key -> NLS.bind(SummaryMessages.Footer_marked, key, model.markedColumns())).orElse(""));
        answered.getParent().layout();
    }
}
