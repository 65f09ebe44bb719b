package org.vectorinspector.ui.together.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TogetherReport;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.together.model.ReadingNotes;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What stands below the columns: how much they agree, where the time went, how to read it. */
final class SummaryStrip {
    private static final int NOTES = 230;
    private static final int MARGIN = 12;
    private static final int GAP = 24;

    private final TogetherModel model;
    private final ConnectionManager connections;
    private final ScrolledComposite scroller;
    private final Composite strip;
    private final OverlapTable overlap;
    private final TimeBars times;
    private final Composite notesArea;
    private final Label notes;
    private int height;

    SummaryStrip(Composite parent, TogetherModel model, ConnectionManager connections) {
        this.model = model;
        this.connections = connections;
        scroller = new ScrolledComposite(parent, SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        Styles.paint(scroller, Role.PANEL, Role.TEXT);
        strip = Styles.grid(scroller, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(MARGIN, 10).spacing(GAP, 8).applyTo(strip);
        overlap = new OverlapTable(strip);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(overlap);
        times = new TimeBars(strip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(times);
        notesArea = createNotes(strip);
        notes = (Label) notesArea.getChildren()[2];
        scroller.setContent(strip);
        scroller.addListener(SWT.Resize, event -> arrange());
    }

    Control control() {
        return scroller;
    }

    void refresh() {
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<TimeBars.Bar> bars = new ArrayList<>();
        List<TargetOutcome> outcomes = model.columns();
        for (int place = 0; place < outcomes.size(); place++) {
            TargetOutcome outcome = outcomes.get(place);
            String name = name(outcomes, outcome.target());
            int column = place;
            outcome.state().answer().ifPresent(answer -> {
                places.add(column);
                names.add(name);
                bars.add(new TimeBars.Bar(name, answer.timing()));
            });
        }
        overlap.show(model.comparison(), places, names, model.report().map(TogetherReport::query).map(query -> query.topK()).orElse(1));
        boolean several = places.size() > 1;
        overlap.setVisible(several);
        ((GridData) overlap.getLayoutData()).exclude = !several;
        times.show(bars);
        notes.setText(notes(outcomes));
        arrange();
    }

    /** Puts the notes beside the rest where there is room, else below. */
    private void arrange() {
        int room = scroller.getClientArea().width - 2 * MARGIN;
        boolean wide = room >= overlap.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + TimeBars.NARROWEST + NOTES + 2 * GAP;
        ((GridLayout) strip.getLayout()).numColumns = wide ? 3 : 2;
        GridDataFactory.fillDefaults().span(wide ? 1 : 2, 1).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(notesArea);
        GridDataFactory.fillDefaults().span(2, 1).hint(wide ? NOTES : Math.max(NOTES, room), SWT.DEFAULT).applyTo(notes);
        strip.layout(true, true);
        Point wanted = strip.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if (wanted.y != height || scroller.getMinWidth() != wanted.x) {
            height = wanted.y;
            scroller.setMinSize(wanted);
            scroller.getParent().layout();
        }
    }

    /** Returns the name of a target's connection, with its collection where another target has the same connection. */
    private String name(List<TargetOutcome> outcomes, Target target) {
        TargetFace face = new TargetFace(connections, target);
        boolean alone = outcomes.stream().filter(other -> other.target().connection().equals(target.connection())).count() == 1;
        return alone ? face.name() : face.line();
    }

    private static Composite createNotes(Composite strip) {
        Composite area = Styles.grid(strip, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(area);
        Styles.label(area, "").setImage(Icons.get("info"));
        Styles.heading(area, SummaryMessages.Summary_notes).setFont(Fonts.system(-1, true));
        Label words = WidgetKeys.mark(new Label(area, SWT.WRAP), "together.notes");
        Styles.paint(words, Role.PANEL, Role.SECONDARY);
        words.setFont(Fonts.secondary());
        return area;
    }

    private static String notes(List<TargetOutcome> outcomes) {
        String all = ReadingNotes.of(outcomes).stream().map(SummaryStrip::sentence).collect(Collectors.joining(" "));
        return all.isEmpty() ? "" : all + " " + SummaryMessages.Note_score;
    }

    private static String sentence(ReadingNotes.Note note) {
        return switch (note) {
            case MODELS_DIFFER -> SummaryMessages.Note_models;
            case NO_COSINE -> SummaryMessages.Note_noCosine;
            case COSINE_COMPUTED -> SummaryMessages.Note_computed;
            case ALL_MEASURE_COSINE -> SummaryMessages.Note_measured;
            case INCOMPLETE -> SummaryMessages.Note_incomplete;
            case FILTER_HERE -> SummaryMessages.Note_here;
        };
    }
}
