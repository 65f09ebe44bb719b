package org.vectorinspector.cli.command;

import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;

/**
 * What commands about profiles work with.
 *
 * @param store the saved ones
 * @param editor changes them with their secrets
 * @param secrets the places of secrets
 * @param connections opens them
 * @param exchange takes them out and in
 */
public record ProfileServices(ProfileStore store, ProfileEditor editor, ProfileSecrets secrets, ProfileConnections connections,
        ProfileExchange exchange) {
}
