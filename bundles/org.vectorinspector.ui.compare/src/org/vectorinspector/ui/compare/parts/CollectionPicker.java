package org.vectorinspector.ui.compare.parts;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.Choice;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.places.CollectionPopup;

/** Lets a collection be chosen as a side. */
final class CollectionPicker extends CollectionPopup<Choice> {
    private final Consumer<CollectionRef> chosen;

    CollectionPicker(Control below, CompareServices services, Consumer<CollectionRef> chosen) {
        super(below, "compare.picker", Messages.Picker_hint, services.places());
        this.chosen = chosen;
    }

    @Override
    protected List<Choice> choices(ManagedConnection connection, List<CollectionName> collections) {
        return collections.stream().<Choice>map(name -> new Choice.OfCollection(connection.name(), new CollectionRef(connection.id(), name)))
                .toList();
    }

    @Override
    protected Choice choice(ConnectionProfile profile) {
        return new Choice.OfProfile(profile.name(), profile.id());
    }

    @Override
    protected List<Choice> matching(String typed) {
        return Choice.matching(known(), typed);
    }

    @Override
    protected String label(Choice choice) {
        return choice instanceof Choice.OfProfile ? NLS.bind(UiMessages.Picker_profile, choice.label()) : choice.label();
    }

    @Override
    protected String icon(Choice choice) {
        return choice instanceof Choice.OfProfile ? "star" : "coll";
    }

    @Override
    protected void chosen(Choice choice) {
        switch (choice) {
            case Choice.OfCollection collection -> {
                close();
                chosen.accept(collection.collection());
            }
            case Choice.OfProfile profile -> open(profile, profile.name(), profile.profile());
        }
    }
}
