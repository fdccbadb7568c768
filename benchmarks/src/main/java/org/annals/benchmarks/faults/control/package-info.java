/** The control group: a sender as it is usually written, under the same faults. */
package org.annals.benchmarks.faults.control;
