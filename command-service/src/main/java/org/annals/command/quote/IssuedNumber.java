package org.annals.command.quote;

/** What issuing gave: the number, and the version of the quote that carries it. */
record IssuedNumber(String number, long version) {}
