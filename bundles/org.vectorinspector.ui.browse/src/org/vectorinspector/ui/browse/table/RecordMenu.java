package org.vectorinspector.ui.browse.table;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.browse.parts.RecordDeletion;
import org.vectorinspector.ui.icons.Icons;

/** What a person can do with the selected records of a table, by menu and by key. */
public final class RecordMenu {
    private final RecordTable table;
    private final BrowseServices services;
    private final CollectionRef collection;

    private RecordMenu(RecordTable table, BrowseServices services, CollectionRef collection) {
        this.table = table;
        this.services = services;
        this.collection = collection;
    }

    /** Gives a table its menu. */
    public static void install(RecordTable table, BrowseServices services, CollectionRef collection) {
        RecordMenu actions = new RecordMenu(table, services, collection);
        Control control = table.control();
        Menu menu = new Menu(control);
        MenuItem copy = item(menu, "copy", Messages.Menu_copyId, actions::copyIds);
        MenuItem like = item(menu, "like", Messages.Menu_like, actions::moreLike);
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem delete = item(menu, "trash", Messages.Menu_delete, actions::delete);
        menu.addListener(SWT.Show, event -> {
            int selected = table.selectedIds().size();
            copy.setEnabled(selected > 0);
            like.setEnabled(selected == 1);
            delete.setEnabled(selected > 0);
        });
        control.setMenu(menu);
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                actions.delete();
            }
        });
    }

    private static MenuItem item(Menu menu, String icon, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(Icons.get(icon));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void copyIds() {
        List<RecordId> ids = table.selectedIds();
        if (!ids.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.control().getDisplay());
            String text = ids.stream().map(RecordId::text).collect(Collectors.joining("\n"));
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void moreLike() {
        table.selectedIds().stream().findFirst().ifPresent(id -> services.moreLike(collection, id));
    }

    private void delete() {
        new RecordDeletion(services.connections(), services.editor()).ask(table.control(), collection, table.selectedIds());
    }
}
