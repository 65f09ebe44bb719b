package org.vectorinspector.benchmarks.program;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import org.vectorinspector.api.spi.VectorProvider;

/** Loads a provider as its bundle does: with its own texts, which on a plain class path hide those of the others. */
final class ProviderLoader extends URLClassLoader {
    private final String ownPackage;

    private ProviderLoader(Class<?> provider) {
        super(new URL[] {provider.getProtectionDomain().getCodeSource().getLocation()}, provider.getClassLoader());
        this.ownPackage = provider.getPackageName() + ".";
    }

    /** Returns a provider of the same class as another one, apart from the class path. */
    static VectorProvider load(VectorProvider like) {
        try {
            // It lives as long as the program.
            @SuppressWarnings("resource")
            ProviderLoader loader = new ProviderLoader(like.getClass());
            return (VectorProvider) loader.loadClass(like.getClass().getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A provider has a public constructor, for DS", impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(ownPackage)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> own = findResources(name);
        return own.hasMoreElements() ? own : super.getResources(name);
    }
}
