package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vectorinspector.core.event.CopyRequested;
import org.vectorinspector.core.event.CopyTopics;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.ui.event.CopyCollection;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.WantedIds;
import org.vectorinspector.ui.migrate.services.MigrateServices;

/** Brings the perspective and a part of it to the front when something shall be copied or a run be looked at. */
public final class CopyOpener {
    private static final String PERSPECTIVE = "org.vectorinspector.ui.migrate.perspective.migrate";
    private static final String STACK = "org.vectorinspector.ui.migrate.stack.centre";
    private static final String DESCRIPTOR = "org.vectorinspector.ui.migrate.part.copy";
    private static final String ASIDE = "org.vectorinspector.ui.migrate.part.aside";

    private final MApplication application;
    private final EModelService model;
    private final MigrateServices services;

    /** Opens parts of this application. */
    @Inject
    public CopyOpener(MApplication application, EModelService model, MigrateServices services) {
        this.application = application;
        this.model = model;
        this.services = services;
    }

    @PostConstruct
    void publish() {
        application.getContext().set(CopyOpener.class, this);
    }

    @Inject
    void copy(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.COPY_COLLECTION) CopyCollection wanted) {
        if (wanted != null) {
            plan(services.place(wanted.collection()).map(CopyDraft.NONE::from).orElse(CopyDraft.NONE));
        }
    }

    @Inject
    void copyRecords(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(CopyTopics.REQUESTED) CopyRequested wanted) {
        if (wanted != null) {
            CopyScope scope = wanted.records().<CopyScope>map(ids -> new CopyScope.Chosen(new WantedIds(ids))).orElse(CopyScope.ALL);
            CopyDraft from = services.place(wanted.source()).map(CopyDraft.NONE::from).orElse(CopyDraft.NONE).of(scope)
                    .onExisting(wanted.replacing() ? ExistingIds.REPLACE : ExistingIds.FAIL);
            plan(services.place(wanted.target()).map(from::to).orElse(from));
        }
    }

    /** Begins a plan in a part that is not in use. */
    public void plan(CopyDraft draft) {
        open(CopyPart::fresh, part -> part.begin(draft));
    }

    /** Shows a run: in the part that it has, else in one that is not in use. */
    public void show(RunId run) {
        boolean known = parts().stream().anyMatch(part -> part.getObject() instanceof CopyPart shown && shown.shows(run));
        open(known ? part -> part.shows(run) : CopyPart::fresh, part -> part.show(run));
    }

    /** Brings the records to the front that a run set aside. */
    public void showAside(RunId run) {
        services.runs().select(Optional.of(run));
        EPartService parts = front();
        Optional.ofNullable((MPart) model.find(ASIDE, application)).ifPresent(part -> parts.showPart(part, PartState.ACTIVATE));
    }

    private EPartService front() {
        EPartService parts = application.getChildren().getFirst().getContext().get(EPartService.class);
        parts.switchPerspective((MPerspective) model.find(PERSPECTIVE, application));
        return parts;
    }

    private void open(Predicate<CopyPart> fits, Consumer<CopyPart> then) {
        EPartService parts = front();
        MPart part = parts().stream().filter(known -> known.getObject() == null || known.getObject() instanceof CopyPart shown && fits.test(shown))
                .findFirst().orElseGet(() -> create(parts));
        parts.showPart(part, PartState.ACTIVATE);
        if (part.getObject() instanceof CopyPart shown) {
            then.accept(shown);
        }
    }

    private MPart create(EPartService parts) {
        MPart part = parts.createPart(DESCRIPTOR);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        stack().getChildren().add(part);
        return part;
    }

    private List<MPart> parts() {
        return stack().getChildren().stream().filter(MPart.class::isInstance).map(MPart.class::cast).toList();
    }

    private MPartStack stack() {
        return (MPartStack) model.find(STACK, application);
    }
}
