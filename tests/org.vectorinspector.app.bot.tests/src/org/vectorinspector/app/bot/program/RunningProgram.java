package org.vectorinspector.app.bot.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.testkit.swt.Bot;

/** The whole program as a person starts it, on a UI thread of its own; one for all scenarios, emptied between them. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Thread thread;
    private final Display display;
    private final Bot bot;

    private RunningProgram(Thread thread, Display display) {
        this.thread = thread;
        this.display = display;
        this.bot = new Bot(display);
    }

    /** Starts the program and returns when its window is there. */
    static RunningProgram start() {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().name("window").start(() -> {
            try {
                new E4Application().start(new ProductContext());
            } catch (Exception | LinkageError broken) {
                failure.set(broken);
            }
        });
        long deadline = System.nanoTime() + START.toNanos();
        while (Display.findDisplay(thread) == null || !hasWindow(Display.findDisplay(thread))) {
            if (failure.get() != null || System.nanoTime() > deadline) {
                throw new AssertionError("The program did not start", failure.get());
            }
            LockSupport.parkNanos(50_000_000);
        }
        RunningProgram program = new RunningProgram(thread, Display.findDisplay(thread));
        program.bot.settle();
        return program;
    }

    /** Returns what drives the window. */
    public Bot bot() {
        return bot;
    }

    /** Returns the folder of the program's own files. */
    public Path home() {
        return Path.of(System.getProperty("vectorinspector.home"));
    }

    /** Returns the open connections. */
    public ConnectionManager connections() {
        return service(ConnectionManager.class);
    }

    /** Returns the saved profiles. */
    public ProfileStore profiles() {
        return service(ProfileStore.class);
    }

    /** Closes all connections and removes all profiles, so that the next scenario begins as a first start does. */
    public void empty() throws VectorStoreException {
        for (ManagedConnection connection : connections().connections()) {
            connections().close(connection.id());
        }
        profiles().remove(profiles().profiles().stream().map(ConnectionProfile::id).toList());
        bot.settle();
    }

    /** Keeps a picture of the window with the build's output. */
    public void picture(String name) throws IOException {
        bot.captureScreenshot(Path.of(System.getProperty("vectorinspector.pictures"), name + ".png"));
    }

    @Override
    public void close() throws InterruptedException {
        display.asyncExec(() -> Stream.of(display.getShells()).filter(Shell::isVisible).forEach(Shell::close));
        thread.join(Duration.ofSeconds(20));
    }

    private static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(RunningProgram.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private static boolean hasWindow(Display display) {
        AtomicReference<Boolean> there = new AtomicReference<>(false);
        display.syncExec(() -> there.set(Stream.of(display.getShells()).anyMatch(Shell::isVisible)));
        return there.get();
    }
}
