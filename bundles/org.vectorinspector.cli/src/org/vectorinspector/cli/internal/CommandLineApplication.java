package org.vectorinspector.cli.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.cli.command.AcrossServices;
import org.vectorinspector.cli.command.CommandLineTool;
import org.vectorinspector.cli.command.ProfileServices;
import org.vectorinspector.cli.command.Services;
import org.vectorinspector.cli.command.TerminalPrompts;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.batch.ProfileBatch;
import org.vectorinspector.core.compare.CollectionComparer;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.profile.SecretPrompt;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.core.together.TogetherSearch;

/** Runs one command on the services of the platform and ends with its exit code. */
public final class CommandLineApplication implements IApplication {
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(getClass()).getBundleContext();
        Services services = new Services(service(bundles, ProviderRegistry.class), service(bundles, ConnectionManager.class),
                service(bundles, SearchService.class), profiles(bundles), service(bundles, FileFormats.class), across(bundles));
        TerminalPrompts prompts = new TerminalPrompts();
        bundles.registerService(new String[] {SecretPrompt.class.getName(), PassphrasePrompt.class.getName()}, prompts, null);
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new CommandLineTool(services, new Console(out, err, System.in)).run(arguments);
        out.flush();
        return code;
    }

    @Override
    public void stop() {
        // a command that runs is ended with the process
    }

    private static ProfileServices profiles(BundleContext bundles) throws InterruptedException {
        return new ProfileServices(service(bundles, ProfileStore.class), service(bundles, ProfileEditor.class), service(bundles, ProfileSecrets.class),
                service(bundles, ProfileConnections.class), service(bundles, ProfileExchange.class));
    }

    private static AcrossServices across(BundleContext bundles) throws InterruptedException {
        return new AcrossServices(service(bundles, CollectionComparer.class), service(bundles, CopyService.class), service(bundles, TogetherSearch.class),
                service(bundles, TargetSets.class), service(bundles, ProfileBatch.class));
    }

    private static <T> T service(BundleContext bundles, Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        T service = tracker.waitForService(PATIENCE_MILLIS);
        if (service == null) {
            throw new IllegalStateException(type.getName() + " did not start");
        }
        return service;
    }
}
