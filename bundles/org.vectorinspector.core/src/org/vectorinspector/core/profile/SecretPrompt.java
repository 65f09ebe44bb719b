package org.vectorinspector.core.profile;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;

/**
 * Asks the person about the secrets of a profile: a service of the window and of the command line while they run. Blocks until
 * there is an answer; called on any thread but the UI thread; ends soon after its thread is interrupted.
 */
public interface SecretPrompt {
    /**
     * Lets the person enter secrets that are not kept, for one connection.
     *
     * @param fields the secret fields of the profile's provider, at least one
     * @return secrets that the caller closes; empty when the person does not want to
     */
    Optional<Secrets> enter(ConnectionProfile profile, List<SettingField> fields);

    /**
     * Says that the secrets are there but cannot be read now, because their place is locked, and lets the person unlock it.
     *
     * @param sentence what is wrong, and what to do
     * @return true to look again, false to give up
     */
    boolean again(ConnectionProfile profile, String sentence);
}
