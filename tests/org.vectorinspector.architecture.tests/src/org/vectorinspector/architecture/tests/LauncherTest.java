package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that starts an installed program, in a folder like an installed one with a Java that only says what it was told. */
class LauncherTest {
    private static final String LAUNCHER = "features/org.vectorinspector.platform.feature/launch/unix/vector-inspector";

    @TempDir
    private Path installed;

    private String home = "home";

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of(System.getProperty("vectorinspector.root"), LAUNCHER), installed.resolve("vector-inspector"));
        Files.writeString(installed.resolve("eclipse.ini"), "-vmargs\n--standing=a b\n-Dsecond=true\n");
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

    /** As it is while the product has no arguments for the program. */
    @Test
    void takesTheStandingOptionsFromTheFirstLineOn() throws Exception {
        Files.writeString(installed.resolve("eclipse.ini"), "-vmargs\n--standing=a b\n-Dsecond=true\n");
        assertEquals(List.of("--standing=a b", "-Dsecond=true", "-jar"), start().subList(1, 4));
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
    void keepsWhatJavaHasLoadedForTheNextStartOfTheWindow() throws Exception {
        bundles("one");
        String first = archive(start()).orElseThrow();
        assertEquals(installed.resolve("home/runtime/window"), Path.of(first).getParent());
        assertEquals(first, archive(start()).orElseThrow());
        assertEquals(Path.of("there"), Path.of(archive(start("-configuration", "there")).orElseThrow()).getParent());
        assertTrue(archive(start("-configuration", "there", "-application", "another")).isEmpty());
        assertTrue(archive(start("cli", "test")).isEmpty(), "command lines may end at the same time and write the same file");
    }

    @Test
    void forgetsWhatJavaHasLoadedOfOtherBundles() throws Exception {
        bundles("one");
        Path first = Files.createFile(Path.of(archive(start()).orElseThrow()));
        bundles("two");
        assertNotEquals(first.toString(), archive(start()).orElseThrow());
        assertTrue(Files.notExists(first), "the archive of the bundles before is still there");
    }

    @Test
    void startsWithoutAnArchiveWhereItsNameCannotBeSaid() throws Exception {
        bundles("one");
        home = "home:second";
        assertTrue(archive(start()).isEmpty());
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

    private void bundles(String list) throws IOException {
        Path folder = Files.createDirectories(installed.resolve("configuration/org.eclipse.equinox.simpleconfigurator"));
        Files.writeString(folder.resolve("bundles.info"), list);
    }

    private static Optional<String> archive(List<String> told) {
        String option = "-XX:SharedArchiveFile=";
        return told.stream().filter(line -> line.startsWith(option)).map(line -> line.substring(option.length())).findFirst();
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
        ProcessBuilder builder = new ProcessBuilder(command).directory(installed.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", installed.resolve("other").toString());
        builder.environment().put("VECTOR_INSPECTOR_HOME", installed.resolve(home).toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }
}
