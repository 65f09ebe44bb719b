package org.vectorinspector.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a PEM file (RFC 7468); what stands between them is overlooked.
 *
 * @param blocks in the file's order
 */
record PemFile(List<Block> blocks) {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /**
     * One block.
     *
     * @param kind such as {@code CERTIFICATE}
     * @param der its bytes
     */
    record Block(String kind, byte[] der) {
    }

    static PemFile read(Path file) throws IOException {
        Matcher matcher = BLOCK.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), decoded(matcher.group(2))));
        }
        return new PemFile(blocks);
    }

    List<X509Certificate> certificates() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind().equals("CERTIFICATE") || block.kind().equals("X509 CERTIFICATE")) {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
            }
        }
        return certificates;
    }

    /** Returns the first private key, in whichever form it is written. */
    Optional<Block> key() {
        return blocks.stream().filter(block -> block.kind().endsWith("PRIVATE KEY")).findFirst();
    }

    private static byte[] decoded(String text) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(text.contains("DEK-Info") ? "" : text);
        } catch (IllegalArgumentException notBase64) {
            throw new IOException("A block is not base64", notBase64);
        }
    }
}
