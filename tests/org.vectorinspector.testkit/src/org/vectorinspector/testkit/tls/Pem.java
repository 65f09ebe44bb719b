package org.vectorinspector.testkit.tls;

import java.util.Base64;

/** Writes blocks of PEM. */
final class Pem {
    private Pem() {
    }

    static String of(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
