/** What every decider of the command side relies on: dispatch, versions, reservations, numbers, and facts of other aggregates. */
package org.annals.command.decision;
