package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody makes and drops indexes of a collection that is there. */
@WindowTest
class IndexesTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    @Test
    void makesAnIndexAndDropsIt(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ManagedConnection connection = open(program);
        info(program);
        bot.textWithId("info.index.none");
        bot.buttonWithId("info.index.new").click();
        assertFalse(bot.buttonWithId("index.ok").isEnabled(), "an index is on something");
        bot.comboBoxWithId("index.target").setText("number");
        bot.textWithId("index.settings").setText("m 16");
        assertFalse(bot.buttonWithId("index.ok").isEnabled(), "settings are written name=value");
        program.picture("95-new-index");
        bot.textWithId("index.settings").setText("");
        bot.comboBoxWithId("index.kind").setSelection("number");
        bot.buttonWithId("index.ok").click();
        bot.waitUntil("the page has the index", () -> bot.sees("info.index.number"));
        assertEquals("number", bot.textWithId("info.index.number").getText());
        assertEquals(List.of("number"), indexes(connection));
        program.picture("96-indexes");
        bot.toolbarButtonWithId("info.index.drop.number").click();
        bot.button("Drop index").click();
        bot.waitUntil("the page has no index", () -> bot.sees("info.index.none"));
        assertEquals(List.of(), indexes(connection));
    }

    @Test
    void saysWhyAnIndexCannotBeMade(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        open(program);
        info(program);
        bot.buttonWithId("info.index.new").click();
        bot.comboBoxWithId("index.target").setText("number");
        bot.textWithId("index.settings").setText("m=16, lists=8");
        bot.buttonWithId("index.ok").click();
        bot.labelWithId("notification.sentence").waitForText("makes no index like that");
    }

    private static void info(RunningProgram program) {
        CollectionPage docs = new ConnectionsPage(program).open("Indexed", "docs").waitForRows("of 3");
        docs.tab("Info");
        program.bot().waitUntil("the facts are there", () -> program.bot().sees("info.records"));
    }

    private static List<String> indexes(ManagedConnection connection) throws VectorStoreException {
        return connection.client().capability(IndexCatalog.class).orElseThrow().indexes(DOCS).stream().map(CollectionIndex::name).toList();
    }

    private static ManagedConnection open(RunningProgram program) throws VectorStoreException {
        ConnectionSettings settings = new ConnectionSettings(Map.of("store", "indexes"));
        ManagedConnection connection = program.connections().open(new OpenRequest(new ProviderId("memory"), "Indexed", settings, Secrets.none()));
        if (connection.client().collections().isEmpty()) {
            connection.client().create(CollectionSpec.of("docs", 4, Metric.COSINE));
        }
        connection.client().upsert(DOCS, Records.numbered(0, 3, 4));
        program.connections().reconnect(connection.id());
        return connection;
    }
}
