package org.annals.platform.access;

/**
 * What is known of a request when it has been answered.
 *
 * @param reading whether the method only reads
 * @param address the pattern that the request was routed by, or its path when it got no further
 * @param status the HTTP status of the answer
 * @param told whether events tell of it
 * @param repeated whether an earlier answer was given once more, under the same idempotency key
 */
record Exchange(boolean reading, String address, int status, boolean told, boolean repeated) {

    boolean isRefused() {
        return status >= 400;
    }
}
