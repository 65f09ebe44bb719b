package org.vectorinspector.cli.command;

import java.lang.reflect.Constructor;
import org.vectorinspector.cli.output.Console;
import picocli.CommandLine;

/** Makes commands with what they need in their constructors. */
final class Commands implements CommandLine.IFactory {
    private final Services services;
    private final Console console;

    Commands(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 2 && constructor.getParameterTypes()[0] == Services.class) {
                return type.cast(constructor.newInstance(services, console));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
