package org.vectorinspector.core.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;

/** The same services with one method of every live client answered by a test. */
final class Overriding {
    private Overriding() {
    }

    /** Returns connections whose clients answer this method by the test. */
    static ConnectionManager client(ConnectionManager connections, String method, Callable<?> answer) {
        return over(ConnectionManager.class, connections, "find", result -> ((Optional<?>) result)
                .map(found -> over(ManagedConnection.class, (ManagedConnection) found, "client",
                        client -> over(VectorConnection.class, (VectorConnection) client, method, unused -> answer.call()))));
    }

    /** Returns connections whose clients tell a test which method is going to be called. */
    static ConnectionManager clientCalls(ConnectionManager connections, Consumer<String> listener) {
        return over(ConnectionManager.class, connections, "find", result -> ((Optional<?>) result)
                .map(found -> over(ManagedConnection.class, (ManagedConnection) found, "client", client -> told((VectorConnection) client, listener))));
    }

    private static VectorConnection told(VectorConnection client, Consumer<String> listener) {
        return (VectorConnection) Proxy.newProxyInstance(VectorConnection.class.getClassLoader(), new Class<?>[] {VectorConnection.class},
                (proxy, called, arguments) -> {
                    listener.accept(called.getName());
                    try {
                        return called.invoke(client, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private interface Change {
        Object of(Object result) throws Exception;
    }

    private static <T> T over(Class<T> type, T target, String method, Change change) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            try {
                Object result = called.invoke(target, arguments);
                return called.getName().equals(method) ? change.of(result) : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
