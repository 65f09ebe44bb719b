package org.vectorinspector.testkit.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A secret that occurs nowhere else, and the search for it: as text, UTF-16, hexadecimal digits and base64 wherever in a text. */
public final class Traces {
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final Map<String, String> forms = new TreeMap<>();

    /** Makes a new canary. */
    public Traces() {
        byte[] bytes = canary.getBytes(StandardCharsets.US_ASCII);
        forms.put("text", canary);
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.put(charset.name(), new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        forms.put("hex", HexFormat.of().formatHex(bytes));
        forms.put("HEX", HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            String shifted = Base64.getEncoder().encodeToString((" ".repeat(before) + canary).getBytes(StandardCharsets.US_ASCII));
            forms.put("base64 behind " + before, shifted.substring(4, shifted.length() - 4));
        }
    }

    /** Returns the secret. */
    public String canary() {
        return canary;
    }

    /** Returns the forms in which the secret stands in these bytes. */
    public List<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.entrySet().stream().filter(form -> text.contains(form.getValue())).map(Map.Entry::getKey).toList();
    }

    /** Returns the files below a folder that hold the secret, with the form. */
    public List<String> below(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(Files.readAllBytes(file)).forEach(form -> found.add(file + " as " + form));
            }
        }
        return found;
    }

    /** Returns the running programs that have the secret among their arguments. */
    public List<String> inCommandLines() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> programs = Files.list(Path.of("/proc"))) {
            for (Path program : programs.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
                try {
                    in(Files.readAllBytes(program.resolve("cmdline"))).forEach(form -> found.add(program + " as " + form));
                } catch (IOException hasEnded) {
                    continue;
                }
            }
        }
        return found;
    }
}
