/** What tests of the read side need: events put straight into the store, answers read over HTTP. */
package org.annals.query.testing;
