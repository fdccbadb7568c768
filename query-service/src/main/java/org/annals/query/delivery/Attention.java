package org.annals.query.delivery;

/**
 * How many deliveries wait for the viewer: their own, for an admin those of everybody.
 *
 * @param count deliveries that are blocked, have failed, need a decision, or whose server is out of reach for long; never
 *     more than {@link #MOST}
 * @param decisions those among them that need a decision
 * @param more whether there are more than are counted
 */
public record Attention(int count, int decisions, boolean more) {
    static final int MOST = 99;
}
