/** Starts the real application, breaks everything around it, and proves by a ledger what arrived. */
package org.annals.benchmarks.faults;
