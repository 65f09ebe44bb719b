package org.vectorinspector.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads private keys of PKCS 8, encrypted ones too (RFC 5958). */
final class PrivateKeys {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private PrivateKeys() {
    }

    static PrivateKey plain(byte[] der) throws GeneralSecurityException {
        return of(new PKCS8EncodedKeySpec(der));
    }

    static PrivateKey encrypted(byte[] der, char[] password) throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
        PBEKeySpec words = new PBEKeySpec(password);
        try {
            return of(info.getKeySpec(SecretKeyFactory.getInstance(algorithm(info)).generateSecret(words)));
        } finally {
            words.clearPassword();
        }
    }

    /** Tells whether a private key is the other half of a public one. */
    static boolean belong(PrivateKey own, PublicKey known) throws GeneralSecurityException {
        if (!own.getAlgorithm().equals(known.getAlgorithm())) {
            return false;
        }
        byte[] words = {1, 2, 3};
        Signature signature = Signature.getInstance(signing(own.getAlgorithm()));
        signature.initSign(own);
        signature.update(words);
        byte[] signed = signature.sign();
        signature.initVerify(known);
        signature.update(words);
        return signature.verify(signed);
    }

    /** The name of PBES2 says nothing of its parts; those are what the JDK looks for. */
    private static String algorithm(EncryptedPrivateKeyInfo info) {
        return info.getAlgParameters() != null && info.getAlgName().equals("PBES2") ? info.getAlgParameters().toString() : info.getAlgName();
    }

    private static PrivateKey of(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        InvalidKeySpecException unknown = new InvalidKeySpecException("A key of none of " + ALGORITHMS);
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException another) {
                unknown.addSuppressed(another);
            }
        }
        throw unknown;
    }

    private static String signing(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }
}
