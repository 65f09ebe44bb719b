package org.vectorinspector.standins.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads rules as a person types them: {@code METHOD PATH [times=N] [over=BYTES] FAULT}, where the path is a pattern and the fault
 * one of {@code 429 [retry-after=SECONDS]} (any status), {@code pause=MILLISECONDS}, {@code half}, {@code cut} and
 * {@code cut-after}. Without {@code times} it goes on until it is healed.
 */
final class FaultText {
    private FaultText() {
    }

    /**
     * Returns the rule of a line.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    static FaultRule rule(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw new IllegalArgumentException("A fault is METHOD PATH [times=N] [over=BYTES] FAULT, not: " + line);
        }
        int next = 2;
        int times = FaultRule.ALWAYS;
        long over = -1;
        for (; next < words.length - 1 && words[next].matches("(times|over)=\\d+"); next++) {
            long number = Long.parseLong(words[next].substring(words[next].indexOf('=') + 1));
            if (words[next].startsWith("times")) {
                times = Math.toIntExact(number);
            } else {
                over = number;
            }
        }
        return new FaultRule(words[0], pattern(words[1]), over, times, fault(Arrays.copyOfRange(words, next, words.length)));
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("The path is no pattern: " + text, wrong);
        }
    }

    private static Fault fault(String[] words) {
        String name = words[0];
        String more = words.length > 1 ? words[1] : "";
        if (name.matches("[1-5]\\d\\d")) {
            int status = Integer.parseInt(name);
            return more.matches("retry-after=\\d+") ? Fault.comeAgain(status, Integer.parseInt(more.substring(12)))
                    : Fault.refuse(status, "Refused on purpose");
        }
        if (name.matches("pause=\\d+")) {
            return new Fault.Pause(Duration.ofMillis(Long.parseLong(name.substring(6))));
        }
        return switch (name) {
            case "half" -> new Fault.Half();
            case "cut" -> new Fault.Cut(false);
            case "cut-after" -> new Fault.Cut(true);
            default -> throw new IllegalArgumentException("There is no fault " + name);
        };
    }
}
