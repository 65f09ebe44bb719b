package org.vectorinspector.ui.connections.dialogs;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.connections.model.ProfileForm;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Environments;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The rows of the dialog that every profile has, whatever its provider. */
final class ProfileRows {
    private final ProfileForm profile;
    private final ConnectionForm form;
    private final List<String> folders;
    private final Runnable changed;
    private SecretPlaces places = SecretPlaces.UNKNOWN;

    /**
     * Makes the rows.
     *
     * @param folders that other profiles are in
     * @param changed hears that something was chosen
     */
    ProfileRows(ProfileForm profile, ConnectionForm form, List<String> folders, Runnable changed) {
        this.profile = profile;
        this.form = form;
        this.folders = folders;
        this.changed = changed;
    }

    /** Takes what the system's places of secrets say; whoever calls draws the rows anew. */
    void offer(SecretPlaces offered) {
        places = offered;
        profile.suggest(offered.first());
        form.secretsAsked(profile.secrets().askEachTime());
    }

    /** Draws what becomes of the secrets, how careful the connection is, and how the profile is found. */
    void draw(ConnectionFields fields) {
        if (form.hasSecretFields()) {
            drawPlaces(fields);
        }
        ToolBar environments = environments(fields.row(ProfileMessages.Dialog_environment, ""));
        check(fields, ProfileMessages.Dialog_readOnly, "profile.readonly", profile.readOnly(), profile::readOnly);
        Composite reconnects = check(fields, ProfileMessages.Dialog_reconnects, "profile.reconnects", profile.reconnects(), profile::reconnects);
        Runnable follow = () -> fields.show(reconnects, profile.environment() == Environment.PRODUCTION);
        for (ToolItem environment : environments.getItems()) {
            environment.addListener(SWT.Selection, event -> follow.run());
        }
        follow.run();
        drawLabels(fields);
    }

    private void drawLabels(ConnectionFields fields) {
        Combo folder = fields.choice(fields.row(ProfileMessages.Dialog_folder, ProfileMessages.Dialog_folderHint), SWT.DROP_DOWN, "profile.folder");
        folders.forEach(folder::add);
        folder.setText(profile.folder());
        folder.addListener(SWT.Modify, event -> profile.folder(folder.getText()));
        Text tags = ConnectionFields.text(fields.row(ProfileMessages.Dialog_tags, ""), profile.tags(), "profile.tags", SWT.BORDER);
        tags.setMessage(ProfileMessages.Dialog_tagsHint);
        tags.addListener(SWT.Modify, event -> profile.tags(tags.getText()));
    }

    private ToolBar environments(Composite row) {
        ToolBar segments = new ToolBar(row, SWT.FLAT);
        Styles.paint(segments, Role.PANEL, Role.TEXT);
        WidgetKeys.mark(segments, "profile.environment");
        for (Environment environment : Environment.values()) {
            ToolItem segment = new ToolItem(segments, SWT.RADIO);
            segment.setText("  " + Environments.name(environment) + "  ");
            segment.setSelection(environment == profile.environment());
            WidgetKeys.mark(segment, "profile.environment." + environment);
            segment.addListener(SWT.Selection, event -> {
                if (segment.getSelection()) {
                    profile.environment(environment);
                }
            });
        }
        return segments;
    }

    private void drawPlaces(ConnectionFields fields) {
        Combo combo = fields.choice(fields.row(ProfileMessages.Dialog_secrets, ""), SWT.READ_ONLY, "profile.place");
        places.rules().forEach(rule -> combo.add(SecretPlaces.word(rule)));
        int chosen = places.rules().indexOf(profile.secrets());
        if (chosen < 0) {
            combo.add(SecretPlaces.word(profile.secrets()));
            chosen = combo.getItemCount() - 1;
        }
        combo.select(chosen);
        Label meaning = fields.note("profile.place.meaning");
        meaning.setText(places.warning().filter(warning -> profile.isNew()).orElse(SecretPlaces.meaning(profile.secrets())));
        (places.warning().isPresent() ? Tone.CAUTION : Tone.SECONDARY).applyTo(meaning);
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() < places.rules().size()) {
                profile.secrets(places.rules().get(combo.getSelectionIndex()));
                form.secretsAsked(profile.secrets().askEachTime());
                changed.run();
            }
        });
    }

    private static Composite check(ConnectionFields fields, String label, String key, boolean on, java.util.function.Consumer<Boolean> set) {
        Composite row = fields.row("", "");
        Button check = WidgetKeys.mark(new Button(row, SWT.CHECK), key);
        check.setText(label);
        check.setSelection(on);
        Styles.paint(check, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(check);
        check.addListener(SWT.Selection, event -> set.accept(check.getSelection()));
        return row;
    }
}
