package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/** What libraries write by SLF4J reaches the program's log, with nobody who rewrites classes for it. */
class LibraryLogTest {
    @Test
    void goesToTheLogOfJava() {
        assertEquals("org.slf4j.jul.JDK14LoggerFactory", LoggerFactory.getILoggerFactory().getClass().getName());
    }

    @Test
    void needsNobodyWhoRewritesClasses() {
        List<Bundle> weavers = Stream.of(FrameworkUtil.getBundle(LibraryLogTest.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.apache.aries.spifly")).toList();
        assertFalse(weavers.stream().anyMatch(bundle -> bundle.getState() == Bundle.ACTIVE), "SPI Fly runs");
    }
}
