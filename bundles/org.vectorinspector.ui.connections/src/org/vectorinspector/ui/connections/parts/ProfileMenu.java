package org.vectorinspector.ui.connections.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ProfileListModel;
import org.vectorinspector.ui.connections.model.ProfileListModel.Line;
import org.vectorinspector.ui.connections.model.ProfileListModel.Order;

/** What can be done with profiles. */
final class ProfileMenu {
    private final ProfileActions actions;
    private final ProfileListModel model;
    private final Runnable reordered;

    ProfileMenu(ProfileActions actions, ProfileListModel model, Runnable reordered) {
        this.actions = actions;
        this.model = model;
        this.reordered = reordered;
    }

    /** Gives a list its context menu. */
    void install(Control list, Supplier<List<ConnectionProfile>> selection, Supplier<Optional<Line.Folder>> folder) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            if (!selection.get().isEmpty()) {
                fill(manager, selection.get());
            }
            folder.get().ifPresent(selected -> fill(manager, selected));
            fillMore(manager);
        });
        list.setMenu(menu.createContextMenu(list));
    }

    /** Opens what is not about single profiles below a button. */
    void openMore(Control button) {
        MenuManager menu = new MenuManager();
        fillMore(menu);
        Menu open = menu.createContextMenu(button);
        Point below = button.toDisplay(0, button.getSize().y);
        open.setLocation(below);
        open.setVisible(true);
    }

    private void fill(IMenuManager menu, List<ConnectionProfile> chosen) {
        boolean one = chosen.size() == 1;
        menu.add(action(ProfileMessages.Part_connect, true, actions::connect));
        menu.add(action(ProfileMessages.Part_check, true, actions::check));
        menu.add(new Separator());
        menu.add(action(ProfileMessages.Part_edit, one, actions::edit));
        menu.add(action(ProfileMessages.Part_rename, one, actions::rename));
        menu.add(action(ProfileMessages.Part_duplicate, one, actions::duplicate));
        menu.add(action(ProfileMessages.Part_moveTo, true, actions::move));
        boolean marked = chosen.stream().allMatch(profile -> profile.labels().favourite());
        menu.add(action(marked ? ProfileMessages.Part_noFavourite : ProfileMessages.Part_favourite, true, () -> actions.favourite(!marked)));
        menu.add(action(ProfileMessages.Part_export, true, actions::export));
        menu.add(new Separator());
        menu.add(action(ProfileMessages.Part_delete, true, actions::delete));
        menu.add(new Separator());
    }

    private void fill(IMenuManager menu, Line.Folder folder) {
        List<ConnectionProfile> within = model.profiles(folder);
        menu.add(action(NLS.bind(ProfileMessages.Part_connectAll, within.size()), true, () -> actions.connect(within)));
        menu.add(action(NLS.bind(ProfileMessages.Part_checkAll, within.size()), true, () -> actions.check(within)));
        menu.add(action(NLS.bind(ProfileMessages.Part_exportAll, within.size()), true, () -> actions.export(within)));
        menu.add(new Separator());
    }

    private void fillMore(IMenuManager menu) {
        menu.add(action(ProfileMessages.Part_new + "…", true, actions::create));
        menu.add(action(ProfileMessages.Part_import, true, actions::importFile));
        menu.add(action(ProfileMessages.Part_importPredecessor, true, actions::importPredecessor));
        menu.add(new Separator());
        menu.add(order(ProfileMessages.Part_sortFolder, Order.FOLDER));
        menu.add(order(ProfileMessages.Part_sortName, Order.NAME));
        menu.add(order(ProfileMessages.Part_sortProvider, Order.PROVIDER));
    }

    private IAction order(String label, Order order) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                model.order(order);
                reordered.run();
            }
        };
        action.setChecked(model.order() == order);
        return action;
    }

    private static Action action(String label, boolean enabled, Runnable work) {
        Action action = new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }
}
