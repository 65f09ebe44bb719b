package org.vectorinspector.cli.command;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.session.ConnectionKey;

/** Asks before a database that is used for real is changed. */
final class WriteConsent {
    private final Services services;
    private final boolean given;

    WriteConsent(Services services, boolean given) {
        this.services = services;
        this.given = given;
    }

    /** Returns when a person agrees that a database is changed. */
    static void agree(String connection) throws UsageException {
        if (!Typed.possible()) {
            throw new UsageException("«" + connection + "» is used for real; say --yes to change it.");
        }
        if (!Typed.line("«" + connection + "» is used for real. Type yes to change it:").equalsIgnoreCase("yes")) {
            throw new UsageException("Nothing was changed.");
        }
    }

    /** Returns when a place may be written to. */
    void ask(CopyPlace place) throws UsageException, VectorStoreException {
        if (given || !(place instanceof CopyPlace.InCollection in)) {
            return;
        }
        boolean asks = ConnectionKey.profile(in.connection()).flatMap(services.profiles().store()::find).map(ConnectionProfile::rules)
                .filter(rules -> rules.asksBeforeWrites()).isPresent();
        if (asks) {
            agree(in.connectionName());
        }
    }
}
