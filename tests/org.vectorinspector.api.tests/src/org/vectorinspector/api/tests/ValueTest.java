package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Value;

class ValueTest {
    @Test
    void readsNumbersInTheNarrowestKindThatKeepsThem() {
        assertEquals(Value.of(7), Value.number("7"));
        assertEquals(Value.of(-3), Value.number("-3"));
        assertEquals(Value.of(Long.MAX_VALUE), Value.number("9223372036854775807"));
        assertEquals(new Value.Exact(new BigDecimal("9223372036854775808")), Value.number("9223372036854775808"));
        assertEquals(Value.of(7.0), Value.number("7.0"));
        assertEquals(Value.of(0.1), Value.number("0.1"));
        assertEquals(Value.of(1e300), Value.number("1e300"));
        assertEquals(new Value.Exact(new BigDecimal("1e400")), Value.number("1e400"));
        assertEquals(new Value.Exact(new BigDecimal("0.12345678901234567890123")), Value.number("0.12345678901234567890123"));
    }

    @Test
    void knowsTheShorterNamesOfADouble() {
        assertEquals(Value.of(Double.MIN_VALUE), Value.number("5e-324"));
        assertEquals(Value.of(0.1), Value.number("0.10"));
        assertEquals(new Value.Exact(new BigDecimal("0.10000000000000001")), Value.number("0.10000000000000001"));
        assertEquals(new Value.Exact(new BigDecimal("1e-400")), Value.number("1e-400"));
    }

    @Test
    void keepsTheSignOfZero() {
        assertEquals(Value.of(-0.0), Value.number("-0.0"));
        assertEquals(Value.of(-0.0), Value.number("-0"));
        assertEquals(Value.of(0), Value.number("0"));
        assertNotEquals(Value.of(0.0), Value.of(-0.0));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(NumberFormatException.class, () -> Value.number("seven"));
        assertThrows(IllegalArgumentException.class, () -> Value.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Value.of(Double.POSITIVE_INFINITY));
    }
}
