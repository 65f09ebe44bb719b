package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Watcher;

/**
 * Holds every exchange of a stand-in against the vendor's API description and gathers what does not fit, so that program and
 * stand-in cannot agree on a mistake. Where the description is not there nothing is checked, which {@link #reason()} and the log
 * say. Safe for use by several threads.
 */
public final class SpecCheck implements Watcher {
    private static final Logger LOG = System.getLogger(SpecCheck.class.getName());
    private static final int SHOWN = 20;

    private final List<ApiDescription> descriptions;
    private final Optional<String> reason;
    private final List<String> exempt;
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong checked = new AtomicLong();

    private SpecCheck(List<ApiDescription> descriptions, Optional<String> reason, List<String> exempt) {
        this.descriptions = descriptions;
        this.reason = reason;
        this.exempt = exempt;
    }

    /**
     * Returns a check by descriptions of this folder, which together are the vendor's API.
     *
     * @param files such as {@code qdrant-1.19-openapi.json}; when one of them is missing nothing is checked
     */
    public static SpecCheck by(SpecFolder folder, String... files) {
        List<ApiDescription> descriptions = new ArrayList<>();
        for (String name : files) {
            Optional<Path> file = folder.file(name);
            if (file.isEmpty()) {
                String missing = folder.missing(name);
                LOG.log(Level.WARNING, missing);
                return new SpecCheck(List.of(), Optional.of(missing), List.of());
            }
            try {
                descriptions.add(ApiDescription.read(file.get()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file.get().toString(), unreadable);
            }
        }
        return new SpecCheck(descriptions, Optional.empty(), List.of());
    }

    /**
     * Returns the same check, fresh, that overlooks operations which the description does not know: those of older servers.
     *
     * @param operations such as {@code POST /collections/{name}/points/search}
     */
    public SpecCheck besides(String... operations) {
        return new SpecCheck(descriptions, reason, List.of(operations));
    }

    /** Returns why nothing is checked, empty when it is. */
    public Optional<String> reason() {
        return reason;
    }

    /** Returns how many exchanges were checked. */
    public long checked() {
        return checked.get();
    }

    /** Returns what did not fit since it was last taken, in words. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Returns what did not fit since the last time, and forgets it. */
    public List<String> takeViolations() {
        List<String> taken = new ArrayList<>();
        for (String violation = violations.poll(); violation != null; violation = violations.poll()) {
            taken.add(violation);
        }
        return taken;
    }

    /**
     * Takes the violations.
     *
     * @throws AssertionError when there are some
     */
    public void verify() {
        List<String> found = takeViolations();
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " exchanges are not as the API description says:\n"
                    + String.join("\n", found.subList(0, Math.min(SHOWN, found.size()))));
        }
    }

    @Override
    public void seen(Request request, Optional<Answer> answer) {
        List<String> path = PathTemplate.split(request.rawPath());
        if (reason.isPresent() || overlooked(request.method(), path)) {
            return;
        }
        checked.incrementAndGet();
        for (ApiDescription description : descriptions) {
            Optional<Operation> operation = description.operation(request.method(), path);
            if (operation.isPresent()) {
                ExchangeCheck check = new ExchangeCheck(description, operation.get());
                boolean calledWrong = answer.filter(given -> given.status() == 400 || given.status() == 422).isPresent();
                if (!calledWrong) {
                    note(request, check.request(request));
                }
                answer.filter(Answer::described).ifPresent(given -> note(request, check.answer(given)));
                return;
            }
        }
        note(request, List.of("there is no such operation"));
    }

    private void note(Request request, List<String> problems) {
        problems.forEach(problem -> violations.add(request.method() + " " + request.rawPath() + ": " + problem));
    }

    private boolean overlooked(String method, List<String> path) {
        return exempt.stream().map(operation -> operation.split(" "))
                .anyMatch(words -> words[0].equals(method) && PathTemplate.of(words[1]).fits(path));
    }

    static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(Json.MAPPER.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
