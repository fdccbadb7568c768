/** The application under test: its processes, its database and its HTTP API. */
package org.annals.benchmarks.faults.application;
