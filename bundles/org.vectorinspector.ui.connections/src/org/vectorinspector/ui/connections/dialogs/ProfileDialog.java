package org.vectorinspector.ui.connections.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.connections.model.ProfileForm;
import org.vectorinspector.ui.connections.parts.Card;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Makes or changes a profile: the kind of database, then what its descriptor wants to know, with a test before it is saved. */
final class ProfileDialog extends TitleAreaDialog {
    private static final int TEST = IDialogConstants.CLIENT_ID + 1;
    private static final int SAVE = IDialogConstants.CLIENT_ID + 2;
    private static final Point SIZE = new Point(880, 760);

    private final ProfileWork work;
    private final Optional<ConnectionProfile> edited;
    private final List<ProviderDescriptor> providers;
    private final ProfileForm profile;
    private final List<Card> cards = new ArrayList<>();
    private SecretPlaces places = SecretPlaces.UNKNOWN;
    private ConnectionForm form;
    private ProfileRows rows;
    private Composite formArea;
    private ConnectionFields fields;
    private TestPanel test;
    private Optional<Boolean> tested = Optional.empty();
    private Job running;
    private boolean connects;
    private Secrets entered = Secrets.none();

    /** Makes a dialog for a new profile, or for one that is there. */
    ProfileDialog(Shell parent, ProfileWork work, Optional<ConnectionProfile> edited) {
        super(parent);
        this.work = work;
        this.edited = edited;
        this.providers = work.providers();
        this.profile = edited.map(ProfileForm::of).orElseGet(ProfileForm::fresh);
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** Tells, once the dialog has closed with OK, whether the profile shall be opened. */
    boolean connects() {
        return connects;
    }

    /**
     * Returns the secrets that were typed for a profile that keeps none and shall be opened, so that they are not asked for again;
     * the caller closes them.
     */
    Secrets entered() {
        return entered;
    }

    /** Returns the profile that the dialog is about. */
    ProfileForm profile() {
        return profile;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(edited.isPresent() ? ProfileMessages.Dialog_edit : ProfileMessages.Dialog_new);
        WidgetKeys.mark(shell, "connect.dialog");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        Composite area = Styles.grid(outer, 1, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createCards(area);
        formArea = Styles.grid(area, 1, 0);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(formArea);
        test = new TestPanel(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(test);
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, TEST, Messages.Connect_test, false), "connect.test");
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "connect.cancel");
        WidgetKeys.mark(createButton(parent, SAVE, ProfileMessages.Dialog_save, false), "connect.save");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, ProfileMessages.Dialog_saveAndConnect, true), "connect.ok");
        providers.stream().filter(known -> edited.map(there -> there.provider().equals(known.id())).orElse(true)).findFirst()
                .or(() -> providers.stream().findFirst()).ifPresent(this::choose);
        work.places(test, this::offer);
        focusFirst();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case TEST -> startTest();
            case SAVE -> save(false);
            default -> super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        save(true);
    }

    @Override
    public boolean close() {
        stopRunning();
        if (form != null) {
            form.close();
        }
        return super.close();
    }

    private void createCards(Composite area) {
        Composite row = Styles.grid(area, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 8).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        for (ProviderDescriptor provider : providers) {
            Card card = new Card(row, Icons.of(provider.icon(), Role.TEXT), provider.name(), provider.tagline(), "");
            WidgetKeys.mark(card, "connect.provider." + provider.id());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
            card.addListener(SWT.Selection, event -> choose(provider));
            cards.add(card);
        }
    }

    /** What is new begins with its kind, what is edited with its name. */
    private void focusFirst() {
        if (edited.isPresent() && fields != null) {
            fields.setFocus();
        }
    }

    private void choose(ProviderDescriptor provider) {
        stopRunning();
        test.clear();
        if (form != null) {
            form.close();
        }
        form = new ConnectionForm(provider);
        edited.filter(there -> there.provider().equals(provider.id()))
                .ifPresent(there -> form.load(there.name(), there.settings(), there.secrets().place().isPresent()));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).choose(providers.get(i) == provider);
        }
        setTitle(NLS.bind(Messages.Connect_title, provider.name()));
        for (Control old : formArea.getChildren()) {
            old.dispose();
        }
        rows = new ProfileRows(profile, form, work.folders(), () -> fields.drawSoon());
        rows.offer(places);
        fields = new ConnectionFields(formArea, form, rows, this::edited, this::check);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        formArea.layout(true, true);
        edited();
        check();
    }

    private void offer(SecretPlaces offered) {
        places = offered;
        if (rows != null) {
            rows.offer(offered);
            fields.draw();
        }
    }

    /** What a test has said was about other settings. */
    private void edited() {
        stopRunning();
        test.clear();
        tested = Optional.empty();
    }

    private void check() {
        boolean complete = form.complete();
        for (int button : new int[] {IDialogConstants.OK_ID, SAVE, TEST}) {
            getButton(button).setEnabled(complete);
        }
        boolean wrong = form.fields().stream().anyMatch(field -> form.problem(field).isPresent());
        setErrorMessage(wrong ? Messages.Connect_incomplete : null);
        showMessage();
    }

    private void showMessage() {
        boolean twin = work.named(form.name(), profile.id());
        if (twin) {
            setMessage(NLS.bind(ProfileMessages.Dialog_sameName, form.name()), IMessageProvider.WARNING);
        } else {
            setMessage(tested.map(works -> works ? ProfileMessages.Dialog_tested : ProfileMessages.Dialog_testFailed)
                    .orElse(ProfileMessages.Dialog_untested), tested.orElse(true) ? IMessageProvider.NONE : IMessageProvider.WARNING);
        }
    }

    private void startTest() {
        stopRunning();
        test.begin(Messages.Connect_testing, this::stopRunning);
        getButton(TEST).setText(Messages.Connect_testAgain);
        running = work.test(test, form, profile).done(report -> {
            tested = Optional.of(true);
            test.works(report);
            showMessage();
        }).failed(failure -> {
            tested = failure.kind() == VectorStoreException.Kind.CANCELLED ? Optional.empty() : Optional.of(false);
            test.failed(failure);
            showMessage();
        }).start();
    }

    /** Saves in the background; the dialog stays with everything in it when that fails. */
    private void save(boolean andConnect) {
        stopRunning();
        test.begin(NLS.bind(ProfileMessages.Dialog_saving, form.name()), this::stopRunning);
        BackgroundTask<ConnectionProfile> saving = work.save(test, form, profile);
        running = saving.done(saved -> {
            connects = andConnect;
            entered = andConnect && profile.secrets().askEachTime() ? form.secrets() : Secrets.none();
            super.okPressed();
        }).failed(test::failed).start();
    }

    private void stopRunning() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
