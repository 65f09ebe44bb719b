package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.app.bot.pages.ComparePage;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.testkit.memory.MemoryProvider;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody wants to know what an old copy of a collection has missed. */
@WindowTest
class CompareTest {
    private static final CollectionName EMOJI = CollectionName.of("emoji");
    private static final CollectionName COPY = CollectionName.of("old_copy");
    private static final String LEFT = "Sample: emoji > emoji";
    private static final String RIGHT = "Sample: emoji > old_copy";

    @TempDir
    Path folder;

    @AfterEach
    void leave(RunningProgram program) throws VectorStoreException {
        for (ManagedConnection connection : program.connections().connections()) {
            if (connection.name().equals("Sample: emoji") && connection.client().collections().contains(COPY)) {
                connection.client().drop(COPY);
            }
        }
        ComparePage.leave(program.bot());
    }

    @Test
    void walksThroughTheDifferencesAndKeepsAReport(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        FirstStartTest.openSample(program);
        makeOldCopy(program);
        ComparePage compare = ComparePage.open(bot).waitForState("Choose two collections");
        program.picture("70-compare-empty");
        compare.choose("left", LEFT).choose("right", LEFT).waitForState("This is the same collection twice");
        compare.choose("right", RIGHT).waitForState("Ready to compare").compare();
        assertTrue(compare.count("DIFFERENT").contains("30"), compare.count("DIFFERENT"));
        assertTrue(compare.count("ONLY_LEFT").contains("14"), compare.count("ONLY_LEFT"));
        assertTrue(compare.count("ONLY_RIGHT").contains("0"), compare.count("ONLY_RIGHT"));
        assertTrue(compare.count("EQUAL").contains("1,870"), compare.count("EQUAL"));
        assertTrue(compare.how().getText().contains("Matched by id"), compare.how().getText());
        compare.waitForPlace("1 of 30").waitForDocument("right", "old words");
        program.picture("71-compare");
        bot.pressShortcut(SWT.MOD3, SWT.ARROW_DOWN, (char) 0);
        compare.waitForPlace("2 of 30");
        bot.pressShortcut(SWT.MOD3, SWT.ARROW_DOWN, (char) 0);
        compare.waitForPlace("3 of 30");
        compare.apart().waitForText("Cosine -1.000000");
        bot.pressShortcut(SWT.MOD3, SWT.ARROW_UP, (char) 0);
        compare.waitForPlace("2 of 30");
        Path report = folder.resolve("report.html");
        compare.save(report);
        bot.waitUntil("the report is written", () -> Files.exists(report));
        assertTrue(Files.readString(report).contains("Only left (14)"), report.toString());
    }

    @Test
    void filtersWhatDiffersAndLooksAtWhatIsMissing(RunningProgram program) throws Exception {
        FirstStartTest.openSample(program);
        makeOldCopy(program);
        ComparePage compare = ComparePage.open(program.bot()).choose("left", LEFT).choose("right", RIGHT).compare();
        compare.filter("differs = \"vector\" and cosine < 0").waitForPlace("1 of 10");
        compare.selectRow(4).waitForPlace("4 of 10");
        assertEquals(4, compare.selectedCells(), "the whole row is selected");
        program.picture("72-compare-filtered");
        compare.filter("").waitForPlace("1 of 30");
        compare.show("ONLY_LEFT").waitForPlace("1 of 14");
        compare.show("ONLY_RIGHT").waitForPlace("No record");
        assertEquals("", program.bot().labelWithId("compare.id").getText());
    }

    @Test
    void copiesWhatIsMissingToTheOtherSide(RunningProgram program) throws Exception {
        FirstStartTest.openSample(program);
        makeOldCopy(program);
        ComparePage compare = ComparePage.open(program.bot()).choose("left", LEFT).choose("right", RIGHT).compare();
        MigratePage migrate = compare.copy("Missing").waitForEnd("from", "emoji").waitForEnd("to", "old_copy");
        String chosen = program.bot().linkWithId("copy.chosen").getText();
        assertTrue(chosen.contains("Only the 14 records"), chosen);
        migrate.lookAtEverything().accept();
        program.bot().waitUntil("what the collection says of itself may be lost", migrate::startable);
        program.picture("74-compare-copy-missing");
        migrate.press("start").waitForState("Verified");
        assertEquals("14 of 14", migrate.done().getText());
        ComparePage again = ComparePage.open(program.bot()).compare();
        program.bot().waitUntil("nothing is missing any more", () -> again.count("ONLY_LEFT").matches(".*\\b0\\b.*"));
        MigratePage different = again.copy("Different").waitForEnd("to", "old_copy");
        program.bot().waitUntil("they are replaced", () -> program.bot().comboBoxWithId("copy.existing").getText().equals("Replace them"));
        different.lookAtEverything().accept();
        program.bot().waitUntil("it can be started", different::startable);
        different.press("start");
        program.bot().textWithId("typed.name").setText("emoji");
        assertFalse(program.bot().buttonWithId("typed.ok").isEnabled(), "that is the name of the other side");
        program.picture("75-typed-name");
        program.bot().textWithId("typed.name").setText("old_copy");
        program.bot().buttonWithId("typed.ok").click();
        different.waitForState("Verified");
        assertEquals("30 of 30", different.done().getText());
    }

    @Test
    void stopsAComparisonThatTakesLong(RunningProgram program) throws Exception {
        openMadeUp(program, "Large", "5000000");
        openMadeUp(program, "Larger", "5000001");
        ComparePage compare = ComparePage.open(program.bot()).choose("left", "Large > synthetic_5000000").choose("right", "Larger > synthetic_5000001");
        compare.start().waitForRunning().stop().waitForState("The comparison was cancelled");
        program.picture("73-compare-cancelled");
    }

    private static void openMadeUp(RunningProgram program, String name, String records) throws VectorStoreException {
        ConnectionSettings settings = ConnectionSettings.EMPTY.with("store", name).with("synthetic", records);
        program.connections().open(new OpenRequest(MemoryProvider.ID, name, settings, Secrets.none()));
    }

    /** Copies the emoji, the last 14 left out and the first 30 changed in turn in their words, their keys and their vectors. */
    private static void makeOldCopy(RunningProgram program) throws VectorStoreException {
        ManagedConnection connection = program.connections().connections().stream().filter(known -> known.name().equals("Sample: emoji")).findFirst().orElseThrow();
        VectorConnection client = connection.client();
        client.create(CollectionSpec.of(COPY.name(), 384, Metric.COSINE));
        List<VectorRecord> all = new ArrayList<>();
        PageRequest request = PageRequest.first(500, RecordFields.ALL);
        for (Optional<Cursor> next = Optional.of(new Cursor("")); next.isPresent();) {
            RecordPage page = client.page(EMOJI, next.get().value().isEmpty() ? request : request.from(next.get()));
            all.addAll(page.records().rows());
            next = page.next();
        }
        List<VectorRecord> kept = new ArrayList<>();
        for (int i = 0; i < all.size() - 14; i++) {
            kept.add(i < 30 ? changed(all.get(i), i % 3) : all.get(i));
        }
        client.upsert(COPY, RecordBatch.of(kept));
    }

    private static VectorRecord changed(VectorRecord item, int how) {
        return switch (how) {
            case 0 -> new VectorRecord(item.id(), Optional.of(item.document().orElse("") + " in old words"), item.metadata(), item.vectors());
            case 1 -> new VectorRecord(item.id(), item.document(), item.metadata().with("year", Value.of(1999)).with("checked", Value.of(true)), item.vectors());
            default -> VectorRecord.of(item.id(), item.document().orElse(""), item.metadata(), turned((Vector.Dense) item.vector("default").orElseThrow()));
        };
    }

    private static float[] turned(Vector.Dense vector) {
        float[] values = vector.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return values;
    }
}
