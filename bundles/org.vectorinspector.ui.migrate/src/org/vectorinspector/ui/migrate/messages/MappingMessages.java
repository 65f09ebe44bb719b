package org.vectorinspector.ui.migrate.messages;

import org.eclipse.osgi.util.NLS;

/** The words of a mapping. */
public final class MappingMessages extends NLS {
    public static String Mapping_window;
    public static String Mapping_message;
    public static String Mapping_go;
    public static String Mapping_name;
    public static String Mapping_space;
    public static String Mapping_copied;
    public static String Mapping_leftOut;
    public static String Mapping_document;
    public static String Mapping_key;
    public static String Document_keep;
    public static String Document_into;
    public static String Document_from;
    public static String Document_omit;
    public static String Conversion_keep;
    public static String Conversion_decimal;
    public static String Conversion_flatten;
    public static String Conversion_texts;
    public static String Conversion_text;
    public static String Conversion_omit;

    static {
        NLS.initializeMessages(MappingMessages.class.getPackageName() + ".mapping", MappingMessages.class);
    }

    private MappingMessages() {
    }
}
