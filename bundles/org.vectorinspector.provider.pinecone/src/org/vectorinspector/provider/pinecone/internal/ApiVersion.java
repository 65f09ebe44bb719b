package org.vectorinspector.provider.pinecone.internal;

/**
 * What the server can by the version of its API; learns when a server turns out not to know a call that its version has. Safe for
 * use by several threads.
 */
final class ApiVersion {
    private static final String NAMESPACES_SINCE = "2025-04";
    private static final String FILTERED_PAGES_SINCE = "2025-10";
    private static final String SCHEMAS_SINCE = "2026-07";

    private final String name;
    private volatile boolean namespaces;
    private volatile boolean filteredPages;

    /**
     * Makes what is known before the first call.
     *
     * @param name such as {@code 2026-04}; later ones are larger as texts too
     */
    ApiVersion(String name) {
        this.name = name;
        this.namespaces = name.compareTo(NAMESPACES_SINCE) >= 0;
        this.filteredPages = name.compareTo(FILTERED_PAGES_SINCE) >= 0;
    }

    String name() {
        return name;
    }

    /** Tells whether a new index is asked for by a schema of fields and a deployment. */
    boolean schemas() {
        return name.compareTo(SCHEMAS_SINCE) >= 0;
    }

    /** Tells whether namespaces can be listed, made and dropped by calls of their own. */
    boolean namespaces() {
        return namespaces;
    }

    void withoutNamespaces() {
        namespaces = false;
    }

    /** Tells whether records can be paged through by a filter. */
    boolean filteredPages() {
        return filteredPages;
    }

    void withoutFilteredPages() {
        filteredPages = false;
    }
}
