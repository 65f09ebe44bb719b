package org.vectorinspector.standins.spec;

/**
 * A parameter of an operation beside its path and body.
 *
 * @param name never null
 * @param place {@code query} or {@code header}
 * @param required whether it must be there
 * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code array}; empty where any text will do
 */
record Parameter(String name, String place, boolean required, String type) {
    boolean accepts(String text) {
        return switch (type) {
            case "integer" -> text.matches("-?\\d+");
            case "number" -> text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
            case "boolean" -> text.matches("true|false");
            default -> true;
        };
    }
}
