package org.vectorinspector.core.filter;

import org.vectorinspector.api.model.Filter;

/**
 * Filters as people write them, such as {@code year >= 2020 and genre in ("a", "b")}; docs/filter-language.md has the language.
 * Stateless.
 */
public final class FilterText {
    private FilterText() {
    }

    /**
     * Reads a filter.
     *
     * @throws FilterSyntaxException with the exact place, when the text is none
     */
    public static Filter parse(String text) throws FilterSyntaxException {
        return new FilterParser(text).filter();
    }

    /** Returns a text that reads back as an equal filter. */
    public static String format(Filter filter) {
        return new FilterWriter().write(filter);
    }
}
