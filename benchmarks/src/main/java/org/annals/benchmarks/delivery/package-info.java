/** How fast mail leaves, beside a bare mail client on the same machine with the same messages. */
package org.annals.benchmarks.delivery;
