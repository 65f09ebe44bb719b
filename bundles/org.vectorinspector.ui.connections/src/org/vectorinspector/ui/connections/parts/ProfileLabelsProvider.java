package org.vectorinspector.ui.connections.parts;

import java.util.Optional;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ProfileListModel;
import org.vectorinspector.ui.connections.model.ProfileListModel.Line;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.StyledLine;

/** How lines of the list look: the name with its environment and its place, and on the right whether it is open. */
final class ProfileLabelsProvider {
    private final ProfileListModel model;
    private final ConnectionManager connections;
    private final ProviderRegistry providers;

    ProfileLabelsProvider(ProfileListModel model, ConnectionManager connections, ProviderRegistry providers) {
        this.model = model;
        this.connections = connections;
        this.providers = providers;
    }

    StyledCellLabelProvider names() {
        return new Names();
    }

    ColumnLabelProvider states() {
        return new OpenOnes();
    }

    private boolean isOpen(ProfileId id) {
        return connections.connections().stream().anyMatch(connection -> connection.profile().filter(id::equals).isPresent());
    }

    private Optional<Image> icon(ConnectionProfile profile) {
        Role role = isOpen(profile.id()) ? Role.ACCENT : Role.SECONDARY;
        return providers.find(profile.provider()).map(provider -> Icons.of(provider.descriptor().icon(), role));
    }

    /** Returns what a person calls the kind of database, else what the file calls it. */
    private String kind(ConnectionProfile profile) {
        return providers.find(profile.provider()).map(provider -> provider.descriptor().name()).orElse(profile.provider().value());
    }

    private final class Names extends StyledCellLabelProvider {
        @Override
        public void update(ViewerCell cell) {
            StyledLine line = new StyledLine();
            switch ((Line) cell.getElement()) {
                case Line.Folder folder -> {
                    line.bold(model.label(folder)).small("   " + model.profiles(folder).size());
                    cell.setImage(Icons.get("folder"));
                }
                case Line.Profile profile -> model.profile(profile).ifPresent(found -> {
                    line.text(found.name()).tag(found.rules().environment()).small("   " + ProfileListModel.place(found));
                    cell.setImage(icon(found).orElseGet(() -> Icons.get("warning", Role.CAUTION)));
                });
            }
            line.applyTo(cell);
            super.update(cell);
        }

        @Override
        public String getToolTipText(Object element) {
            return model.profile((Line) element).map(profile -> profile.name() + "\n" + kind(profile) + " · " + ProfileListModel.place(profile)
                    + (profile.labels().tags().isEmpty() ? "" : "\n" + String.join(", ", profile.labels().tags()))).orElse(null);
        }
    }

    private final class OpenOnes extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof Line.Profile(ProfileId id) && isOpen(id) ? ProfileMessages.Part_open : "";
        }

        @Override
        public Image getImage(Object element) {
            return model.profile((Line) element).filter(profile -> profile.labels().favourite()).map(profile -> Icons.get("star", Role.ACCENT))
                    .orElse(null);
        }

        @Override
        public Color getForeground(Object element) {
            return Palette.color(Role.SECONDARY);
        }
    }
}
