package org.vectorinspector.ui.together.parts;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** One target: its head, its hits or why there are none, and how it measures. */
final class TargetColumn {
    /** What a person can do in a column. */
    interface Actions {
        void chosen(int column, int rank);

        void again(int column);

        void leaveOut(int column);
    }

    private final int place;
    private final TogetherModel model;
    private final Composite control;
    private final TargetHead head;
    private final Composite body;
    private final HitTable table;
    private final EmptyState empty;
    private final FailurePanel failure;
    private final Label modelName;
    private final Label scale;
    private boolean waiting;
    /** The model makes another comparison for every change: as long as it is the same one, the table keeps its place. */
    private Optional<Comparison> compared = Optional.empty();

    TargetColumn(Composite parent, int place, TogetherModel model, Actions actions) {
        this.place = place;
        this.model = model;
        String key = "together.column." + place;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 0).applyTo(control);
        control.addListener(SWT.Paint, event -> {
            event.gc.setForeground(Palette.color(Role.LINE));
            event.gc.drawRectangle(0, 0, control.getSize().x - 1, control.getSize().y - 1);
        });
        head = new TargetHead(control, key);
        Styles.line(control, 1);
        body = new Composite(control, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new HitTable(body, key + ".table", rank -> actions.chosen(place, rank));
        empty = new EmptyState(body, key + ".empty");
        failure = new FailurePanel(body, key, () -> actions.again(place), () -> actions.leaveOut(place));
        Styles.line(control, 1);
        Composite foot = Styles.strip(control, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        modelName = WidgetKeys.mark(Styles.filling(foot), key + ".model");
        scale = WidgetKeys.mark(Styles.secondary(foot, ""), key + ".scale");
    }

    Control control() {
        return control;
    }

    void show(TargetFace face, TargetState state) {
        head.show(face, state);
        waiting = state instanceof TargetState.Running;
        Optional<TargetAnswer> answer = state.answer();
        modelName.setText(answer.flatMap(TargetAnswer::model).orElse(""));
        scale.setText(answer.map(found -> ColumnWords.scale(found.outcome().result().scale())).orElse(""));
        scale.getParent().layout();
        switch (state) {
            case TargetState.Done(TargetAnswer found) -> showAnswer(found);
            case TargetState.Failed failed -> {
                failure.show(failed.failure());
                top(failure);
            }
            case TargetState.LeftOut(String reason) -> showEmpty("info", Messages.Column_leftOutTitle, reason);
            case TargetState.Waiting waiting -> showEmpty("target", Messages.Column_waitingTitle, Messages.Column_waitingSentence);
            case TargetState.Running running -> showEmpty("refresh", ColumnWords.state(state) + "…", Messages.Column_busy);
        }
    }

    /** Says how long the target has been waited for, if it still is. */
    void showWaiting(long seconds) {
        if (waiting) {
            head.showWaiting(seconds);
        }
    }

    private void showAnswer(TargetAnswer found) {
        if (found.hits().isEmpty()) {
            showEmpty("search", Messages.Column_none, Messages.Column_noneSentence);
            return;
        }
        if (compared.filter(model.comparison()::equals).isEmpty()) {
            compared = Optional.of(model.comparison());
            table.show(found, model.comparison(), place);
        }
        table.mark(model.markedRank(place));
        top(table.control());
    }

    private void showEmpty(String icon, String title, String sentence) {
        empty.show(icon, title, sentence);
        top(empty);
    }

    private void top(Control content) {
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != content) {
            stack.topControl = content;
            body.layout();
        }
    }
}
