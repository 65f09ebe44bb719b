package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.MappingMessages;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks what becomes of each key, vector space and the documents: all of them on the left, the selected one on the right. */
final class MappingDialog extends TitleAreaDialog {
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Set<ValueShape>> shapes;
    private CopyMapping mapping;
    private MappingEditor editor;

    /**
     * Something whose mapping can be edited.
     *
     * @param part which kind of thing
     * @param name in the source, empty for the documents
     */
    record Thing(Part part, String name) {
        String label() {
            return part == Part.DOCUMENT ? PlanMessages.Part_document : name;
        }
    }

    MappingDialog(Shell parent, CopyPlan plan, Map<String, Set<ValueShape>> shapes) {
        super(parent);
        this.mapping = plan.mapping();
        this.shapes = shapes;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
        plan.lines().stream().filter(line -> line.part() == Part.SPACE).map(PlanLine::name).distinct()
                .forEach(name -> things.add(new Thing(Part.SPACE, name)));
        things.add(new Thing(Part.DOCUMENT, ""));
        shapes.keySet().forEach(key -> things.add(new Thing(Part.KEY, key)));
    }

    /** Returns what was asked for, once the dialog has closed with OK. */
    CopyMapping mapping() {
        return mapping;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(MappingMessages.Mapping_window);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(MappingMessages.Mapping_window);
        setMessage(MappingMessages.Mapping_message);
        Composite area = Styles.grid((Composite) super.createDialogArea(parent), 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(16, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Table list = WidgetKeys.mark(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL), "mapping.list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(false, true).hint(240, 200).applyTo(list);
        for (Thing thing : things) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(thing.label());
            item.setImage(Icons.get(icon(thing)));
        }
        editor = new MappingEditor(area, shapes, changed -> mapping = changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(editor.control());
        list.addListener(SWT.Selection, event -> editor.show(things.get(list.getSelectionIndex()), mapping));
        list.select(0);
        editor.show(things.getFirst(), mapping);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), "mapping.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, MappingMessages.Mapping_go, true), "mapping.ok");
    }

    private static String icon(Thing thing) {
        return switch (thing.part()) {
            case SPACE -> "target";
            case DOCUMENT -> "copy";
            default -> "key";
        };
    }
}
