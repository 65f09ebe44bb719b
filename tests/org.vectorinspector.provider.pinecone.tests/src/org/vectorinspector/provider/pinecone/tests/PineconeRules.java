package org.vectorinspector.provider.pinecone.tests;

import java.math.BigDecimal;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.testkit.contract.ContractSubject;

/** What a Pinecone index keeps, whichever server it is on. */
interface PineconeRules extends ContractSubject {
    /** The largest number up to which doubles hold every whole number. */
    long EXACT = 1L << 53;

    @Override
    default boolean keeps(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.length() < 40_000;
            case Value.Whole(long number) -> number >= -EXACT && number <= EXACT;
            case Value.Decimal decimal -> true;
            case Value.Flag flag -> true;
            case Value.Exact(BigDecimal number) -> false;
            case Value.Nothing nothing -> false;
            case Value.Items items -> items.values().stream().allMatch(Value.Text.class::isInstance);
            case Value.Fields fields -> false;
        };
    }

    /** All numbers of Pinecone are doubles: 2.0 is the same as 2. */
    @Override
    default Value comesBack(Value value) {
        boolean whole = value instanceof Value.Decimal(double number) && number == Math.rint(number) && Math.abs(number) <= EXACT
                && Double.compare(number, -0.0) != 0;
        return whole ? Value.of((long) ((Value.Decimal) value).number()) : value;
    }

    @Override
    default boolean keeps(RecordId id) {
        return id.text().chars().allMatch(c -> c < 128);
    }

    @Override
    default int longestId() {
        return 512;
    }

    @Override
    default boolean keepsDocument(String document) {
        return document.length() < 40_000;
    }

    @Override
    default boolean keepsOfCollection(Metadata metadata) {
        return false;
    }
}
