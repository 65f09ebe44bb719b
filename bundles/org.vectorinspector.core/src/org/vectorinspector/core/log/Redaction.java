package org.vectorinspector.core.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text whatever looks like a secret: values behind telling names, credentials in addresses and headers, and the shapes
 * of well-known keys. It rather takes too much. It is the last net: nothing above it may log a secret.
 */
public final class Redaction {
    /** Stands where a secret was. */
    public static final String HIDDEN = "«hidden»";

    private static final String NAME = "(?:api[-_ ]?key|apikey|access[-_ ]?key|secret(?:[-_ ]?key)?|private[-_ ]?key|token|passw(?:or)?d|passphrase|pwd"
            + "|credentials?|x-chroma-token|session[-_ ]?id|cookie|signature|client[-_ ]?secret)";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'";

    private record Rule(Pattern pattern, String instead) {
        Rule(String pattern, String instead) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), instead);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)", HIDDEN),
            new Rule("((?:proxy-)?authorization[\"']?\\s{0,3}[:=]\\s{0,3})(?:" + QUOTED + "|[^\\r\\n]*)", "$1" + HIDDEN),
            new Rule("\\b(bearer)\\s{1,3}[A-Za-z0-9._~+/=-]{6,}", "$1 " + HIDDEN),
            new Rule("\\b(basic)\\s{1,3}(?=[A-Za-z+/]*[0-9=])[A-Za-z0-9+/=]{6,}", "$1 " + HIDDEN),
            new Rule("(://)[^\\s/@\"'<>]{1,500}@", "$1" + HIDDEN + "@"),
            new Rule("([?&](?:key|sig|auth|code)=)[^&\\s\"'<>]+", "$1" + HIDDEN),
            new Rule("(" + NAME + "[a-z0-9_-]{0,40}[\"']?\\s{0,3}(?:=>|[:=]|\\bis\\b)\\s{0,3})(?:" + QUOTED + "|[^\\s,;&}\\])]+)", "$1" + HIDDEN),
            new Rule("\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*", HIDDEN),
            new Rule("\\b(?:sk|pk|rk|pcsk|ck|ghp|gho|ghs|hf|xox[abpr]|AKIA|ASIA|AIza)[-_]?[A-Za-z0-9_-]{16,}", HIDDEN),
            new Rule("(?<![A-Za-z0-9+=_-])(?=[A-Za-z+_-]*+[0-9])(?=[0-9+_-]*+[A-Za-z])[A-Za-z0-9+_-]{40,}={0,2}", HIDDEN));

    private Redaction() {
    }

    /** Returns the text without what looks like a secret. */
    public static String of(String text) {
        String clean = text;
        for (Rule rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.instead());
        }
        return clean;
    }
}
