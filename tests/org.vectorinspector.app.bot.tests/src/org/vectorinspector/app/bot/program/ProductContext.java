package org.vectorinspector.app.bot.program;

import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** Starts the program as the launcher does: with what the product says of itself. */
final class ProductContext implements IApplicationContext {
    private static final String PRODUCT = "org.vectorinspector.app.product";

    @Override
    public Map<String, Object> getArguments() {
        return Map.of(APPLICATION_ARGS, new String[] {"-clearPersistedState"});
    }

    @Override
    public void applicationRunning() {
        // there is no splash screen to take away
    }

    @Override
    public String getBrandingApplication() {
        return "org.eclipse.e4.ui.workbench.swt.E4Application";
    }

    @Override
    public String getBrandingName() {
        return "Vector Inspector";
    }

    @Override
    public String getBrandingDescription() {
        return "";
    }

    @Override
    public String getBrandingId() {
        return PRODUCT;
    }

    @Override
    public String getBrandingProperty(String key) {
        return switch (key) {
            case "applicationXMI" -> "org.vectorinspector.app/Application.e4xmi";
            case "lifeCycleURI" -> "bundleclass://org.vectorinspector.app/org.vectorinspector.app.internal.ProgramLifeCycle";
            case "appName" -> "Vector Inspector";
            case "persistState" -> "false";
            default -> null;
        };
    }

    @Override
    public Bundle getBrandingBundle() {
        return Platform.getBundle("org.vectorinspector.app");
    }

    @Override
    public void setResult(Object result, org.eclipse.equinox.app.IApplication application) {
        throw new IllegalStateException("The window's end is its only result");
    }
}
