package org.vectorinspector.core.filter;

/** Reads quoted texts with the escapes of JSON, and an escaped single quote. */
final class QuotedText {
    private QuotedText() {
    }

    /**
     * Returns what stands between the quotes.
     *
     * @param quoted with both quotes
     * @param start where it begins in the whole text, for messages
     */
    static String read(String quoted, int start) throws FilterSyntaxException {
        StringBuilder text = new StringBuilder();
        int i = 1;
        while (i < quoted.length() - 1) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                text.append(c);
                i++;
            } else {
                i = escape(quoted, i, start, text);
            }
        }
        return text.toString();
    }

    private static int escape(String quoted, int place, int start, StringBuilder text) throws FilterSyntaxException {
        char letter = quoted.charAt(place + 1);
        switch (letter) {
            case '"', '\'', '\\', '/' -> text.append(letter);
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'u' -> {
                return unicode(quoted, place, start, text);
            }
            default -> throw new FilterSyntaxException("«\\" + letter + "» means nothing; a backslash itself is «\\\\».", start + place, 2);
        }
        return place + 2;
    }

    private static int unicode(String quoted, int place, int start, StringBuilder text) throws FilterSyntaxException {
        int end = place + 6;
        String digits = end < quoted.length() ? quoted.substring(place + 2, end) : "";
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw new FilterSyntaxException("«\\u» needs four hexadecimal digits.", start + place, 2);
        }
        text.append((char) Integer.parseInt(digits, 16));
        return end;
    }
}
