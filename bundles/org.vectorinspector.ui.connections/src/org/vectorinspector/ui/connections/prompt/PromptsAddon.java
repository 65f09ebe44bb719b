package org.vectorinspector.ui.connections.prompt;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretPrompt;
import org.vectorinspector.ui.connections.messages.ImportMessages;

/** Lets services ask the person for secrets while the window is there. */
public final class PromptsAddon {
    private final Display display;
    private final Lock turn = new ReentrantLock(true);
    private Optional<ServiceRegistration<?>> secrets = Optional.empty();
    private Optional<ServiceRegistration<?>> passphrases = Optional.empty();

    /** Makes the addon on the UI thread. */
    @Inject
    public PromptsAddon() {
        this.display = Display.getCurrent();
    }

    @PostConstruct
    void register() {
        BundleContext bundles = FrameworkUtil.getBundle(PromptsAddon.class).getBundleContext();
        secrets = Optional.of(bundles.registerService(SecretPrompt.class, new Asking(), null));
        passphrases = Optional.of(bundles.registerService(PassphrasePrompt.class, this::passphrase, null));
    }

    @PreDestroy
    void unregister() {
        secrets.ifPresent(ServiceRegistration::unregister);
        passphrases.ifPresent(ServiceRegistration::unregister);
    }

    private Optional<Secret> passphrase(PassphrasePrompt.Occasion occasion) {
        return this.<Secret>inTurn(() -> {
            PassphraseDialog dialog = new PassphraseDialog(shell(), occasion);
            return new UiAnswer.Asked<>(dialog, () -> {
                dialog.open();
                return dialog.passphrase();
            });
        });
    }

    /** Asks one question after the other: many connections may want their secrets at once. */
    private <T> Optional<T> inTurn(Supplier<UiAnswer.Asked<T>> question) {
        if (Display.findDisplay(Thread.currentThread()) != null) {
            return Optional.empty();
        }
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return new UiAnswer<T>(display).of(question);
        } finally {
            turn.unlock();
        }
    }

    private Shell shell() {
        Shell active = display.getActiveShell();
        return active == null && display.getShells().length > 0 ? display.getShells()[0] : active;
    }

    private final class Asking implements SecretPrompt {
        @Override
        public Optional<Secrets> enter(ConnectionProfile profile, List<SettingField> fields) {
            return PromptsAddon.this.<Secrets>inTurn(() -> {
                SecretDialog dialog = new SecretDialog(shell(), profile.name(), fields);
                return new UiAnswer.Asked<>(dialog, () -> dialog.open() == Window.OK ? Optional.of(dialog.secrets()) : Optional.empty());
            });
        }

        @Override
        public boolean again(ConnectionProfile profile, String sentence) {
            return PromptsAddon.this.<Boolean>inTurn(() -> {
                MessageDialog dialog = new MessageDialog(shell(), ImportMessages.Locked_window, null, "«" + profile.name() + "»: " + sentence,
                        MessageDialog.QUESTION, 0, ImportMessages.Locked_again, ImportMessages.Locked_giveUp);
                return new UiAnswer.Asked<>(dialog, () -> Optional.of(dialog.open() == 0));
            }).orElse(false);
        }
    }
}
