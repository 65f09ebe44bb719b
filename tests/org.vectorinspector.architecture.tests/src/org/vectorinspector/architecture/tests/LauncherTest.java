package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that starts an installed program, in a folder like an installed one with a Java that only says what it was told. */
class LauncherTest {
    private static final String LAUNCHER = "features/org.vectorinspector.platform.feature/launch/unix/vector-inspector";

    @TempDir
    private Path installed;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of(System.getProperty("vectorinspector.root"), LAUNCHER), installed.resolve("vector-inspector"));
        Files.writeString(installed.resolve("eclipse.ini"), "-program\n-vmargs\n--standing=a b\n-Dsecond=true\n");
        Files.createDirectories(installed.resolve("plugins"));
        Files.createFile(installed.resolve("plugins/org.eclipse.equinox.launcher_1.0.jar"));
        java("jre", 21);
    }

    @Test
    void startsTheWindowWithTheStandingOptions() throws Exception {
        assertEquals(List.of("-Djava.util.logging.config.file=" + installed.toRealPath() + "/logging.properties", "--standing=a b", "-Dsecond=true",
                "-jar", installed.toRealPath() + "/plugins/org.eclipse.equinox.launcher_1.0.jar", "-nosplash",
                "-data", installed.resolve("home") + "/runtime/window/workspace"), start());
    }

    @Test
    void handsOptionsToJavaAndArgumentsToTheProgram() throws Exception {
        List<String> told = start("-J-Xmx4g", "--first", "-J-Dname=two words", "last one");
        assertEquals(List.of("--standing=a b", "-Dsecond=true", "-Xmx4g", "-Dname=two words", "-jar"), told.subList(1, 6));
        assertEquals(List.of("--first", "last one"), told.subList(told.size() - 2, told.size()));
    }

    @Test
    void startsTheCommandLineInAreasOfItsOwn() throws Exception {
        List<String> told = start("cli", "search", "--text", "a b");
        String areas = installed.resolve("home") + "/runtime/cli/";
        assertEquals(List.of("-configuration", areas + "configuration", "-data", areas + "workspace", "-application",
                "org.vectorinspector.cli.application", "search", "--text", "a b"), told.subList(told.indexOf("-nosplash") + 1, told.size()));
    }

    @Test
    void leavesTheAreasThatItIsTold() throws Exception {
        List<String> told = start("-configuration", "there", "-data", "here");
        assertEquals(List.of("-nosplash", "-configuration", "there", "-data", "here"), told.subList(told.indexOf("-nosplash"), told.size()));
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        java("jre", 17);
        java("other", 25);
        assertTrue(start().getFirst().startsWith("-Djava.util.logging"), "the Java of JAVA_HOME was not taken");
    }

    private void java(String folder, int version) throws IOException {
        Path java = installed.resolve(folder + "/bin/java");
        Files.createDirectories(java.getParent());
        String says = version < 21 ? "echo too old" : "printf '%s\\n' \"$@\"";
        Files.writeString(java, "#!/bin/sh\n" + says + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(installed.resolve(folder + "/release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    }

    private List<String> start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", installed.resolve("vector-inspector").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", installed.resolve("other").toString());
        builder.environment().put("VECTOR_INSPECTOR_HOME", installed.resolve("home").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }
}
