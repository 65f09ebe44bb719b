package org.vectorinspector.provider.pgvector.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.ValueJson;

/** Makes tables: {@code id}, {@code document}, {@code metadata} and a column for each vector space. */
final class NewTable {
    static final List<String> ID_TYPES = List.of("text", "uuid", "number");
    static final List<String> VECTOR_TYPES = List.of("vector", "halfvec", "bit");
    static final List<String> INDEXES = List.of("none", "hnsw", "ivfflat");

    private static final int LONGEST_NAME = 63;
    private static final List<String> TAKEN = List.of("id", "document", "metadata");

    private final CollectionName name;
    private final CollectionSpec spec;

    private NewTable(CollectionName name, CollectionSpec spec) {
        this.name = name;
        this.spec = spec;
    }

    /** Makes a table with all that belongs to it, or nothing. */
    static void create(Connection session, CollectionName name, CollectionSpec spec) throws SQLException, VectorStoreException {
        List<String> statements = new NewTable(name, spec).statements();
        session.setAutoCommit(false);
        for (String statement : statements) {
            Sql.of(statement).run(session);
        }
        session.commit();
    }

    /** Returns what the table is going to be. */
    static TableLayout planned(CollectionName name, CollectionSpec spec) throws VectorStoreException {
        NewTable table = new NewTable(name, spec);
        table.statements();
        List<VectorColumn> vectors = new ArrayList<>();
        for (VectorSpace space : spec.spaces()) {
            VectorType type = table.type(space);
            vectors.add(new VectorColumn(VectorColumn.columnOf(space.name()), space.name(), type, space.dimension(), measure(space, type)));
        }
        return new TableLayout(name, "", new RowKey(List.of(KeyPart.column("id", table.keyType())), true), Optional.empty(),
                Optional.of("document"), Optional.of("metadata"), List.of(), vectors, spec.metadata(), Map.of());
    }

    private String keyType() {
        return switch (option("id_type").orElse("text")) {
            case "uuid" -> "uuid";
            case "number" -> "numeric";
            default -> "text";
        };
    }

    private List<String> statements() throws VectorStoreException {
        checkName(name.name());
        List<String> columns = new ArrayList<>();
        List<String> after = new ArrayList<>();
        columns.add("id " + idType());
        columns.add("document text");
        columns.add("metadata jsonb not null default '{}'");
        for (VectorSpace space : spec.spaces()) {
            VectorType type = type(space);
            String column = column(space);
            columns.add(column + " " + sqlType(space, type));
            Measure measure = measure(space, type);
            after.add("comment on column " + table() + "." + column + " is " + Sql.literal(measure.comment()));
            index(column, measure.operatorClass(type)).ifPresent(after::add);
        }
        if (!spec.metadata().isEmpty()) {
            after.add("comment on table " + table() + " is " + Sql.literal(ValueJson.text(spec.metadata())));
        }
        after.addFirst("create table " + table() + " (" + String.join(", ", columns) + ")");
        return after;
    }

    private String table() {
        return Sql.quoted(name.partition()) + "." + Sql.quoted(name.name());
    }

    private String idType() {
        return switch (option("id_type").orElse("text")) {
            case "uuid" -> "uuid primary key";
            case "number" -> "numeric(20) primary key check (id between 0 and 18446744073709551615)";
            default -> "text primary key";
        };
    }

    private VectorType type(VectorSpace space) throws VectorStoreException {
        return switch (space.kind()) {
            case SPARSE -> VectorType.SPARSEVEC;
            case DENSE -> VectorType.of(option("vector_type").orElse("vector")).orElse(VectorType.VECTOR);
            case MULTI -> throw invalid("PostgreSQL keeps one vector in a column, no list of them.", "Choose a dense or sparse space.");
        };
    }

    private static String column(VectorSpace space) throws VectorStoreException {
        String column = VectorColumn.columnOf(space.name());
        checkName(column);
        if (TAKEN.contains(column)) {
            throw invalid("The column «" + column + "» is not one of vectors here.", "Give the vector space another name.");
        }
        return Sql.quoted(column);
    }

    private static String sqlType(VectorSpace space, VectorType type) throws VectorStoreException {
        if (space.dimension() > 0) {
            return type.sql(space.dimension());
        }
        if (space.kind() == VectorKind.SPARSE) {
            return type.sql();
        }
        throw invalid("PostgreSQL needs the dimension of the space «" + space.name() + "».", "Enter how many numbers its vectors have.");
    }

    private static Measure measure(VectorSpace space, VectorType type) throws VectorStoreException {
        if (!type.metrics().contains(space.metric())) {
            List<String> possible = type.metrics().stream().map(metric -> word(Measure.of(metric))).toList();
            throw invalid("Columns of type " + word(type) + " are not measured by " + word(space.metric()) + ".",
                    "Choose " + String.join(", ", possible) + ".");
        }
        return Measure.of(space.metric());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Optional<String> index(String column, String operatorClass) {
        String on = " on " + table() + " using %s (" + column + " " + operatorClass + ") with (%s)";
        return switch (option("index").orElse("none")) {
            case "hnsw" -> Optional.of("create index" + on.formatted("hnsw", "m = " + number("hnsw.m", 16) + ", ef_construction = "
                    + number("hnsw.ef_construction", 64)));
            case "ivfflat" -> Optional.of("create index" + on.formatted("ivfflat", "lists = " + number("ivfflat.lists", 100)));
            default -> Optional.empty();
        };
    }

    private int number(String key, int usual) {
        return option(key).map(Integer::valueOf).orElse(usual);
    }

    private Optional<String> option(String key) {
        return Optional.ofNullable(spec.options().get(key)).filter(value -> !value.isBlank());
    }

    private static void checkName(String name) throws VectorStoreException {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME || !Texts.storable(name)) {
            throw invalid("PostgreSQL cannot keep the name «" + name + "».", "Choose one of at most " + LONGEST_NAME + " bytes.");
        }
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
