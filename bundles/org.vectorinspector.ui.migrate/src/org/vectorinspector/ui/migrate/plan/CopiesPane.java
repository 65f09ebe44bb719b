package org.vectorinspector.ui.migrate.plan;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.core.migrate.CopyPlace.InCollection;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.SeveralMessages;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.model.PlannedCopy;
import org.vectorinspector.ui.migrate.model.RunFace;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.Faces;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Several copies: how each stands, and what the one that is looked at is called in the target. UI thread only. */
final class CopiesPane {
    private static final int STATE = 1;

    private final PlanModel model;
    private final RunsModel runs;
    private final Composite area;
    private final Table list;
    private final Text name;
    private final Button leaveOut;

    CopiesPane(Composite parent, PlanModel model, RunsModel runs) {
        this.model = model;
        this.runs = runs;
        area = Styles.grid(parent, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        Composite rows = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        TableColumnLayout columns = new TableColumnLayout();
        rows.setLayout(columns);
        list = WidgetKeys.mark(new Table(rows, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "copies.list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        Styles.softSelection(list);
        columns.setColumnData(new TableColumn(list, SWT.LEFT), new ColumnWeightData(60, 120));
        columns.setColumnData(new TableColumn(list, SWT.LEFT), new ColumnPixelData(136));
        list.addListener(SWT.Selection, event -> model.select(list.getSelectionIndex()));
        list.addListener(SWT.MouseMove, event -> tip(list.getItem(new Point(event.x, event.y))));
        Styles.upright(area, 3);
        Styles.line(area, 1);
        Composite below = Styles.grid(area, 2, 8);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(Styles.secondary(below, SeveralMessages.Several_name));
        name = WidgetKeys.mark(new Text(below, SWT.BORDER), "copies.name");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
        name.addListener(SWT.DefaultSelection, event -> rename());
        name.addListener(SWT.FocusOut, event -> rename());
        leaveOut = WidgetKeys.mark(new Button(below, SWT.PUSH), "copies.leaveOut");
        leaveOut.setText(SeveralMessages.Several_leaveOut);
        leaveOut.addListener(SWT.Selection, event -> model.leaveOut());
    }

    Composite control() {
        return area;
    }

    /** Shows how all copies stand; once one has begun, none is renamed or left out. */
    void show(boolean fixed) {
        if (!model.several()) {
            return;
        }
        list.setItemCount(model.copies().size());
        for (int row = 0; row < model.copies().size(); row++) {
            show(list.getItem(row), model.copies().get(row));
        }
        list.select(model.selected());
        list.showSelection();
        String own = target(model.copy()).map(place -> place.collection().toString()).orElse("");
        if (!name.getText().equals(own)) {
            name.setText(own);
        }
        name.setEnabled(!fixed && !own.isEmpty());
        leaveOut.setEnabled(!fixed);
    }

    /** Says the whole name that a narrow cell cannot. */
    private void tip(TableItem item) {
        String words = item == null ? null : item.getText() + "\n" + item.getText(STATE);
        if (!Objects.equals(words, list.getToolTipText())) {
            list.setToolTipText(words);
        }
    }

    private void show(TableItem item, PlannedCopy copy) {
        Stand stand = stand(copy);
        item.setText(new String[] {words(copy), stand.word()});
        item.setImage(STATE, Icons.get(stand.icon(), stand.tone().role()));
        item.setForeground(STATE, Palette.color(stand.tone().role()));
    }

    private static String words(PlannedCopy copy) {
        String source = copy.draft().source().map(place -> ((InCollection) place).collection().toString()).orElse("");
        return target(copy).map(place -> place.collection().toString()).filter(name -> !name.equals(source))
                .map(name -> NLS.bind(SeveralMessages.Copy_renamed, source, name)).orElse(source);
    }

    /** How a copy stands: never by the colour alone. */
    private record Stand(String word, String icon, Tone tone) {
        static Stand wrong(String word) {
            return new Stand(word, "error", Tone.ERROR);
        }

        static Stand of(RunFace face) {
            String icon = switch (face) {
                case RUNNING -> "play";
                case WAITING -> "warning";
                case PAUSED -> "pause";
                case STOPPED -> "stop";
                case COMPLETE, VERIFIED -> "check";
                case DIFFERENT -> "error";
                case UNDONE -> "undo";
            };
            return new Stand(Faces.word(face), icon, Faces.tone(face));
        }
    }

    private Stand stand(PlannedCopy copy) {
        Optional<RunsModel.Entry> run = copy.run().flatMap(runs::find);
        if (run.isPresent()) {
            return Stand.of(run.get().face());
        }
        if (copy.draft().target().isPresent() && model.sameTarget(copy)) {
            return Stand.wrong(SeveralMessages.Copy_sameTarget);
        }
        if (copy.plan().isEmpty()) {
            return copy.failure().isPresent() ? Stand.wrong(SeveralMessages.Copy_noPlan)
                    : new Stand(SeveralMessages.Copy_unplanned, "more", Tone.SECONDARY);
        }
        if (copy.plan().get().obstacle().isPresent()) {
            return Stand.wrong(SeveralMessages.Copy_obstacle);
        }
        return copy.losing() ? new Stand(NLS.bind(SeveralMessages.Copy_lost, copy.plan().get().count(Verdict.LOST)), Verdicts.icon(Verdict.LOST),
                Verdicts.tone(Verdict.LOST)) : new Stand(SeveralMessages.Copy_ready, "check", Tone.GOOD);
    }

    private static Optional<InCollection> target(PlannedCopy copy) {
        return copy.draft().target().map(InCollection.class::cast);
    }

    private void rename() {
        String typed = name.getText().strip();
        Optional<InCollection> now = target(model.copy());
        if (!typed.isEmpty() && now.isPresent() && !now.get().collection().toString().equals(typed)) {
            InCollection renamed = new InCollection(now.get().connection(), now.get().connectionName(), PlaceChoice.named(typed));
            model.changeSelected(draft -> draft.to(renamed));
        }
    }
}
