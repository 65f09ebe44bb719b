package org.vectorinspector.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.core.filter.Token.Kind;

/** Cuts a text into the words of the filter language, whether it is complete or not. Stateless. */
public final class FilterTokens {
    static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "exists", "contains", "document");

    private static final Pattern WORD = Pattern.compile("""
            (?<space>\\s+)
            |(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_.]))
            |(?<text>"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')
            |(?<quoted>`(?:[^`]|``)+`)
            |(?<plain>[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$.:-]*)
            |(?<operator>==|!=|<>|<=|>=|=|<|>)
            |(?<mark>[(),])
            |(?<open>["'`].*)
            |(?<other>.)""", Pattern.COMMENTS | Pattern.DOTALL);

    private FilterTokens() {
    }

    /** Returns the words in their order, without the space between them. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(new Token(kind(matcher), matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher word) {
        if (word.group("plain") != null) {
            return plain(word.group("plain").toLowerCase(Locale.ROOT));
        }
        if (word.group("number") != null) {
            return Kind.NUMBER;
        }
        if (word.group("text") != null) {
            return Kind.TEXT;
        }
        if (word.group("quoted") != null) {
            return Kind.KEY;
        }
        if (word.group("operator") != null) {
            return Kind.OPERATOR;
        }
        return word.group("mark") != null ? Kind.PUNCTUATION : Kind.ERROR;
    }

    private static Kind plain(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Kind.FLAG;
        }
        return KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.KEY;
    }
}
