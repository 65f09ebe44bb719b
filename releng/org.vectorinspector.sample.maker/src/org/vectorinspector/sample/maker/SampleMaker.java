package org.vectorinspector.sample.maker;

import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.embedding.internal.MiniLmEmbedder;

/** Makes the sample data of the program from public packages: run by the script {@code make-samples}, not shipped. */
public final class SampleMaker {
    private SampleMaker() {
    }

    /**
     * Makes all samples.
     *
     * @param args the folder with the unpacked source packages, the folder to write into
     */
    public static void main(String[] args) throws Exception {
        Path packages = Path.of(args[0]);
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        try {
            SampleFiles files = new SampleFiles(Path.of(args[1]), embedder);
            List<SampleRow> emoji = EmojibaseSource.read(packages.resolve("emojibase-data"));
            files.write("emoji", emoji);
            files.write("emoji-2021", EmojilibSource.read(packages.resolve("emojilib"), packages.resolve("unicode-emoji-json")));
            files.write("symbols", SymbolSource.read(packages.resolve("cldr-annotations-full"), emoji));
        } finally {
            embedder.close();
        }
    }
}
