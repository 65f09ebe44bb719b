package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Path BUNDLES = Path.of(System.getProperty("vectorinspector.root"), "bundles");

    @Test
    void noBundleLeansOnWhatItsLayerMayNotUse() throws IOException {
        List<BundleManifest> bundles = BundleManifest.all(BUNDLES);
        assertTrue(bundles.size() > 3, "the bundles are found");
        assertEquals(List.of(), bundles.stream().flatMap(bundle -> Layers.violations(bundle).stream()).toList());
    }

    @Test
    void seesEveryForbiddenArrow() {
        assertViolates("core", "Import-Package", "org.eclipse.swt.widgets");
        assertViolates("core", "Require-Bundle", "org.eclipse.e4.core.services");
        assertViolates("core", "Import-Package", "org.vectorinspector.provider.local.internal");
        assertViolates("api", "Import-Package", "com.google.gson");
        assertViolates("provider.chroma", "Import-Package", "org.vectorinspector.core.browse");
        assertViolates("provider.chroma", "Import-Package", "org.vectorinspector.provider.local");
        assertViolates("provider.chroma", "Export-Package", "org.vectorinspector.provider.chroma");
        assertViolates("ui", "Import-Package", "org.vectorinspector.ui.browse.parts");
        assertViolates("ui.browse", "Import-Package", "org.vectorinspector.ui.connections.parts");
        assertViolates("app", "Require-Bundle", "org.vectorinspector.ui.browse");
        assertViolates("cli", "Import-Package", "org.eclipse.swt");
        assertViolates("newcomer", "Import-Package", "org.vectorinspector.api.model");
    }

    @Test
    void allowsWhatTheTableAllows() {
        assertAllows("core", "Import-Package", "org.vectorinspector.api.model,org.osgi.service.event,org.vectorinspector.json");
        assertAllows("provider.chroma", "Import-Package", "org.vectorinspector.api.spi,org.vectorinspector.http,org.example.driver");
        assertAllows("ui.browse", "Import-Package", "org.vectorinspector.ui.theme,org.vectorinspector.core.browse,org.eclipse.swt");
    }

    private static void assertViolates(String bundle, String header, String value) {
        assertEquals(1, Layers.violations(manifest(bundle, header, value)).size(), bundle + " " + header + " " + value);
    }

    private static void assertAllows(String bundle, String header, String value) {
        assertEquals(List.of(), Layers.violations(manifest(bundle, header, value)));
    }

    private static BundleManifest manifest(String bundle, String header, String value) {
        return new BundleManifest(Map.of("Bundle-SymbolicName", "org.vectorinspector." + bundle + ";singleton:=true", header, value));
    }
}
