package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.standins.Json;

/** Reads the part of GraphQL that queries without variables and fragments need. */
final class GraphQlParser {
    private static final Pattern TOKEN = Pattern.compile("\\G[\\s,]*(?:([{}()\\[\\]:])|([_A-Za-z][_0-9A-Za-z]*)"
            + "|(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(\"(?:[^\"\\\\\\n]++|\\\\.)*+\"))");

    private final Matcher matcher;
    private final String text;
    private String token;
    private int group;
    private int end;

    private GraphQlParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
        next();
    }

    /** Returns the fields of a query. */
    static List<GraphQlField> parse(String query) {
        GraphQlParser parser = new GraphQlParser(query);
        List<GraphQlField> fields = parser.fields();
        if (!parser.token.isEmpty()) {
            throw parser.unexpected();
        }
        return fields;
    }

    private List<GraphQlField> fields() {
        List<GraphQlField> fields = new ArrayList<>();
        take("{");
        while (!token.equals("}")) {
            String name = name();
            ObjectNode arguments = token.equals("(") ? pairs("(", ")") : Json.object();
            fields.add(new GraphQlField(name, arguments, token.equals("{") ? fields() : List.of()));
        }
        take("}");
        return fields;
    }

    private ObjectNode pairs(String open, String close) {
        ObjectNode pairs = Json.object();
        take(open);
        while (!token.equals(close)) {
            String name = name();
            take(":");
            pairs.set(name, value());
        }
        take(close);
        return pairs;
    }

    private JsonNode value() {
        if (token.equals("{") && group == 1) {
            return pairs("{", "}");
        }
        if (token.equals("[") && group == 1) {
            ArrayNode list = Json.array();
            take("[");
            while (!token.equals("]")) {
                list.add(value());
            }
            take("]");
            return list;
        }
        String own = token;
        int kind = group;
        next();
        return switch (kind) {
            case 2 -> own.equals("true") || own.equals("false") ? json(own) : new GraphQlWord(own);
            case 3, 4 -> json(own);
            default -> throw unexpected();
        };
    }

    private static JsonNode json(String literal) {
        try {
            return Json.MAPPER.readTree(literal);
        } catch (IOException wrong) {
            throw new GraphQlProblem("Syntax Error GraphQL request: " + wrong.getMessage());
        }
    }

    private String name() {
        if (group != 2) {
            throw unexpected();
        }
        String name = token;
        next();
        return name;
    }

    private void take(String expected) {
        if (group != 1 || !token.equals(expected)) {
            throw unexpected();
        }
        next();
    }

    private void next() {
        if (!matcher.find()) {
            if (!text.substring(end).isBlank()) {
                throw new GraphQlProblem("Syntax Error GraphQL request (1:" + (end + 1) + ") Unexpected character.");
            }
            token = "";
            group = 0;
            return;
        }
        end = matcher.end();
        group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        token = matcher.group(group);
    }

    private GraphQlProblem unexpected() {
        return new GraphQlProblem("Syntax Error GraphQL request: Unexpected " + (token.isEmpty() ? "EOF" : token));
    }
}
