package org.vectorinspector.core.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.Callable;
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
