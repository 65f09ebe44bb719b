package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.vectorinspector.standins.Json;

/** Checks the values of new objects by the schema and keeps them as the server does: whole numbers as doubles, places as floats. */
record PropertyValues(StoredClass stored) {
    /** Returns what is kept; a property that is not there yet is made by the server's own guess. */
    ObjectNode checked(JsonNode properties) {
        ObjectNode kept = Json.object();
        properties.fields().forEachRemaining(entry -> {
            if (entry.getValue().isNull()) {
                return;
            }
            String name = ClassRules.lowerFirst(entry.getKey());
            JsonNode property = stored.property(name).orElseGet(() -> guessed(name, entry.getValue()));
            kept.set(name, value(property, entry.getValue()));
        });
        return kept;
    }

    private JsonNode guessed(String name, JsonNode value) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        String type = first.isTextual() ? "text" : first.isNumber() ? "number" : first.isBoolean() ? "boolean" : "object";
        ObjectNode property = Json.object().put("name", name);
        property.putArray("dataType").add(value.isArray() ? type + "[]" : type);
        if (type.equals("object")) {
            throw invalid(name, "object", "this stand-in does not guess the properties of objects");
        }
        ObjectNode completed = ClassRules.property(property);
        stored.properties().add(completed);
        return completed;
    }

    private JsonNode value(JsonNode property, JsonNode value) {
        String type = property.path("dataType").path(0).asText();
        String name = property.path("name").asText();
        boolean reference = Character.isUpperCase(type.charAt(0));
        if (!type.endsWith("[]") && !reference) {
            return single(property, type, value);
        }
        if (!value.isArray()) {
            throw invalid(name, type, "not an array, but " + value.getNodeType());
        }
        ArrayNode list = Json.array();
        value.forEach(item -> list.add(reference ? reference(name, item) : single(property, type.substring(0, type.length() - 2), item)));
        return list;
    }

    private JsonNode single(JsonNode property, String type, JsonNode value) {
        String name = property.path("name").asText();
        return switch (type) {
            case "text" -> kept(name, type, value, value.isTextual());
            case "boolean" -> kept(name, type, value, value.isBoolean());
            case "int" -> {
                kept(name, type, value, value.isIntegralNumber() && value.canConvertToLong());
                yield goNumber(value.asDouble());
            }
            case "number" -> goNumber(kept(name, type, value, value.isNumber()).asDouble());
            case "date" -> date(name, value);
            case "uuid" -> uuid(name, value);
            case "blob" -> blob(name, value);
            case "geoCoordinates" -> geo(name, value);
            case "phoneNumber" -> phone(name, value);
            case "object" -> object(property, value);
            default -> throw invalid(name, type, "unrecognized data type");
        };
    }

    /** Writes a double as Go does: without a fraction where there is none, and with an exponent from 1e21 on. */
    private static JsonNode goNumber(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e21) {
            boolean negativeZero = Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(-0.0);
            return negativeZero ? com.fasterxml.jackson.databind.node.DoubleNode.valueOf(number)
                    : com.fasterxml.jackson.databind.node.BigIntegerNode.valueOf(new java.math.BigDecimal(number).toBigInteger());
        }
        return com.fasterxml.jackson.databind.node.DoubleNode.valueOf(number);
    }

    private static JsonNode kept(String name, String type, JsonNode value, boolean fits) {
        if (!fits) {
            throw invalid(name, type, "not of that type, but " + value.getNodeType());
        }
        return value;
    }

    private static JsonNode date(String name, JsonNode value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value.asText());
            return Json.object().textNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } catch (DateTimeParseException wrong) {
            throw invalid(name, "date", "requires a string with a RFC3339 formatted date, but the given value is '" + value.asText() + "'");
        }
    }

    private static JsonNode uuid(String name, JsonNode value) {
        try {
            return Json.object().textNode(UUID.fromString(value.asText()).toString());
        } catch (IllegalArgumentException wrong) {
            throw invalid(name, "uuid", "requires a string of UUID format, but the given value is '" + value.asText() + "'");
        }
    }

    private static JsonNode blob(String name, JsonNode value) {
        try {
            Base64.getDecoder().decode(value.asText());
            return value;
        } catch (IllegalArgumentException wrong) {
            throw invalid(name, "blob", "not a valid blob base64 string");
        }
    }

    private static JsonNode geo(String name, JsonNode value) {
        if (!value.path("latitude").isNumber() || !value.path("longitude").isNumber()) {
            throw invalid(name, "geoCoordinates", "geoCoordinates is missing required field 'longitude' or 'latitude'");
        }
        return Json.object().put("latitude", (float) value.path("latitude").asDouble())
                .put("longitude", (float) value.path("longitude").asDouble());
    }

    private static JsonNode phone(String name, JsonNode value) {
        if (!value.path("input").isTextual()) {
            throw invalid(name, "phoneNumber", "phoneNumber is missing required field 'input'");
        }
        String digits = value.path("input").asText().replaceAll("[^0-9]", "");
        return Json.object().put("input", value.path("input").asText()).put("internationalFormatted", "+" + digits).put("valid", true)
                .put("national", digits.isEmpty() ? 0 : Long.parseLong(digits));
    }

    private JsonNode object(JsonNode property, JsonNode value) {
        if (!value.isObject()) {
            throw invalid(property.path("name").asText(), "object", "must be a map");
        }
        ObjectNode kept = Json.object();
        value.fields().forEachRemaining(entry -> {
            for (JsonNode nested : property.path("nestedProperties")) {
                if (nested.path("name").asText().equals(entry.getKey())) {
                    kept.set(entry.getKey(), value(nested, entry.getValue()));
                    return;
                }
            }
            throw invalid(property.path("name").asText(), "object", "no such nested property '" + entry.getKey() + "'");
        });
        return kept;
    }

    private static JsonNode reference(String name, JsonNode value) {
        String beacon = value.path("beacon").asText();
        if (value.size() != 1 || !beacon.startsWith("weaviate://localhost/")) {
            throw invalid(name, "cref", "only direct references supported at the moment: requires exactly 1 argument: 'beacon'");
        }
        return Json.object().put("beacon", beacon).put("href", "/v1/objects/" + beacon.substring("weaviate://localhost/".length()));
    }

    private static org.vectorinspector.standins.Refusal invalid(String name, String type, String why) {
        return Refusals.invalid("invalid " + type + " property '" + name + "': " + why);
    }
}
