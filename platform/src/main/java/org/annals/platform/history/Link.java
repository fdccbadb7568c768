package org.annals.platform.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a block remembers of one row: enough to name it even when the row is gone.
 *
 * @param position the row's place in its table
 * @param recordId of the event's aggregate, or of the row itself
 * @param sequence of the event in its aggregate; 0 for other rows
 * @param digest SHA-256 over all columns of the row
 */
record Link(long position, String recordId, long sequence, byte[] digest) {

    boolean sameContentAs(Link other) {
        return Arrays.equals(digest, other.digest);
    }

    boolean sameRowAs(Link other) {
        return sequence == other.sequence && recordId.equals(other.recordId);
    }

    static byte[] write(List<Link> links) {
        List<byte[]> ids = links.stream()
                .map(link -> link.recordId.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = ids.stream()
                .mapToInt(id -> 2 * Long.BYTES + Integer.BYTES + id.length + Sha256.LENGTH)
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            buffer.putLong(link.position).putLong(link.sequence).putInt(ids.get(i).length);
            buffer.put(ids.get(i)).put(link.digest);
        }
        return buffer.array();
    }

    /** Of bytes that a block's hash has proved; anything else may fail in any way. */
    static List<Link> read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Link> links = new ArrayList<>();
        while (buffer.hasRemaining()) {
            long position = buffer.getLong();
            long sequence = buffer.getLong();
            byte[] id = new byte[buffer.getInt()];
            byte[] digest = new byte[Sha256.LENGTH];
            buffer.get(id).get(digest);
            links.add(new Link(position, new String(id, StandardCharsets.UTF_8), sequence, digest));
        }
        return links;
    }
}
