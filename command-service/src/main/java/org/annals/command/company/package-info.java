/** Companies: organisations we deal with. */
package org.annals.command.company;
