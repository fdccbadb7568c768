/** Constraints on what people type: one per kind of value, used by every slice. */
package org.annals.command.input;
