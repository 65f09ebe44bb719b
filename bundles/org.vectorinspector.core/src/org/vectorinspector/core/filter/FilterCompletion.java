package org.vectorinspector.core.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.core.filter.Token.Kind;

/**
 * What can be typed at a place of a filter.
 *
 * @param start where the word begins that a proposal replaces
 * @param end the place behind that word
 * @param proposals whole words in the order in which they are offered, none where only the person knows
 */
public record FilterCompletion(int start, int end, List<String> proposals) {
    private static final List<String> OPERATORS = List.of("=", "!=", ">=", "<=", ">", "<", "in (", "not in (", "contains");
    private static final List<String> JOINING = List.of("and", "or");
    private static final List<String> BEFORE_KEY = List.of("not", "exists", "document contains");
    private static final List<String> FLAGS = List.of("true", "false");

    public FilterCompletion {
        proposals = List.copyOf(proposals);
    }

    /**
     * Returns what fits at the caret.
     *
     * @param text the filter as far as it is typed
     * @param caret from 0 to the length of the text
     * @param keys the metadata keys that are known
     */
    public static FilterCompletion at(String text, int caret, Collection<String> keys) {
        List<Token> before = new ArrayList<>(FilterTokens.of(text.substring(0, caret)));
        int start = caret;
        String prefix = "";
        if (!before.isEmpty() && before.getLast().end() == caret && isWord(before.getLast(), text)) {
            start = before.getLast().start();
            prefix = text.substring(start, caret).toLowerCase(Locale.ROOT);
            before.removeLast();
        }
        return new FilterCompletion(start, caret, starting(prefix, expected(before, text, keys)));
    }

    private static boolean isWord(Token token, String text) {
        return switch (token.kind()) {
            case KEY, KEYWORD, FLAG -> true;
            case ERROR -> text.charAt(token.start()) == '`';
            default -> false;
        };
    }

    private static List<String> expected(List<Token> before, String text, Collection<String> keys) {
        if (before.isEmpty()) {
            return conditions(keys);
        }
        Token last = before.getLast();
        return switch (last.kind()) {
            case KEYWORD -> afterKeyword(last.of(text).toLowerCase(Locale.ROOT), keys);
            case KEY -> follows(before, text, "exists") ? JOINING : OPERATORS;
            case OPERATOR -> FLAGS;
            case TEXT, NUMBER, FLAG -> inList(before, text) ? List.of() : JOINING;
            case PUNCTUATION -> afterMark(last.of(text), before, text, keys);
            case ERROR -> List.of();
        };
    }

    private static List<String> afterKeyword(String word, Collection<String> keys) {
        return switch (word) {
            case "and", "or" -> conditions(keys);
            case "not" -> keys(keys, List.of("exists", "in ("));
            case "exists" -> keys(keys, List.of());
            case "document" -> List.of("contains");
            default -> List.of();
        };
    }

    private static List<String> afterMark(String mark, List<Token> before, String text, Collection<String> keys) {
        if (mark.equals(")")) {
            return JOINING;
        }
        return inList(before, text) ? List.of() : conditions(keys);
    }

    /** Tells whether the last open parenthesis is one of values. */
    private static boolean inList(List<Token> before, String text) {
        for (int i = before.size() - 1; i > 0; i--) {
            String word = before.get(i).of(text);
            if (before.get(i).kind() == Kind.PUNCTUATION && !word.equals(",")) {
                return word.equals("(") && before.get(i - 1).of(text).equalsIgnoreCase("in");
            }
        }
        return false;
    }

    private static boolean follows(List<Token> before, String text, String word) {
        return before.size() > 1 && before.get(before.size() - 2).of(text).equalsIgnoreCase(word);
    }

    private static List<String> conditions(Collection<String> keys) {
        return keys(keys, BEFORE_KEY);
    }

    private static List<String> keys(Collection<String> keys, List<String> words) {
        List<String> all = new ArrayList<>(keys.stream().map(FilterWriter::key).toList());
        all.addAll(words);
        return all;
    }

    private static List<String> starting(String prefix, List<String> words) {
        return words.stream().filter(word -> word.toLowerCase(Locale.ROOT).startsWith(prefix)).toList();
    }
}
