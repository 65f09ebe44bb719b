package org.vectorinspector.app.bot.program;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.vectorinspector.testkit.swt.UiStall;

/** Starts the program with the first scenario and ends it with the last one; a scenario fails when the window stalled in it. */
final class ProgramExtension implements ParameterResolver, BeforeEachCallback, AfterTestExecutionCallback {
    private static final String KEY = "program";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningProgram.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return program(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        program(context).stalls();
        program(context).empty();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent()) {
            program(context).keepPicture("failed-" + context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
            return;
        }
        List<UiStall> stalls = program(context).stalls();
        if (!stalls.isEmpty()) {
            throw new AssertionError("The window did not answer:\n" + stalls.stream().map(UiStall::described).collect(Collectors.joining("\n")));
        }
    }

    private static RunningProgram program(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(KEY, key -> new Closing(RunningProgram.start()), Closing.class)
                .program();
    }

    private record Closing(RunningProgram program) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() throws Throwable {
            program.close();
        }
    }
}
