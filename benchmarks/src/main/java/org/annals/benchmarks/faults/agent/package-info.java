/** Runs inside the application's JVM, as a Java agent, and stops it at a named place; the product knows nothing of it. */
package org.annals.benchmarks.faults.agent;
