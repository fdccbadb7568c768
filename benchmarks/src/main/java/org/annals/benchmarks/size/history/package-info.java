/** Makes up years of a business, the same for the same seed, and writes them straight into an event store. */
package org.annals.benchmarks.size.history;
