package org.vectorinspector.standins.fault;

import java.util.Objects;
import java.util.regex.Pattern;
import org.vectorinspector.standins.Request;

/**
 * Which requests meet a fault.
 *
 * @param method such as {@code POST}; {@code *} for every method
 * @param path what the whole path must look like
 * @param largerThan how many bytes the body has at most where the fault does not strike; -1 where size does not matter
 * @param times how often it strikes
 * @param fault never null
 */
public record FaultRule(String method, Pattern path, long largerThan, int times, Fault fault) {
    /** How often a fault strikes that goes on until it is healed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultRule {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(fault, "fault");
    }

    /** Returns a rule for bodies of any size. */
    public static FaultRule of(String method, String path, int times, Fault fault) {
        return new FaultRule(method, Pattern.compile(path), -1, times, fault);
    }

    /** Returns the same rule for larger bodies only. */
    public FaultRule whenLargerThan(long bytes) {
        return new FaultRule(method, path, bytes, times, fault);
    }

    boolean strikes(Request request) {
        return (method.equals("*") || method.equals(request.method())) && request.body().length > largerThan
                && path.matcher(request.rawPath()).matches();
    }

    FaultRule onceLess() {
        return new FaultRule(method, path, largerThan, times == ALWAYS ? ALWAYS : times - 1, fault);
    }
}
