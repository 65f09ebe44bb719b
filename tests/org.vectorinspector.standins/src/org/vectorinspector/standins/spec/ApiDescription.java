package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.standins.Json;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A vendor's API description, read from its file: OpenAPI 3.0 or Swagger 2.0, in JSON or YAML. Safe for use by several threads.
 */
public final class ApiDescription {
    private static final int LARGEST_YAML = 50_000_000;

    private final String name;
    private final List<Operation> operations;
    private final SchemaShelf schemas;

    private ApiDescription(String name, List<Operation> operations, SchemaShelf schemas) {
        this.name = name;
        this.operations = operations;
        this.schemas = schemas;
    }

    /** Reads a description. */
    public static ApiDescription read(Path file) throws IOException {
        ObjectNode all = (ObjectNode) mapper(file).readTree(Files.readAllBytes(file));
        StrictSchemas.apply(all);
        List<Operation> operations = new OperationReader(all).operations();
        String name = file.getFileName().toString();
        return new ApiDescription(name, operations, SchemaShelf.of(name, all, operations));
    }

    /** Returns the name of the file. */
    public String name() {
        return name;
    }

    /** Returns the operation that a request asks for. */
    Optional<Operation> operation(String method, List<String> path) {
        return operations.stream().filter(operation -> operation.method().equals(method) && operation.path().fits(path))
                .max(Comparator.comparingLong(operation -> operation.path().words()));
    }

    /** Returns what is wrong with a value, in words; empty when it is as the schema says. */
    List<String> problems(JsonNode schema, JsonNode value) {
        return schemas.get(schema).validate(value).stream().map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    }

    private static ObjectMapper mapper(Path file) {
        if (file.toString().endsWith(".json")) {
            return Json.MAPPER;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_YAML);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    }
}
