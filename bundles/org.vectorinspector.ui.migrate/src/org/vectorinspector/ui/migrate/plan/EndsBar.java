package org.vectorinspector.ui.migrate.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.messages.SeveralMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.model.PlannedCopy;
import org.vectorinspector.ui.migrate.model.SeveralCopies;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.FileNameDialog;
import org.vectorinspector.ui.widgets.PlaceCard;
import org.vectorinspector.ui.widgets.Styles;

/** Where from and where to. */
final class EndsBar {
    private final MigrateServices services;
    private final PlanModel model;
    private final PlaceCard from;
    private final PlaceCard to;
    private Optional<CopyPlace> shownFrom = Optional.empty();
    private Optional<CopyPlace> shownTo = Optional.empty();
    private int shownCopies = 1;
    private String fromCount = "";
    private String toCount = "";

    EndsBar(Composite parent, MigrateServices services, PlanModel model) {
        this.services = services;
        this.model = model;
        Composite bar = Styles.grid(parent, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 0).extendedMargins(0, 0, 12, 8).spacing(12, 0).equalWidth(false).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        from = new PlaceCard(bar, "copy.from", PlanMessages.Ends_from, nothing());
        Label arrow = Styles.label(bar, "");
        arrow.setImage(Icons.get("migrate", Role.ACCENT));
        to = new PlaceCard(bar, "copy.to", PlanMessages.Ends_to, nothing());
        from.addListener(SWT.Selection, event -> pickSource());
        to.addListener(SWT.Selection, event -> pickTarget());
    }

    /** Shows what is chosen. */
    void show() {
        if (!model.draft().source().equals(shownFrom) || model.copies().size() != shownCopies) {
            shownFrom = model.draft().source();
            show(from, shownFrom);
        }
        if (!model.draft().target().equals(shownTo) || model.copies().size() != shownCopies) {
            shownTo = model.draft().target();
            show(to, shownTo);
        }
        shownCopies = model.copies().size();
    }

    private void show(PlaceCard card, Optional<CopyPlace> place) {
        if (place.isEmpty()) {
            card.show(nothing());
        } else {
            show(card, place.get(), "");
            count(card, place.get());
        }
    }

    private static PlaceCard.Face nothing() {
        return new PlaceCard.Face(Icons.get("coll"), "", Environment.NONE, PlanMessages.Ends_choose, "");
    }

    /** Looks at the connections anew: one may have been opened, or have got another name. */
    void refresh() {
        shownFrom.ifPresent(place -> show(from, place, fromCount));
        shownTo.ifPresent(place -> show(to, place, toCount));
    }

    /** Shows the places of a run, among which there is nothing to choose any more. */
    void fix(boolean yes) {
        from.fix(yes);
        to.fix(yes);
    }

    void showRun(CopyPlace source, CopyPlace target) {
        shownFrom = Optional.of(source);
        shownTo = Optional.of(target);
        show(from, source, "");
        show(to, target, "");
    }

    void focus() {
        (model.draft().source().isEmpty() ? from : to).setFocus();
    }

    private void show(PlaceCard card, CopyPlace place, String remark) {
        Optional<ManagedConnection> connection = services.connection(place);
        Image icon = connection.map(known -> Icons.of(known.provider().icon(), Role.TEXT))
                .orElseGet(() -> Icons.get(place instanceof CopyPlace.InFile ? "folder" : "coll", Role.TEXT));
        card.show(switch (place) {
            case CopyPlace.InCollection in -> new PlaceCard.Face(icon, owner(connection.map(ManagedConnection::name).orElse(in.connectionName()), in),
                    services.rules(place).environment(), model.several() ? NLS.bind(SeveralMessages.Several_count, model.copies().size())
                            : in.collection().name(), model.several() ? "" : remark);
            case CopyPlace.InFile in -> new PlaceCard.Face(icon, services.formats().find(in.format()).map(FileFormat::name).orElse(in.format().value()),
                    Environment.NONE, in.label(), remark);
        });
    }

    private String owner(String connection, CopyPlace.InCollection in) {
        String partition = in.whole() ? PlanMessages.Ends_allPartitions : in.collection().partition();
        return partition.isEmpty() || model.several() ? connection : connection + " · " + partition;
    }

    private void count(PlaceCard card, CopyPlace place) {
        Optional<ManagedConnection> connection = services.connection(place);
        if (!model.several() && connection.isPresent() && place instanceof CopyPlace.InCollection in) {
            CollectionRef collection = new CollectionRef(connection.get().id(), in.collection());
            BackgroundTask.of(PlanMessages.Ends_counting, card, progress -> in.whole() ? countedWhole(collection) : counted(collection))
                    .done(count -> {
                if ((card == from ? shownFrom : shownTo).filter(place::equals).isPresent()) {
                    String words = count.map(Numbers::count).orElse(PlanMessages.Ends_new);
                    fromCount = card == from ? words : fromCount;
                    toCount = card == to ? words : toCount;
                    show(card, place, words);
                }
            }).start();
        }
    }

    /** Returns how many records there are, empty where the collection is still to be made. */
    private Optional<Count> counted(CollectionRef collection) throws VectorStoreException {
        try {
            return Optional.of(services.catalog().count(collection));
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Optional<Count> countedWhole(CollectionRef whole) throws VectorStoreException {
        CollectionRef plain = new CollectionRef(whole.connection(), CollectionName.of(whole.collection().name()));
        long records = 0;
        boolean exact = true;
        List<CollectionName> partitions;
        try {
            partitions = services.catalog().partitionsOf(plain);
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
        for (CollectionName partition : partitions) {
            Count count = services.catalog().count(new CollectionRef(whole.connection(), partition));
            records += count.records();
            exact &= count.exact();
        }
        return Optional.of(new Count(records, exact));
    }

    private void pickSource() {
        new PlacePicker(from, services, new PlacePicker.Wish(PlacePicker.End.SOURCE, Optional.empty(), this::takeSource, this::sourceFile,
                choice -> tick((PlaceChoice.Several) choice))).open();
    }

    private void pickTarget() {
        if (model.several()) {
            new PlacePicker(to, services, new PlacePicker.Wish(PlacePicker.End.TARGETS, Optional.empty(), place -> { }, () -> { },
                    choice -> model.take(SeveralCopies.into(drafts(), ((PlaceChoice.Into) choice).host())))).open();
            return;
        }
        Optional<String> usual = model.draft().source().map(place -> switch (place) {
            case CopyPlace.InCollection in -> in.whole() ? in.collection().toString() : in.collection().name();
            case CopyPlace.InFile in -> in.label().replaceFirst("\\.[^.]+$", "");
        });
        new PlacePicker(to, services, new PlacePicker.Wish(PlacePicker.End.TARGET, usual, place -> model.change(draft -> draft.to(place)),
                () -> targetFile(usual), choice -> { })).open();
    }

    /** Takes one source; where several were chosen before, it takes their place, and where they went does not count. */
    private void takeSource(CopyPlace place) {
        if (model.several()) {
            model.take(List.of(CopyDraft.NONE.onExisting(model.draft().existing()).from(place)));
        } else {
            model.change(draft -> draft.from(place));
        }
    }

    private void tick(PlaceChoice.Several several) {
        SeveralDialog dialog = new SeveralDialog(from.getShell(), several);
        if (dialog.open() == Window.OK) {
            if (dialog.ticked().size() == 1) {
                takeSource(dialog.ticked().getFirst());
            } else {
                model.take(SeveralCopies.of(dialog.ticked(), model.draft()));
                to.setFocus();
            }
        }
    }

    private List<CopyDraft> drafts() {
        return model.copies().stream().map(PlannedCopy::draft).toList();
    }

    private void sourceFile() {
        file(PlanMessages.File_source, true, home("")).ifPresent(this::takeSource);
    }

    private void targetFile(Optional<String> usual) {
        file(PlanMessages.File_target, false, home(usual.orElse("records").replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".jsonl"))
                .ifPresent(place -> model.change(draft -> draft.to(place)));
    }

    private Optional<CopyPlace> file(String title, boolean mustExist, Path usual) {
        FileFormats formats = services.formats();
        FileNameDialog.Wish wish = new FileNameDialog.Wish("migrate.file", title, NLS.bind(PlanMessages.File_formats, described(formats)),
                PlanMessages.File_choose, endings(formats), path -> formats.of(path).isPresent(),
                mustExist ? Optional.empty() : Optional.of(UiMessages.File_there));
        return new FileNameDialog(from.getShell(), wish, usual).ask()
                .flatMap(path -> formats.of(path).map(format -> new CopyPlace.InFile(path, format.id())));
    }

    private static String described(FileFormats formats) {
        return String.join(", ", formats.all().stream().map(format -> format.name() + " (" + String.join(", ", format.endings()) + ")").toList());
    }

    /** Returns the patterns of all formats together, then of each. */
    private static String[] endings(FileFormats formats) {
        List<String> each = formats.all().stream().map(format -> "*" + String.join(";*", format.endings())).toList();
        return Stream.concat(Stream.of(String.join(";", each)), each.stream()).toArray(String[]::new);
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("user.home"), name);
    }
}
