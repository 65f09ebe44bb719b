package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.json.JsonOutput;

/**
 * The namespaces of an index. The default one is {@value #DEFAULT} in newer versions of the API and the empty text in older ones;
 * requests leave it out, which means the same in both.
 */
final class Namespaces {
    static final String DEFAULT = "__default__";

    private final ApiVersion version;

    Namespaces(ApiVersion version) {
        this.version = version;
    }

    /** Returns the name of a namespace, of the default one too. */
    static String named(String namespace) {
        return namespace.isEmpty() ? DEFAULT : namespace;
    }

    /** Returns what a request says: nothing for the default one. */
    static String inRequest(String namespace) {
        return namespace.equals(DEFAULT) ? "" : namespace;
    }

    /** Returns their names in alphabetical order. */
    List<String> of(PineconeIndex index, IndexCalls calls) throws VectorStoreException {
        if (hasCalls(index)) {
            try {
                return listed(calls).stream().map(Namespaces::named).distinct().sorted().toList();
            } catch (VectorStoreException failure) {
                learn(calls, failure);
            }
        }
        return List.copyOf(calls.stats(Optional.empty()).namespaces().keySet());
    }

    /** Makes a namespace; where there is no call for that, the first write makes it. */
    void create(PineconeIndex index, IndexCalls calls, String namespace) throws VectorStoreException {
        if (of(index, calls).contains(named(namespace))) {
            throw new VectorStoreException(Kind.CONFLICT,
                    "The index «" + index.name() + "» has a namespace «" + namespace + "» already.", "Choose another name.");
        }
        if (hasCalls(index)) {
            calls.createNamespace(namespace);
        }
    }

    /** Removes a namespace with all its records. */
    void drop(PineconeIndex index, IndexCalls calls, String namespace) throws VectorStoreException {
        if (hasCalls(index)) {
            try {
                calls.dropNamespace(named(namespace));
                return;
            } catch (VectorStoreException failure) {
                learn(calls, failure);
            }
        }
        check(index, calls, namespace);
        JsonOutput body = new JsonOutput().beginObject().name("deleteAll").flag(true);
        write(body, namespace);
        calls.delete(body.endObject());
    }

    /** Throws when there is no namespace of this name; the default one is always there. */
    void check(PineconeIndex index, IndexCalls calls, String namespace) throws VectorStoreException {
        if (!named(namespace).equals(DEFAULT) && !of(index, calls).contains(namespace)) {
            throw new VectorStoreException(Kind.NOT_FOUND,
                    "The index «" + index.name() + "» has no namespace «" + namespace + "».",
                    "Somebody may have dropped it: refresh the list.");
        }
    }

    /** Writes the namespace of a request into an object that is open. */
    static void write(JsonOutput body, String namespace) {
        String written = inRequest(namespace);
        if (!written.isEmpty()) {
            body.name("namespace").text(written);
        }
    }

    private boolean hasCalls(PineconeIndex index) {
        return version.namespaces() && !index.pods();
    }

    /** Notes that the server does not know a call, once another call has shown that the index is there. */
    private void learn(IndexCalls calls, VectorStoreException failure) throws VectorStoreException {
        if (!PineconeRefusals.unknownCall(failure)) {
            throw failure;
        }
        calls.stats(Optional.empty());
        version.withoutNamespaces();
    }

    private static List<String> listed(IndexCalls calls) throws VectorStoreException {
        List<String> names = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            IndexCalls.Listed some = calls.namespaces(token);
            names.addAll(some.names());
            token = some.next();
        } while (token.isPresent());
        return names;
    }
}
