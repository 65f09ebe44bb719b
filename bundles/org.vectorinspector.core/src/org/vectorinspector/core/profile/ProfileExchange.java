package org.vectorinspector.core.profile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ProfileId;

/**
 * Takes profiles out to files and in from files: this program's own, and those of the single-connection predecessor. An exported file
 * never holds a secret. Blocks; safe for use by several threads.
 */
public interface ProfileExchange {
    /** What becomes of a profile that is there already. */
    enum Resolution {
        /** The one that is there stays, the other one is left out. */
        SKIP,
        /** The other one takes its place. */
        REPLACE,
        /** Both are there; the other one gets an id and a name of its own. */
        KEEP_BOTH
    }

    /**
     * Writes profiles to a file, or all of it or nothing: without secrets, without where secrets rest, and without anything that this
     * program does not know.
     *
     * @throws VectorStoreException kind {@code SERVER_FAULT} when the file cannot be written
     */
    void exportTo(Path file, Collection<ProfileId> profiles) throws VectorStoreException;

    /**
     * Reads what a file would bring; nothing changes.
     *
     * @param file {@code profiles.json} of this program or the predecessor, or the predecessor's {@code settings.json}
     * @return closed by the caller, who wipes the secrets that an old file may hold in plain text
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the file is none of these
     */
    ImportPlan read(Path file) throws VectorStoreException;

    /**
     * Saves what a plan brings.
     *
     * @param resolutions for the candidates that are there already; {@code SKIP} where one is missing
     * @param secrets where secrets go that the old file or the predecessor's keychain entries hold
     * @return what was saved, and what a person should know
     */
    ImportOutcome take(ImportPlan plan, Map<ProfileId, Resolution> resolutions, SecretRule secrets) throws VectorStoreException;

    /** Returns the predecessor's files on this computer, the newest layout first; empty where it was never used. */
    List<Path> predecessorFiles();
}
