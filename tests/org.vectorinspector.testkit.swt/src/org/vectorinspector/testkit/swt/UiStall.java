package org.vectorinspector.testkit.swt;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A while in which the window did not answer because of the program's own code.
 *
 * @param kind whether it waited or computed
 * @param length how long it was at it
 * @param stack where it was seen most
 */
public record UiStall(Kind kind, Duration length, List<StackTraceElement> stack) {
    /** What the UI thread did. */
    public enum Kind {
        /** It waited for a file, a socket, a lock or another thread. */
        BLOCKED,
        /** It computed; only the time on a processor counts. */
        BUSY
    }

    /** Returns all of it for the message of a failed test. */
    public String described() {
        return kind + " for " + length.toMillis() + " ms\n" + stack.stream().map(frame -> "    at " + frame).collect(Collectors.joining("\n"));
    }

    /** Stacks of the UI thread during one stall. */
    static final class Samples {
        private static final List<String> WAITS = List.of("java.net.", "sun.nio.ch.", "java.io.FileInputStream", "java.io.FileOutputStream",
                "java.io.RandomAccessFile", "sun.nio.fs.", "java.lang.ProcessImpl", "java.lang.Process", "java.util.zip.ZipFile");

        private static final List<String> LOADERS = List.of("java.lang.ClassLoader", "jdk.internal.loader.", "org.eclipse.osgi.internal.loader.",
                "org.eclipse.osgi.storage.",                 "java.lang.invoke.MethodHandleNatives", "java.lang.invoke.InnerClassLambdaMetafactory");

        /** Where samples come late the machine is too busy to tell who kept whom waiting. */
        private static final long LONGEST_NANOS = 20_000_000;

        private final Predicate<StackTraceElement> ours;
        private final Map<StackTraceElement, Share> blocked = new LinkedHashMap<>();
        private final Map<StackTraceElement, Share> busy = new LinkedHashMap<>();
        private long lastTime = -1;
        private long lastCpu;

        Samples(Predicate<StackTraceElement> ours) {
            this.ours = ours;
        }

        /** Takes notice of where the thread is now; the while since the last sample counts for that place. */
        void add(long time, long cpu, Thread.State state, StackTraceElement[] stack) {
            long passed = lastTime < 0 ? 0 : Math.min(time - lastTime, LONGEST_NANOS);
            long used = lastTime < 0 ? 0 : cpu - lastCpu;
            lastTime = time;
            lastCpu = cpu;
            sinceEvent(stack).filter(ours).findFirst().filter(frame -> !loads(frame, stack)).ifPresent(frame -> {
                if (waits(state, stack)) {
                    blocked.computeIfAbsent(entry(frame), key -> new Share(stack)).nanos += passed;
                } else {
                    busy.computeIfAbsent(entry(frame), key -> new Share(stack)).nanos += used;
                }
            });
        }

        /** Returns the worst of it where that is longer than the limit. */
        Optional<UiStall> worst(Duration limit) {
            return Stream.concat(stalls(Kind.BLOCKED, blocked), stalls(Kind.BUSY, busy)).filter(stall -> stall.length().compareTo(limit) > 0)
                    .max(Comparator.comparing(UiStall::length));
        }

        private static Stream<UiStall> stalls(Kind kind, Map<StackTraceElement, Share> shares) {
            return shares.values().stream().map(share -> new UiStall(kind, Duration.ofNanos(share.nanos), share.stack));
        }

        /** What called an event loop, such as the opening of a dialog, has nothing to do with the events that the loop brings. */
        private static Stream<StackTraceElement> sinceEvent(StackTraceElement[] stack) {
            return Stream.of(stack).takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch"));
        }

        /** The same method counts as one place, whichever of its lines is at work. */
        private static StackTraceElement entry(StackTraceElement frame) {
            return new StackTraceElement(frame.getClassName(), frame.getMethodName(), frame.getFileName(), 0);
        }

        /** Classes and the files of bundles are loaded once, and how long that takes is the machine's doing. */
        private static boolean loads(StackTraceElement frame, StackTraceElement[] stack) {
            return Stream.of(stack).takeWhile(above -> above != frame).anyMatch(above -> above.getMethodName().equals("<clinit>")
                    || LOADERS.stream().anyMatch(above.getClassName()::startsWith));
        }

        private static boolean waits(Thread.State state, StackTraceElement[] stack) {
            boolean parked = state == Thread.State.BLOCKED || state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
            return parked || Stream.of(stack).limit(8).anyMatch(frame -> WAITS.stream().anyMatch(frame.getClassName()::startsWith));
        }

        private static final class Share {
            private final List<StackTraceElement> stack;
            private long nanos;

            Share(StackTraceElement[] stack) {
                this.stack = List.of(stack);
            }
        }
    }
}
