package org.vectorinspector.ui.connections.prompt;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
        return new UiAnswer<Secret>(display).of(() -> {
            PassphraseDialog dialog = new PassphraseDialog(shell(), occasion);
            return new UiAnswer.Asked<>(dialog, () -> dialog.open() == Window.OK ? Optional.of(dialog.passphrase()) : Optional.empty());
        });
    }

    private Shell shell() {
        Shell active = display.getActiveShell();
        return active == null && display.getShells().length > 0 ? display.getShells()[0] : active;
    }

    private final class Asking implements SecretPrompt {
        @Override
        public Optional<Secrets> enter(ConnectionProfile profile, List<SettingField> fields) {
            return new UiAnswer<Secrets>(display).of(() -> {
                SecretDialog dialog = new SecretDialog(shell(), profile.name(), fields);
                return new UiAnswer.Asked<>(dialog, () -> dialog.open() == Window.OK ? Optional.of(dialog.secrets()) : Optional.empty());
            });
        }

        @Override
        public boolean again(ConnectionProfile profile, String sentence) {
            return new UiAnswer<Boolean>(display).of(() -> {
                MessageDialog dialog = new MessageDialog(shell(), ImportMessages.Locked_window, null, "«" + profile.name() + "»: " + sentence,
                        MessageDialog.QUESTION, 0, ImportMessages.Locked_again, ImportMessages.Locked_giveUp);
                return new UiAnswer.Asked<>(dialog, () -> Optional.of(dialog.open() == 0));
            }).orElse(false);
        }
    }
}
