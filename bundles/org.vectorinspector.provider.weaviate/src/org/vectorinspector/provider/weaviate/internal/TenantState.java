package org.vectorinspector.provider.weaviate.internal;

/** Where the data of a tenant is, under its present and its older words. */
enum TenantState {
    ACTIVE("active", "", ""),
    INACTIVE("inactive", "its data lies on the server's disk and cannot be read or written", "Activate the tenant first."),
    OFFLOADED("offloaded", "its data lies in another storage and cannot be read or written", "Load the tenant back and activate it first."),
    MOVING("moving", "its data is being moved between storages", "Try again when that is done."),
    /** A word of a newer server. */
    UNKNOWN("in a state that this program does not know", "it may not be readable", "Look at the tenant on the server.");

    private final String word;
    private final String meaning;
    private final String advice;

    TenantState(String word, String meaning, String advice) {
        this.word = word;
        this.meaning = meaning;
        this.advice = advice;
    }

    static TenantState of(String activityStatus) {
        return switch (activityStatus) {
            case "ACTIVE", "HOT", "" -> ACTIVE;
            case "INACTIVE", "COLD" -> INACTIVE;
            case "OFFLOADED", "FROZEN" -> OFFLOADED;
            case "OFFLOADING", "ONLOADING", "FREEZING", "UNFREEZING" -> MOVING;
            default -> UNKNOWN;
        };
    }

    String word() {
        return word;
    }

    /** Returns what a person is told who wants the data of a tenant in this state, which is not {@link #ACTIVE}. */
    String sentence(String tenant) {
        return "The tenant «" + tenant + "» is " + word + ": " + meaning + ".";
    }

    String advice() {
        return advice;
    }
}
