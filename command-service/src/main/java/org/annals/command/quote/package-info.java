/** Quotes: offers, from draft to sent. */
package org.annals.command.quote;
