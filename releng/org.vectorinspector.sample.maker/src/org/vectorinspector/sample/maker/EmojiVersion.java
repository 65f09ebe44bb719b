package org.vectorinspector.sample.maker;

import java.util.Map;

/** Tells in which year the Unicode Consortium published a version of its emoji. */
final class EmojiVersion {
    private static final Map<Double, Long> YEARS = Map.ofEntries(
            Map.entry(0.6, 2010L), Map.entry(0.7, 2014L), Map.entry(1.0, 2015L), Map.entry(2.0, 2015L), Map.entry(3.0, 2016L),
            Map.entry(4.0, 2016L), Map.entry(5.0, 2017L), Map.entry(11.0, 2018L), Map.entry(12.0, 2019L), Map.entry(12.1, 2019L),
            Map.entry(13.0, 2020L), Map.entry(13.1, 2020L), Map.entry(14.0, 2021L), Map.entry(15.0, 2022L), Map.entry(15.1, 2023L),
            Map.entry(16.0, 2024L), Map.entry(17.0, 2025L));

    private EmojiVersion() {
    }

    /** Returns the year of a version. */
    static long year(double version) {
        Long year = YEARS.get(version);
        if (year == null) {
            throw new IllegalArgumentException("Add the year of emoji version " + version + " to EmojiVersion");
        }
        return year;
    }
}
