package org.annals.platform.history;

import java.util.Optional;

/**
 * What was found to be whole of one chain.
 *
 * @param rows sealed and unchanged
 * @param unsealed rows behind the last block
 * @param head the last block; empty where nothing is sealed yet
 */
public record VerifiedChain(long rows, long blocks, long unsealed, Optional<ChainHead> head) {}
