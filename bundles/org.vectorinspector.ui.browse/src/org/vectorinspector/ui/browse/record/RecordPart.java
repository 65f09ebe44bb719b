package org.vectorinspector.ui.browse.record;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordDraft;
import org.vectorinspector.ui.browse.parts.ActiveCollection;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.browse.parts.RecordDeletion;
import org.vectorinspector.ui.event.AddRecord;
import org.vectorinspector.ui.event.RecordsSelected;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.WidgetKeys;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** The record that is selected, or a new one. */
public final class RecordPart implements RecordActions {
    /** Milliseconds until the form is made that nobody needs before a record is selected: the window is painted first. */
    private static final int FORM_AFTER = 300;

    @Inject
    private BrowseServices services;

    @Inject
    @Service
    @org.eclipse.e4.core.di.annotations.Optional
    private TextEmbedder embedder;

    private Composite content;
    private EmptyState empty;
    private Optional<RecordForm> form = Optional.empty();
    private Optional<CollectionRef> collection = Optional.empty();
    private Optional<Job> reading = Optional.empty();

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        content = WidgetKeys.mark(new Composite(parent, SWT.NONE), "record.part");
        content.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        empty = new EmptyState(content, "record.empty");
        showNothing();
        content.getDisplay().timerExec(FORM_AFTER, this::makeForm);
    }

    @Focus
    void focus() {
        if (isFormShown()) {
            form().focus();
        } else {
            empty.setFocus();
        }
    }

    @Inject
    void selected(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.RECORDS_SELECTED) RecordsSelected selected) {
        if (selected == null || content == null || isShown(selected)) {
            return;
        }
        boolean keeps = selected.records().isEmpty() && hasUnsaved();
        if (keeps || !mayLeave()) {
            return;
        }
        collection = Optional.of(selected.collection());
        switch (selected.records().size()) {
            case 0 -> showNothing();
            case 1 -> read(selected.collection(), selected.records().getFirst());
            default -> showEmpty("coll", NLS.bind(Messages.Record_manyTitle, selected.records().size()), Messages.Record_manySentence);
        }
    }

    @Inject
    void add(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.ADD_RECORD) AddRecord wanted) {
        if (wanted == null || content == null || !mayLeave()) {
            return;
        }
        CollectionRef target = wanted.collection();
        collection = Optional.of(target);
        BackgroundTask.of(NLS.bind(Messages.Data_opening, target.collection()), content, progress -> services.catalog().describe(target))
                .done(this::showNew).failed(this::showFailure).start();
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(RecordTopics.CHANGED) RecordsChanged changed) {
        if (changed == null || !collection.equals(Optional.of(changed.collection()))) {
            return;
        }
        Optional<RecordId> shown = draft().flatMap(RecordDraft::before).map(VectorRecord::id);
        if (shown.isPresent() && !draft().get().changed() && (changed.records().isEmpty() || changed.records().contains(shown.get()))) {
            read(changed.collection(), shown.get());
        }
    }

    @Inject
    void closed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.CLOSED) ConnectionClosed closed) {
        if (closed != null && content != null && collection.filter(ref -> ref.connection().equals(closed.connection())).isPresent()) {
            showNothing();
        }
    }

    @Override
    public void save() {
        RecordDraft draft = draft().orElseThrow();
        CollectionRef target = collection.orElseThrow();
        VectorRecord after = draft.after();
        if (!new ActiveCollection(services.connections()).allows(content, target)
                || !WriteQuestion.agreed(content.getShell(), services.connections().find(target.connection()), NLS.bind(Messages.Write_save, after.id().text()))) {
            return;
        }
        BackgroundTask.<Void>of(NLS.bind(Messages.Record_saving, after.id().text()), content, progress -> {
            if (draft.before().isPresent()) {
                services.editor().save(target, draft.before().get(), after);
            } else {
                services.editor().add(target, after);
            }
            return null;
        }).done(done -> read(target, after.id())).failed(failure -> Notifications.failure(content, Messages.Record_saveFailed, failure)).start();
    }

    @Override
    public void revert() {
        RecordDraft draft = draft().orElseThrow();
        draft.revert();
        if (draft.before().isPresent()) {
            show(draft);
        } else {
            showNothing();
        }
    }

    @Override
    public void delete() {
        draft().flatMap(RecordDraft::before)
                .ifPresent(item -> new RecordDeletion(services.connections(), services.editor()).ask(content, collection.orElseThrow(), List.of(item.id())));
    }

    @Override
    public void moreLike() {
        draft().flatMap(RecordDraft::before).ifPresent(item -> services.moreLike(collection.orElseThrow(), item.id()));
    }

    @Override
    public void copy(String text) {
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(content.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public void embed(String document) {
        BackgroundTask.of(Messages.Record_embedding, content, progress -> embedder.embed(List.of(document)))
                .done(block -> block.vector(0).map(Vector.Dense.class::cast).ifPresent(form()::vector))
                .failed(failure -> Notifications.failure(content, Messages.Record_embedding, failure)).start();
    }

    private void read(CollectionRef target, RecordId id) {
        reading.ifPresent(Job::cancel);
        Clients clients = new Clients(services.connections());
        reading = Optional.of(BackgroundTask.<RecordBatch>of(NLS.bind(Messages.Record_reading, id.text()), content,
                progress -> clients.call(target.connection(), client -> client.fetch(target.collection(), List.of(id), RecordFields.ALL)))
                .done(found -> showRead(target, found)).failed(this::showFailure).start());
    }

    private void showRead(CollectionRef target, RecordBatch found) {
        if (!collection.equals(Optional.of(target))) {
            return;
        }
        if (found.isEmpty()) {
            showEmpty("warning", Messages.Record_goneTitle, Messages.Record_goneSentence);
        } else {
            show(RecordDraft.of(found.row(0)));
        }
    }

    private void showNew(CollectionInfo info) {
        Optional<VectorSpace> space = info.spaces().stream().findFirst();
        String name = space.map(VectorSpace::name).orElse(VectorSpace.DEFAULT);
        RecordDraft draft = RecordDraft.fresh(info.idKinds().stream().findFirst().orElse(IdKind.TEXT), name);
        form().show(draft, fitsModel(space.map(VectorSpace::dimension).orElse(0)));
        top(form().control());
        form().focus();
    }

    private void show(RecordDraft draft) {
        Optional<Vector> now = draft.before().flatMap(item -> item.vector(draft.space()));
        form().show(draft, now.filter(vector -> vector instanceof Vector.Dense dense && fitsModel(dense.dimension())).isPresent());
        top(form().control());
    }

    /** Tells whether vectors of the model that is installed can stand in a space; 0 is one that takes any. */
    private boolean fitsModel(int dimension) {
        return embedder != null && (dimension == 0 || dimension == embedder.dimension());
    }

    private boolean isShown(RecordsSelected selected) {
        Optional<RecordId> shown = draft().flatMap(RecordDraft::before).map(VectorRecord::id);
        return selected.records().size() == 1 && collection.equals(Optional.of(selected.collection()))
                && shown.equals(Optional.of(selected.records().getFirst())) && isFormShown();
    }

    private void makeForm() {
        if (!content.isDisposed()) {
            form();
        }
    }

    private RecordForm form() {
        if (form.isEmpty()) {
            form = Optional.of(new RecordForm(content, this));
            // Texts that are set before they have a width are broken at every character.
            content.layout(true, true);
        }
        return form.get();
    }

    private Optional<RecordDraft> draft() {
        return form.flatMap(RecordForm::draft);
    }

    private boolean isFormShown() {
        return form.isPresent() && ((StackLayout) content.getLayout()).topControl == form.get().control();
    }

    private boolean hasUnsaved() {
        return isFormShown() && draft().filter(RecordDraft::changed).isPresent();
    }

    private boolean mayLeave() {
        return !hasUnsaved() || MessageDialog.open(MessageDialog.QUESTION, content.getShell(), Messages.Discard_window,
                NLS.bind(Messages.Discard_question, draft().get().id()), SWT.NONE, Messages.Discard_leave, Messages.Discard_stay) == 0;
    }

    private void showFailure(VectorStoreException failure) {
        if (failure.kind() != VectorStoreException.Kind.CANCELLED) {
            showEmpty("error", Messages.Record_failedTitle, (failure.getMessage() + " " + failure.advice()).strip());
        }
    }

    private void showNothing() {
        showEmpty("edit", Messages.Record_emptyTitle, Messages.Record_emptySentence);
    }

    private void showEmpty(String icon, String title, String sentence) {
        reading.ifPresent(Job::cancel);
        empty.show(icon, title, sentence);
        top(empty);
    }

    private void top(Control control) {
        ((StackLayout) content.getLayout()).topControl = control;
        content.layout();
    }
}
