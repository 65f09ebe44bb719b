package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vectorinspector.api.spi.SettingField;

/**
 * The settings that all connections by HTTP share, with the same keys and texts in every form: a provider puts them behind its own
 * and reads them by {@link LineSettings}. Stateless.
 */
public final class LineFields {
    static final String AUTHORITIES = "ca_file";
    static final String CERTIFICATE = "client_certificate";
    static final String KEY = "client_key";
    static final String PASSWORD = "client_key_password";
    static final String MORE = "more_settings";
    static final String HEADERS = "headers";
    static final String SECRET_HEADERS = "secret_headers";
    static final String CONNECT_TIMEOUT = "connect_timeout";
    static final String CALL_TIMEOUT = "call_timeout";

    private static final int LONGEST_SECONDS = 3_600;

    private LineFields() {
    }

    /**
     * Returns the files of an encrypted line.
     *
     * @param flag the key of the provider's own field on which they depend
     * @param values those values of it with which the line is encrypted, such as {@code true}
     */
    public static List<SettingField> tls(String flag, String... values) {
        return tls().stream().map(field -> field.shownWhen(flag, values)).toList();
    }

    /** Returns the files of an encrypted line, there always. */
    public static List<SettingField> tls() {
        ResourceBundle texts = texts();
        return List.of(SettingField.file(AUTHORITIES, texts.getString(AUTHORITIES)).explained(texts.getString("ca_file.help"), ""),
                SettingField.file(CERTIFICATE, texts.getString(CERTIFICATE)).explained(texts.getString("client_certificate.help"), ""),
                SettingField.file(KEY, texts.getString(KEY)).explained(texts.getString("client_key.help"), ""),
                SettingField.secret(PASSWORD, texts.getString(PASSWORD)).explained(texts.getString("client_key_password.help"), ""));
    }

    /** Returns further headers and deadlines, behind a flag that shows them. */
    public static List<SettingField> more() {
        ResourceBundle texts = texts();
        List<SettingField> fields = new ArrayList<>();
        fields.add(SettingField.flag(MORE, texts.getString(MORE)));
        fields.add(SettingField.text(HEADERS, texts.getString(HEADERS))
                .explained(texts.getString("headers.help"), texts.getString("headers.example")).shownWhen(MORE, "true"));
        fields.add(SettingField.secret(SECRET_HEADERS, texts.getString(SECRET_HEADERS))
                .explained(texts.getString("secret_headers.help"), "").shownWhen(MORE, "true"));
        fields.add(seconds(texts, CONNECT_TIMEOUT));
        fields.add(seconds(texts, CALL_TIMEOUT));
        return fields;
    }

    private static SettingField seconds(ResourceBundle texts, String key) {
        return SettingField.number(key, texts.getString(key), 1, LONGEST_SECONDS).explained(texts.getString(key + ".help"), "")
                .shownWhen(MORE, "true");
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("OSGI-INF/l10n/line", Locale.getDefault(), LineFields.class.getClassLoader());
    }
}
