/** Lives of deliveries in a world of seeded chance: simulated time, mail servers, database, nodes and people. */
package org.annals.benchmarks.simulation;
