package org.vectorinspector.credentials.tests;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Runs {@link StoreProgram} beside an OSGi framework with the few bundles that Equinox Secure Storage needs, without which it does
 * not work. Its classes come from its bundle, all others from the class path.
 */
public final class FrameworkProgram {
    private static final String SECURITY = "org.eclipse.equinox.security";
    private static final List<String> BUNDLES = List.of("org.eclipse.equinox.common", "org.eclipse.core.jobs",
            "org.eclipse.equinox.registry", "org.osgi.service.prefs", "org.eclipse.equinox.preferences", SECURITY);

    private FrameworkProgram() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Classes classes = new Classes(startSecurity(Files.createTempDirectory("framework")))) {
            classes.loadClass(StoreProgram.class.getName()).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.exit(1);
        }
    }

    private static Bundle startSecurity(Path storage) throws BundleException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of("org.osgi.framework.storage", storage.toString()));
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String name : BUNDLES) {
            bundles.add(framework.getBundleContext().installBundle("reference:file:" + jar(name)));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        return bundles.getLast();
    }

    private static Path jar(String name) {
        return classPath().filter(path -> path.getFileName().toString().matches(name.replace(".", "\\.") + "[-_][0-9.]+.*\\.jar"))
                .reduce((first, last) -> last).orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
    }

    /** The class path, but for what the bundle of Equinox Secure Storage has. */
    private static final class Classes extends URLClassLoader {
        private final Bundle security;

        Classes(Bundle security) {
            super(classPath().map(Classes::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            this.security = security;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(SECURITY) ? security.loadClass(name) : super.loadClass(name, resolve);
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
