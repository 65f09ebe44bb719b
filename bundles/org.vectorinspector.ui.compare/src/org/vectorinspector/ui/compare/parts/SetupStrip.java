package org.vectorinspector.ui.compare.parts;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.compare.SetupEntry;
import org.vectorinspector.core.compare.SetupEntry.Topic;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What both collections are, side by side: a cell for each topic with a word whether it is the same. */
final class SetupStrip {
    private static final int CELLS = 9;

    private final Composite strip;

    /** One cell. */
    private record Cell(String topic, String value, boolean same, String tip) {
    }

    SetupStrip(Composite parent) {
        strip = WidgetKeys.mark(Styles.grid(parent, 1, 0), "compare.setup");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
    }

    void show(List<SetupEntry> setup) {
        for (Control old : strip.getChildren()) {
            old.dispose();
        }
        List<Cell> cells = cells(setup);
        GridLayoutFactory.fillDefaults().numColumns(cells.size()).equalWidth(true).spacing(0, 0).applyTo(strip);
        strip.setData("org.eclipse.e4.ui.css.id", "head");
        strip.setBackground(Palette.color(Role.HEAD));
        cells.forEach(cell -> new SetupCell(strip, cell.topic(), cell.value(), cell.same(), cell.tip()));
        strip.requestLayout();
    }

    private static List<Cell> cells(List<SetupEntry> setup) {
        List<Cell> cells = new ArrayList<>(setup.stream().filter(SetupStrip::worthACell).limit(CELLS - 1L).map(SetupStrip::cell).toList());
        List<SetupEntry> settings = setup.stream().filter(entry -> entry.topic() == Topic.SETTING).toList();
        if (!settings.isEmpty()) {
            long differing = settings.stream().filter(entry -> !entry.same()).count();
            cells.add(new Cell(Messages.Setup_settings, NLS.bind(Messages.Setup_settingsDiffer, differing, settings.size()), differing == 0,
                    settings.stream().map(entry -> entry.name() + ": " + both(entry.left(), entry.right())).collect(Collectors.joining("\n"))));
        }
        return cells;
    }

    private static boolean worthACell(SetupEntry entry) {
        return entry.topic() != Topic.SETTING && !(entry.topic() == Topic.DOCUMENTS && entry.same());
    }

    private static Cell cell(SetupEntry entry) {
        String name = word(entry.topic()) + (entry.name().isEmpty() ? "" : " " + entry.name());
        String full = both(entry.left(), entry.right());
        String value = switch (entry.topic()) {
            case RECORDS -> both(grouped(entry.left()), grouped(entry.right()));
            case METADATA_KEYS -> both(size(entry.left()), size(entry.right()));
            default -> full;
        };
        return new Cell(name, value, entry.same(), name + ": " + full);
    }

    private static String both(String left, String right) {
        return left.equals(right) ? left : (left.isEmpty() ? "-" : left) + " | " + (right.isEmpty() ? "-" : right);
    }

    private static String grouped(String number) {
        return NumberFormat.getIntegerInstance().format(Long.parseLong(number));
    }

    private static String size(String keys) {
        return Integer.toString(keys.isEmpty() ? 0 : keys.split(", ").length);
    }

    private static String word(Topic topic) {
        return switch (topic) {
            case RECORDS -> Messages.Setup_records;
            case ID_KIND -> Messages.Setup_idKind;
            case SPACES -> Messages.Setup_spaces;
            case DIMENSION -> Messages.Setup_dimension;
            case METRIC -> Messages.Setup_metric;
            case MEAN_NORM -> Messages.Setup_meanNorm;
            case METADATA_KEYS -> Messages.Setup_keys;
            case DOCUMENTS -> Messages.Setup_documents;
            case DOCUMENT_LENGTH -> Messages.Setup_length;
            case SETTING -> Messages.Setup_settings;
        };
    }
}
