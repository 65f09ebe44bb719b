package org.vectorinspector.core.compare.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.Difference.Kind;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.SetupEntry;

/** Writes a comparison as one HTML page without scripts and links. */
public final class HtmlReport {
    /** How many records of each kind are listed. */
    public static final int LISTED = 5_000;

    private static final int PAGE = 1_000;
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d5d9e0; --soft: #566071; --good: #17703f; --caution: #875900 }
            @media (prefers-color-scheme: dark) { :root { --line: #3a404b; --soft: #a7b0bd; --good: #63cf97; --caution: #e5b95c } }
            body { font: 14px/1.45 system-ui, sans-serif; margin: 32px auto; max-width: 1100px; padding: 0 16px }
            h1 { font-size: 22px } h2 { font-size: 16px; margin-top: 32px } p { color: var(--soft) }
            table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid var(--line); padding: 5px 10px; text-align: left; vertical-align: top }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums } code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere }
            .same { color: var(--good) } .differs { color: var(--caution) }
            """;

    private final CollectionComparison comparison;

    /** Makes a report of this comparison. */
    public HtmlReport(CollectionComparison comparison) {
        this.comparison = Objects.requireNonNull(comparison, "comparison");
    }

    /** Writes everything; equal records are counted only. */
    public void write(OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String title = text(comparison.left() + " and " + comparison.right());
        page.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>\n" + STYLE
                + "</style></head><body>\n<h1>" + title + "</h1>\n");
        page.write("<p>" + text(summary()) + "</p>\n");
        counts(page, comparison.counts());
        setup(page);
        list(page, Kind.DIFFERENT, "Different");
        list(page, Kind.ONLY_LEFT, "Only left");
        list(page, Kind.ONLY_RIGHT, "Only right");
        page.write("</body></html>\n");
        page.flush();
    }

    private String summary() {
        String vectors = comparison.tolerance().map(tolerance -> switch (tolerance) {
            case EXACT -> "Vectors bit by bit.";
            case ROUNDED -> "Vectors within 0.000001 of their largest number.";
            case DIRECTION -> "Vectors by their direction, within 0.000001.";
        }).orElse("Vectors left out.");
        return "Compared at " + comparison.begun().truncatedTo(ChronoUnit.SECONDS) + " in " + comparison.took().toMillis() / 1000.0 + " s. Records matched by "
                + comparison.matching().field().orElse("id") + ". " + vectors;
    }

    private static void counts(Writer page, CompareCounts counts) throws IOException {
        page.write("<table><tr><th class=\"n\">Different</th><th class=\"n\">Only left</th><th class=\"n\">Only right</th><th class=\"n\">Equal</th></tr><tr>");
        for (long number : new long[] {counts.different(), counts.onlyLeft(), counts.onlyRight(), counts.equal()}) {
            page.write("<td class=\"n\">" + grouped(number) + "</td>");
        }
        page.write("</tr></table>\n");
    }

    private void setup(Writer page) throws IOException {
        page.write("<h2>What they are</h2>\n<table><tr><th></th><th>" + text(comparison.left()) + "</th><th>" + text(comparison.right())
                + "</th><th></th></tr>\n");
        for (SetupEntry entry : comparison.setup()) {
            String topic = entry.topic() == SetupEntry.Topic.SETTING ? entry.name()
                    : entry.topic().name().toLowerCase(Locale.ROOT).replace('_', ' ') + (entry.name().isEmpty() ? "" : " of " + entry.name());
            String verdict = entry.same() ? "<td class=\"same\">same</td>" : "<td class=\"differs\">differs</td>";
            page.write("<tr><td>" + text(topic) + "</td><td>" + text(entry.left()) + "</td><td>" + text(entry.right()) + "</td>" + verdict + "</tr>\n");
        }
        page.write("</table>\n");
    }

    private void list(Writer page, Kind kind, String title) throws IOException {
        DifferenceList list = comparison.outcome().list(kind);
        if (list.size() == 0) {
            return;
        }
        page.write("<h2>" + title + " (" + grouped(list.size()) + ")</h2>\n");
        if (list.size() > LISTED) {
            page.write("<p>The first " + grouped(LISTED) + " are listed; a JSON report has all of them.</p>\n");
        }
        boolean details = kind == Kind.DIFFERENT;
        page.write("<table><tr><th>id</th>" + (details ? "<th>what differs</th><th class=\"n\">cosine</th><th class=\"n\">distance</th>" : "") + "</tr>\n");
        for (long first = 0; first < Math.min(list.size(), LISTED); first += PAGE) {
            for (Difference difference : list.page(first, PAGE)) {
                page.write("<tr><td><code>" + ids(difference) + "</code></td>" + (details ? details(difference) : "") + "</tr>\n");
            }
        }
        page.write("</table>\n");
    }

    private static String ids(Difference difference) {
        String left = difference.id().text();
        String right = difference.right().map(id -> id.text()).orElse(left);
        return text(left.equals(right) ? left : left + " = " + right);
    }

    private static String details(Difference difference) {
        List<String> what = new ArrayList<>();
        if (difference.document()) {
            what.add("document");
        }
        if (difference.keys() > 0) {
            what.add(difference.keys() == 1 ? "1 key" : difference.keys() + " keys");
        }
        if (difference.vectors()) {
            what.add("vector");
        }
        return "<td>" + String.join(", ", what) + "</td>" + number(difference.cosine()) + number(difference.distance());
    }

    private static String number(OptionalDouble number) {
        return "<td class=\"n\">" + (number.isPresent() ? String.format(Locale.ROOT, "%.6f", number.getAsDouble()) : "") + "</td>";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
