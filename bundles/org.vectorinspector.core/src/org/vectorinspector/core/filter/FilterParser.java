package org.vectorinspector.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.filter.Token.Kind;

/** Reads one text by recursive descent: {@code or} binds weakest, then {@code and}, then {@code not}. */
final class FilterParser {
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    FilterParser(String text) {
        this.text = text;
        this.tokens = FilterTokens.of(text);
    }

    Filter filter() throws FilterSyntaxException {
        if (tokens.isEmpty()) {
            throw missing("There is no condition yet.");
        }
        Filter filter = or();
        if (next < tokens.size()) {
            Token token = tokens.get(next);
            throw wrong(token, word(token).equals(")") ? "This parenthesis was never opened." : "«and» or «or» is expected before this.");
        }
        return filter;
    }

    private Filter or() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (take("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter and() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>(List.of(not()));
        while (take("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter not() throws FilterSyntaxException {
        if (++depth > DEEPEST) {
            throw wrong(tokens.get(Math.min(next, tokens.size() - 1)), "The condition is nested too deeply.");
        }
        try {
            return take("not") ? new Filter.Not(not()) : primary();
        } finally {
            depth--;
        }
    }

    private Filter primary() throws FilterSyntaxException {
        if (take("(")) {
            Token opened = tokens.get(next - 1);
            Filter inner = or();
            if (!take(")")) {
                throw next < tokens.size() ? wrong(tokens.get(next), "«)», «and» or «or» is expected here.")
                        : wrong(opened, "This parenthesis is never closed.");
            }
            return inner;
        }
        if (take("exists")) {
            return new Filter.Exists(key());
        }
        if (take("document")) {
            return document();
        }
        return condition(key());
    }

    private Filter document() throws FilterSyntaxException {
        if (!take("contains")) {
            throw here("«document» can only be asked for «contains»; a metadata key of that name stands in backticks: `document`.");
        }
        return new Filter.DocumentContains(containedText());
    }

    private Filter condition(String key) throws FilterSyntaxException {
        if (take("exists")) {
            return new Filter.Exists(key);
        }
        if (take("contains")) {
            return new Filter.Contains(key, containedText());
        }
        if (take("in")) {
            return new Filter.In(key, values());
        }
        if (take("not")) {
            if (!take("in")) {
                throw here("«in» is expected after «not».");
            }
            return new Filter.NotIn(key, values());
        }
        return comparison(key);
    }

    private Filter comparison(String key) throws FilterSyntaxException {
        Token operator = peek("A comparison is expected after «" + key + "», such as = or in.");
        if (operator.kind() != Kind.OPERATOR) {
            throw wrong(operator, "A comparison is expected here: = != < <= > >= in, not in, contains or exists.");
        }
        next++;
        String sign = word(operator);
        Token place = peek("«" + sign + "» needs a value after it.");
        Value value = value();
        return switch (sign) {
            case "=", "==" -> new Filter.Equals(key, value);
            case "!=", "<>" -> new Filter.NotEquals(key, value);
            default -> ordered(key, sign, value, place);
        };
    }

    private Filter ordered(String key, String sign, Value value, Token place) throws FilterSyntaxException {
        if (value instanceof Value.Flag) {
            throw wrong(place, "true and false have no order; use = or !=.");
        }
        Comparison comparison = switch (sign) {
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.AT_MOST;
            case ">" -> Comparison.GREATER;
            default -> Comparison.AT_LEAST;
        };
        return new Filter.Compare(key, comparison, value);
    }

    private List<Value> values() throws FilterSyntaxException {
        if (!take("(")) {
            throw here("«(» is expected, then the values.");
        }
        List<Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (take(","));
        if (!take(")")) {
            throw here("«,» or «)» is expected here.");
        }
        return values;
    }

    private String containedText() throws FilterSyntaxException {
        Token token = peek("«contains» needs a text in quotes after it.");
        if (token.kind() != Kind.TEXT) {
            throw unended(token, "«contains» needs a text in quotes.");
        }
        next++;
        String contained = QuotedText.read(word(token), token.start());
        if (contained.isEmpty()) {
            throw wrong(token, "Every text contains the empty text; write at least one character.");
        }
        return contained;
    }

    private Value value() throws FilterSyntaxException {
        Token token = peek("A value is expected here.");
        next++;
        return switch (token.kind()) {
            case TEXT -> Value.of(QuotedText.read(word(token), token.start()));
            case NUMBER -> Value.number(word(token));
            case FLAG -> Value.of(word(token).equalsIgnoreCase("true"));
            case KEY, KEYWORD -> throw wrong(token, "Texts stand in quotes: \"" + word(token) + "\".");
            case OPERATOR, PUNCTUATION, ERROR -> throw unended(token, "A value is expected here: a text in quotes, a number, true or false.");
        };
    }

    private String key() throws FilterSyntaxException {
        Token token = peek("A metadata key is expected here.");
        String word = word(token);
        return switch (token.kind()) {
            case KEY -> {
                next++;
                yield word.charAt(0) == '`' ? word.substring(1, word.length() - 1).replace("``", "`") : word;
            }
            case KEYWORD, FLAG -> throw wrong(token, "«" + word + "» is a word of the language; a key of that name stands in backticks: `"
                    + word + "`.");
            case TEXT -> throw wrong(token, "A key stands without quotes, or in backticks.");
            case OPERATOR, NUMBER, PUNCTUATION, ERROR -> throw unended(token, "A metadata key is expected here.");
        };
    }

    private FilterSyntaxException unended(Token token, String otherwise) {
        char first = text.charAt(token.start());
        boolean quote = token.kind() == Kind.ERROR && (first == '"' || first == '\'' || first == '`');
        return wrong(token, quote ? "This " + (first == '`' ? "key" : "text") + " has no closing quote." : otherwise);
    }

    private boolean take(String word) {
        boolean there = next < tokens.size() && tokens.get(next).kind() != Kind.TEXT
                && word(tokens.get(next)).toLowerCase(Locale.ROOT).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    private Token peek(String otherwise) throws FilterSyntaxException {
        if (next == tokens.size()) {
            throw missing(otherwise);
        }
        return tokens.get(next);
    }

    private FilterSyntaxException here(String message) {
        return next < tokens.size() ? wrong(tokens.get(next), message) : missing(message);
    }

    private FilterSyntaxException missing(String message) {
        return new FilterSyntaxException(message, text.length(), 0);
    }

    private static FilterSyntaxException wrong(Token token, String message) {
        return new FilterSyntaxException(message, token.start(), token.end() - token.start());
    }

    private String word(Token token) {
        return token.of(text);
    }
}
