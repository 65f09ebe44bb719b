package org.vectorinspector.ui.theme;

/** What a colour is for, with its value in the light and in the dark theme. */
public enum Role {
    /** Behind everything. */
    WINDOW("#F2F3F5", "#1A1D22"),
    /** Behind content. */
    PANEL("#FFFFFF", "#24282F"),
    /** Behind headers and footers. */
    HEAD("#F7F8FA", "#2A2F37"),
    /** Lines between areas. */
    LINE("#D5D9E0", "#3A404B"),
    /** Lines of tables. */
    GRID("#E9EBEF", "#30353E"),
    /** Text. */
    TEXT("#1C2330", "#E4E7EC"),
    /** Text of less weight. */
    SECONDARY("#566071", "#A7B0BD"),
    /** The one accent. */
    ACCENT("#2C5BD1", "#8CB0FF"),
    /** Text on the accent. */
    ON_ACCENT("#FFFFFF", "#10203F"),
    /** Behind what is selected. */
    SELECTION("#DFE8FB", "#293B66"),
    /** Behind what is offered. */
    SOFT_ACCENT("#EEF3FD", "#2A3346"),
    /** What works. */
    GOOD("#17703F", "#63CF97"),
    /** What needs care or is busy. */
    CAUTION("#875900", "#E5B95C"),
    /** What failed. */
    ERROR("#B9322A", "#FF9189"),
    /** What is off. */
    OFF("#5B6575", "#AAB3C0"),
    /** Behind what works or is new. */
    TINT_GOOD("#E4F3EA", "#203A2D"),
    /** Behind a failure. */
    TINT_ERROR("#FBE6E4", "#452A2A"),
    /** Behind what needs care. */
    TINT_CAUTION("#FCF1D9", "#3D3420");

    private final String light;
    private final String dark;

    Role(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour as {@code #RRGGBB}. */
    public String hex(boolean inDark) {
        return inDark ? dark : light;
    }
}
