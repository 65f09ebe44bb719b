package org.vectorinspector.app.bot.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
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
import org.vectorinspector.testkit.swt.UiStall;
import org.vectorinspector.testkit.swt.UiWatchdog;

/** The whole program as a person starts it, on a UI thread of its own; one for all scenarios, emptied between them. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Thread thread;
    private final Display display;
    private final Bot bot;
    private final UiWatchdog watchdog;

    private RunningProgram(Thread thread, Display display) {
        this.thread = thread;
        this.display = display;
        this.bot = new Bot(display);
        bot.settle();
        this.watchdog = UiWatchdog.watch(display, RunningProgram::isOurs);
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
        return new RunningProgram(thread, Display.findDisplay(thread));
    }

    /**
     * Lets one session end and the next one begin in the same window, with what the workbench says at an end and a start: JFace keeps what
     * it has of a display for ever, so the program itself cannot start twice in one process.
     */
    public void nextSession() {
        say(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED);
        closeAll();
        bot.settle();
        say(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
    }

    /** Says what the workbench says at an end and a start. */
    public void say(String topic) {
        bot.ui().run(() -> window().getContext().get(IEventBroker.class).send(topic, null));
        bot.settle();
    }

    /** Makes an addon of the program once more, as the next start does. */
    public void startAddon(String type) throws ClassNotFoundException {
        Class<?> addon = Platform.getBundle("org.vectorinspector.app").loadClass(type);
        bot.ui().run(() -> ContextInjectionFactory.make(addon, window().getContext()));
    }

    /** Returns what drives the window. */
    public Bot bot() {
        return bot;
    }

    /** Returns the folder of the program's own files. */
    public Path home() {
        return Path.of(System.getProperty("vectorinspector.home"));
    }

    /** Returns the saved profiles. */
    public ProfileStore profiles() {
        return service(ProfileStore.class);
    }

    /** Returns the open connections. */
    public ConnectionManager connections() {
        return service(ConnectionManager.class);
    }

    /** Returns the whiles since the last call in which the window did not answer because of the program's own code. */
    List<UiStall> stalls() {
        return watchdog.drain();
    }

    /** Returns a service of the program. */
    public <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(RunningProgram.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    /** Closes all connections and dialogs and removes all profiles, so that the next scenario begins as a first start does. */
    public void empty() {
        closeAll();
        forgetProfiles();
        bot.settle();
    }

    private void closeAll() {
        bot.ui().later(() -> Stream.of(display.getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null)
                .forEach(Shell::close));
        for (ManagedConnection connection : connections().connections()) {
            connections().close(connection.id());
        }
    }

    private void forgetProfiles() {
        try {
            profiles().remove(profiles().profiles().stream().map(ConnectionProfile::id).toList());
        } catch (VectorStoreException unwritable) {
            throw new AssertionError("The profiles cannot be removed", unwritable);
        }
    }

    /** Gives an area another share of its sash, as dragging the sash does. */
    public void moveSash(String area, int share) {
        bot.ui().run(() -> {
            MWindow window = window();
            window.getContext().get(EModelService.class).find(area, window).setContainerData(Integer.toString(share));
        });
        bot.settle();
    }

    /** Folds an area away or back, as the buttons beside its tabs do, by a tag such as {@code Minimized}. */
    public void fold(String area, String tag, boolean away) {
        bot.ui().run(() -> {
            MWindow window = window();
            List<String> tags = window.getContext().get(EModelService.class).find(area, window).getTags();
            if (away) {
                tags.add(tag);
            } else {
                tags.remove(tag);
            }
        });
        bot.settle();
    }

    /** Styles the whole window anew by the theme's sheets, as a change of the theme does. */
    public void restyle() {
        bot.ui().run(() -> Stream.of(Display.getCurrent().getShells()).forEach(shell -> shell.reskin(SWT.ALL)));
        bot.settle();
    }

    /** Closes the part of this title, as the cross on its tab does. */
    public void closePart(String title) {
        bot.ui().run(() -> {
            EPartService parts = window().getContext().get(EPartService.class);
            parts.getParts().stream().filter(part -> part.getLocalizedLabel().equals(title)).toList().forEach(parts::hidePart);
        });
        bot.settle();
    }

    /** Runs a command of a menu. */
    public void execute(String command) {
        bot.ui().run(() -> {
            ECommandService commands = window().getContext().get(ECommandService.class);
            window().getContext().get(EHandlerService.class).executeHandler(commands.createCommand(command, null));
        });
        bot.settle();
    }

    private static MWindow window() {
        return Stream.of(Display.getCurrent().getShells()).map(shell -> shell.getData("modelElement")).filter(MWindow.class::isInstance)
                .map(MWindow.class::cast).findFirst().orElseThrow();
    }

    /**
     * Keeps a picture of the windows with the build's output, and fails where a person could use something on it that no test would find:
     * so every window that a scenario shows is looked through.
     */
    public void picture(String name) throws IOException {
        keepPicture(name);
        List<String> unmarked = bot.unmarked();
        if (!unmarked.isEmpty()) {
            throw new AssertionError("On the picture " + name + " these have no " + Bot.KEY + ":\n  " + String.join("\n  ", unmarked));
        }
    }

    /** Keeps a picture of the windows with the build's output. */
    void keepPicture(String name) throws IOException {
        bot.captureScreenshot(Path.of(System.getProperty("vectorinspector.pictures"), name + ".png"));
    }

    @Override
    public void close() throws InterruptedException {
        watchdog.close();
        display.asyncExec(() -> Stream.of(display.getShells()).filter(Shell::isVisible).forEach(Shell::close));
        if (!thread.join(Duration.ofSeconds(20))) {
            throw new AssertionError("The program does not end");
        }
    }

    /** What the tests do on the UI thread is not the program's fault. */
    private static boolean isOurs(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.vectorinspector.") && !name.startsWith("org.vectorinspector.testkit.")
                && !name.startsWith("org.vectorinspector.app.bot.");
    }

    private static boolean hasWindow(Display display) {
        AtomicReference<Boolean> there = new AtomicReference<>(false);
        display.syncExec(() -> there.set(Stream.of(display.getShells()).anyMatch(Shell::isVisible)));
        return there.get();
    }
}
