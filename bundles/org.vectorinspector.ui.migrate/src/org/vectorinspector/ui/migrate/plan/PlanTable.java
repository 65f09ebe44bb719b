package org.vectorinspector.ui.migrate.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.table.LinePainter;
import org.vectorinspector.ui.table.RowTable;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** The lines of a plan, one for each thing. */
final class PlanTable {
    private static final int[] WIDTHS = {112, 148, 128, 92, 200};
    private static final String SECONDARY = "secondary";

    private final RowTable table;
    private final Consumer<Optional<PlanLine>> selected;
    private List<PlanLine> lines = List.of();

    PlanTable(Composite parent, Consumer<Optional<PlanLine>> selected) {
        this.selected = selected;
        String[] titles = {PlanMessages.Column_thing, PlanMessages.Column_source, PlanMessages.Column_target, PlanMessages.Column_verdict,
                PlanMessages.Column_how};
        table = new RowTable(parent, "plan.table", titles, WIDTHS, new Lines(), PlanTable::looks);
        table.onSelection(row -> selected.accept(row < 0 || row >= lines.size() ? Optional.empty() : Optional.of(lines.get(row))));
    }

    Control control() {
        return table.control();
    }

    /** Shows lines; the first one that tells of a loss is selected. */
    void show(List<PlanLine> shown) {
        if (!lines.equals(shown)) {
            lines = shown;
            table.refresh();
            selected.accept(Optional.empty());
            IntStream.range(0, lines.size()).filter(row -> lines.get(row).verdict() == Verdict.LOST).findFirst().ifPresent(table::select);
        }
    }

    /** Returns how it happens and to how many. */
    static String how(PlanLine line) {
        return line.records() == 0 || line.verdict() == Verdict.KEPT || line.part() == Part.RECORDS ? line.how()
                : NLS.bind(line.records() == 1 ? PlanMessages.Plan_oneRecord : PlanMessages.Plan_records, line.how(),
                        Numbers.grouped(line.records()));
    }

    private static String thing(PlanLine line) {
        return switch (line.part()) {
            case RECORDS -> PlanMessages.Part_records;
            case ID -> PlanMessages.Part_ids;
            case SPACE -> PlanMessages.Part_space;
            case METRIC -> PlanMessages.Part_metric;
            case DOCUMENT -> PlanMessages.Part_document;
            case KEY -> line.name();
            case COLUMN -> PlanMessages.Part_column;
            case COLLECTION -> PlanMessages.Part_collection;
            case PARTITION -> PlanMessages.Part_partition;
            case SETTINGS -> PlanMessages.Part_settings;
        };
    }

    private static String source(PlanLine line) {
        return line.part() == Part.SPACE || line.part() == Part.COLUMN ? line.name() + ", " + line.source() : grouped(line.source());
    }

    private static String grouped(String words) {
        return words.matches("\\d{4,18}") ? Numbers.grouped(Long.parseLong(words)) : words;
    }

    private static void looks(IConfigRegistry registry) {
        Style secondary = new Style();
        secondary.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.color(Role.SECONDARY));
        for (DisplayMode mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, secondary, mode, SECONDARY);
            for (Verdict verdict : Verdict.values()) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(verdict), mode, verdict.name());
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter(verdict), mode, verdict.name());
            }
        }
    }

    private static Style style(Verdict verdict) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.color(Verdicts.tone(verdict).role()));
        style.setAttributeValue(CellStyleAttributes.FONT, Fonts.system(-1, true));
        return style;
    }

    private static ICellPainter painter(Verdict verdict) {
        ImagePainter icon = new ImagePainter(Icons.get(Verdicts.icon(verdict), Verdicts.tone(verdict).role()));
        return new PaddingDecorator(new CellPainterDecorator(new LinePainter(), CellEdgeEnum.LEFT, 6, icon), 0, 8, 0, 8);
    }

    /** What stands in the cells. */
    private final class Lines implements RowTable.Cells {
        @Override
        public int rows() {
            return lines.size();
        }

        @Override
        public String text(int column, int row) {
            PlanLine line = lines.get(row);
            return switch (column) {
                case 0 -> thing(line);
                case 1 -> source(line);
                case 2 -> grouped(line.target());
                case 3 -> Verdicts.word(line.verdict());
                default -> how(line);
            };
        }

        @Override
        public Optional<String> label(int column, int row) {
            return column == 3 ? Optional.of(lines.get(row).verdict().name()) : column == 1 || column == 2 ? Optional.of(SECONDARY)
                    : Optional.empty();
        }
    }
}
