package org.vectorinspector.ui.browse.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.filter.FilterField;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Segments;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What a person searches for: a text, a record or a vector; how many; under which filter. */
final class SearchForm {
    private static final int TOP_K = 20;
    private static final int MOST = 10_000;

    private final SearchService search;
    private final Runnable onRun;
    private final Segments<SearchKind> kinds;
    private final Text input;
    private final Spinner topK;
    private final VectorShare share;
    private final Button run;
    private final FilterField filter;
    private final Label message;
    private List<VectorSpace> spaces = List.of();
    private IdKind idKind = IdKind.TEXT;

    SearchForm(Composite parent, SearchService search, Supplier<List<String>> keys, Runnable onRun) {
        this.search = search;
        this.onRun = onRun;
        Composite form = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        Composite what = line(form, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(0, 0).applyTo(what);
        kinds = new Segments<>(what, "search.by", List.of(SearchKind.values()), SearchKind::title, this::kindChanged);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(Styles.label(what, ""));
        share = new VectorShare(what);
        topK = topK(what);
        Composite words = line(form, 2);
        input = WidgetKeys.mark(new Text(words, SWT.SEARCH), "search.input");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(input);
        run = WidgetKeys.mark(new Button(words, SWT.PUSH), "search.run");
        run.setText(Messages.Search_run);
        filter = new FilterField(form, "search.filter", keys);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        message = WidgetKeys.mark(Styles.note(form, ""), "search.message");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        listen();
        kindChanged();
    }

    void focus() {
        input.setFocus();
    }

    /** Offers what the collection can be searched by in a database that takes these beside a vector. */
    void offer(CollectionInfo info, Set<Lexis> lexis) {
        kinds.offer(SearchKind.offered(lexis, info.spaces()));
        spaces = info.spaces();
        idKind = info.idKinds().stream().findFirst().orElse(IdKind.TEXT);
        explainText();
    }

    void showRecord(RecordId like) {
        kinds.select(SearchKind.RECORD);
        input.setText(like.text());
    }

    void busy(boolean busy) {
        run.setEnabled(!busy);
    }

    /** Returns what is searched for; where it is not complete, says so and returns nothing. */
    Optional<SearchQuery> query() {
        if (!filter.valid()) {
            filter.setFocus();
            return Optional.empty();
        }
        String typed = input.getText();
        try {
            SearchQuery.Input wanted = kinds.selected()
                    .read(new SearchKind.Typed(typed, idKind, share.value(), space(VectorKind.SPARSE)));
            say("", Tone.SECONDARY);
            return Optional.of(new SearchQuery(space(wanted), wanted, topK.getSelection(), filter.filter()));
        } catch (UnreadableInput unreadable) {
            say(unreadable.getMessage(), Tone.ERROR);
            unreadable.place().ifPresent(place -> input.setSelection(place.x, place.y));
            return Optional.empty();
        }
    }

    private String space(SearchQuery.Input wanted) {
        return switch (wanted) {
            case SearchQuery.Input.ByVector(Vector.Sparse vector) -> space(VectorKind.SPARSE);
            case SearchQuery.Input.ByVector vector -> space(VectorKind.DENSE);
            case SearchQuery.Input.ByBoth both -> space(VectorKind.DENSE);
            default -> spaces.stream().findFirst().map(VectorSpace::name).orElse(VectorSpace.DEFAULT);
        };
    }

    /** Returns the first space of a kind; where there is none, one that the database refuses with a sentence. */
    private String space(VectorKind kind) {
        return spaces.stream().filter(own -> own.kind() == kind).findFirst().or(() -> spaces.stream().findFirst()).map(VectorSpace::name)
                .orElse(VectorSpace.DEFAULT);
    }

    /** Says what the scores mean. */
    void explain(ScoreScale scale) {
        say(switch (scale) {
            case COSINE_SIMILARITY -> Messages.Scale_cosineSimilarity;
            case COSINE_DISTANCE -> Messages.Scale_cosineDistance;
            case DOT_PRODUCT -> Messages.Scale_dotProduct;
            case NEGATIVE_DOT_PRODUCT -> Messages.Scale_negativeDotProduct;
            case ONE_MINUS_DOT_PRODUCT -> Messages.Scale_oneMinusDotProduct;
            case DISTANCE -> Messages.Scale_distance;
            case SQUARED_DISTANCE -> Messages.Scale_squaredDistance;
            case RELEVANCE -> Messages.Scale_relevance;
        }, Tone.SECONDARY);
    }

    private static Composite line(Composite form, int columns) {
        Composite line = Styles.grid(form, columns, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private static Spinner topK(Composite line) {
        Composite group = Styles.grid(line, 2, 0);
        GridDataFactory.fillDefaults().indent(8, 0).applyTo(group);
        Styles.secondary(group, Messages.Search_topK);
        Spinner topK = WidgetKeys.mark(new Spinner(group, SWT.BORDER), "search.k");
        topK.setValues(TOP_K, 1, MOST, 0, 1, 10);
        return topK;
    }

    private void listen() {
        input.addListener(SWT.DefaultSelection, event -> onRun.run());
        run.addListener(SWT.Selection, event -> onRun.run());
        filter.onRun(onRun);
    }

    private void kindChanged() {
        SearchKind kind = kinds.selected();
        input.setMessage(kind.hint());
        share.show(kind.weighs());
        explainText();
    }

    /** Says before any search why a text cannot be searched for. */
    private void explainText() {
        Optional<String> refusal = kinds.selected().embeds() ? spaces.stream().findFirst().flatMap(this::refusal) : Optional.empty();
        run.setEnabled(refusal.isEmpty());
        if (refusal.isPresent()) {
            say(refusal.get(), Tone.CAUTION);
        } else {
            String model = search.model().map(SearchService.TextModel::name).orElse("");
            say(switch (kinds.selected()) {
                case TEXT -> model.isEmpty() ? "" : NLS.bind(Messages.Search_model, model);
                case WORDS -> Messages.Search_wordsMeans;
                case HYBRID -> NLS.bind(Messages.Search_hybridMeans, model);
                case BOTH -> Messages.Search_bothMeans;
                case RECORD, VECTOR -> "";
            }, Tone.SECONDARY);
        }
    }

    private Optional<String> refusal(VectorSpace target) {
        return search.textRefusal(target).map(reason -> switch (reason) {
            case NO_MODEL -> Messages.Refusal_noModel;
            case NOT_DENSE -> Messages.Refusal_notDense;
            case OTHER_DIMENSION -> NLS.bind(Messages.Refusal_dimension, new Object[] {
                search.model().map(SearchService.TextModel::name).orElse(""),
                search.model().map(SearchService.TextModel::dimension).orElse(0), target.dimension()});
        });
    }

    private void say(String sentence, Tone tone) {
        message.setText(sentence);
        tone.applyTo(message);
        message.requestLayout();
    }
}
